import { readdir, readFile } from 'node:fs/promises'

/** The processes of a tree, its root first, from `/proc`. */
async function treeOf(root: number): Promise<number[]> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const parent = / [A-Za-z] (\d+) /.exec(stat.slice(stat.lastIndexOf(')') + 1))?.[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const tree = [root]
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child)
  return tree
}

/**
 * Megabytes that a tree of processes keeps in memory: the sum of Pss, where a page shared by several processes counts for
 * each one's share. Linux only.
 */
export async function memoryOf(root: number): Promise<number> {
  let kilobytes = 0
  for (const pid of await treeOf(root)) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    kilobytes += Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0)
  }
  if (kilobytes === 0) throw new Error(`No memory is told of process ${root}`)
  return kilobytes / 1024
}
