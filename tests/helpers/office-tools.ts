import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test, type TestContext } from 'vitest'

const probes = {
  soffice: { command: 'soffice', args: ['--version'], package: 'libreoffice-writer-nogui' },
  pdftotext: { command: 'pdftotext', args: ['-v'], package: 'poppler-utils' },
  pandoc: { command: 'pandoc', args: ['--version'], package: 'pandoc' },
  carlito: { command: 'fc-match', args: ['Carlito', 'family'], package: 'fonts-crosextra-carlito', output: /^Carlito/ },
  caladea: { command: 'fc-match', args: ['Caladea', 'family'], package: 'fonts-crosextra-caladea', output: /^Caladea/ },
} as const satisfies Record<string, { command: string; args: readonly string[]; package: string; output?: RegExp }>
export type OfficeTool = keyof typeof probes

const isThere = (tool: OfficeTool): boolean => {
  const probe = probes[tool]
  const run = spawnSync(probe.command, probe.args, { encoding: 'utf8' })
  return run.error === undefined && run.status === 0 && (!('output' in probe) || probe.output.test(run.stdout))
}

/** A test that needs tools of the machine: without them it prints SKIPPED and why, and fails where `CI` is set. */
export function testWith(tools: readonly OfficeTool[], title: string, run: (context: TestContext) => void | Promise<void>): void {
  test(title, async (context) => {
    const missing = tools.filter((tool) => !isThere(tool)).map((tool) => `${tool} (${probes[tool].package})`)
    if (missing.length === 0) return run(context)
    const reason = `SKIPPED ${title}: ${missing.join(', ')} not found`
    console.log(reason)
    if (process.env['CI']) throw new Error(reason)
    return context.skip(reason)
  })
}

/** Runs `use` with the document in a folder of its own, removed afterwards. */
export function withFile<T>(bytes: Uint8Array, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'gouvernail-docx-'))
  const file = join(folder, 'report.docx')
  try {
    writeFileSync(file, bytes)
    return use(file, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Text of each page as LibreOffice lays the document out. */
export function pagesByLibreOffice(bytes: Uint8Array): string[] {
  return withFile(bytes, (file, folder) => {
    const profile = pathToFileURL(join(folder, 'profile')).href
    execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    })
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' })
    return text.split('\f').slice(0, -1)
  })
}

export type PandocElement = { readonly t: string; readonly c?: unknown }

/** Blocks of the document as pandoc reads it. */
export function blocksByPandoc(bytes: Uint8Array): PandocElement[] {
  return withFile(bytes, (file) => {
    const json = JSON.parse(execFileSync('pandoc', ['-f', 'docx', '-t', 'json', file], { encoding: 'utf8' })) as {
      blocks: PandocElement[]
    } // `as`: pandoc's own format
    return json.blocks
  })
}
