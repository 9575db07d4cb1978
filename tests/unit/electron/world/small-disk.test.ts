import { execFile, execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createTranslator } from '#shared/i18n/translator.ts'
import { temporaryFolder } from '../support/world.ts'

const script = resolve(import.meta.dirname, 'fill-small-disk.ts')

/** A namespace where this user may mount a file system, for itself alone. */
const ownMounts = ['--map-root-user', '--mount']

function canMount(): boolean {
  try {
    execFileSync('unshare', [...ownMounts, 'sh', '-c', 'mount -t tmpfs -o size=64k tmpfs /tmp'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

type Outcome = {
  readonly acknowledged: number
  readonly isSame: boolean
  readonly findings: readonly unknown[]
  readonly refusals: Readonly<Record<string, number>>
  readonly isDraftKept: boolean
  readonly blobs: number
  readonly resumed: number
}

test(
  'a real disk of 1 MB, filled three times while acts are written: each acknowledged act is there, and work goes on @safety',
  { timeout: 180_000 },
  async (context) => {
    context.skip(!canMount(), 'no file system can be mounted here')
    const folder = await temporaryFolder()
    const { stdout } = await promisify(execFile)('unshare', [...ownMounts, process.execPath, script, folder, '20251218'])
    const outcome = JSON.parse(stdout) as Outcome // `as`: printed by the script
    expect(outcome).toMatchObject({ isSame: true, findings: [], isDraftKept: true, resumed: 3 })
    expect(outcome.acknowledged).toBeGreaterThan(20)
    expect(outcome.blobs).toBeGreaterThan(0)
    expect(outcome.refusals['errors.diskFull'] ?? 0).toBeGreaterThan(10)
    // Every refusal is a sentence, and that one.
    expect(Object.keys(outcome.refusals)).toEqual(['errors.diskFull'])
    expect(createTranslator('fr')('errors.diskFull')).toContain('Libérez de la place')
  },
)
