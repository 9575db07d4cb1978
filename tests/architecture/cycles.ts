import type { Source } from '#tests/helpers/sources.ts'

/** The import cycles among these files, types left out (they vanish), each as a path that comes back to its start. */
export function importCycles(sources: readonly Pick<Source, 'path' | 'imports'>[]): string[] {
  const edges = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter((each) => each.isOwn && !each.isTypeOnly).map((each) => each.target),
    ]),
  )
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path)
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' → '))
    if (start >= 0 || done.has(path)) return
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  return cycles
}
