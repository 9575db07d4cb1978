import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isAccepted, licenceProblems } from '#resources/setup/licences.mjs'
import { messages } from '#resources/setup/messages.mjs'
import { npmCommand } from '#resources/setup/run-program.mjs'
import { hasNoDisplay } from '#resources/setup/virtual-display.mjs'
import { watchedDownload } from '#resources/setup/watched-download.mjs'

const accepted = ['MIT', 'ISC']

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND ISC', true],
  ['MIT AND GPL-3.0', false],
  ['GPL-3.0', false],
  ['UNKNOWN', false],
])('a licence %s is accepted: %s', (expression, expected) => {
  expect(isAccepted(expression, accepted)).toBe(expected)
})

test('an exception needs a reason, and is refused once it is of no use', () => {
  const exception = { package: '@x/y', licence: 'Unlicense', reason: 'A dedication to the public domain.' }
  expect(licenceProblems({ '@x/y@1.0.0': 'Unlicense' }, { accepted, exceptions: [exception] })).toEqual([])
  expect(licenceProblems({ '@x/y@1.0.0': 'Unlicense' }, { accepted, exceptions: [{ ...exception, reason: '' }] })).toHaveLength(1)
  expect(licenceProblems({ '@x/y@1.0.0': 'GPL-3.0' }, { accepted, exceptions: [exception] })).toHaveLength(1)
  expect(licenceProblems({ 'z@1.0.0': 'MIT' }, { accepted, exceptions: [exception] })).toEqual([
    '@x/y: exception no longer needed',
  ])
})

/** A program that writes into the folder every 200 ms for so long, then stands still. */
const download = (folder: string, writesFor: number, lastsFor: number) => {
  const script = `const { appendFileSync } = require('node:fs')
    const timer = setInterval(() => appendFileSync(${JSON.stringify(join(folder, 'part'))}, 'x'.repeat(99)), 200)
    setTimeout(() => clearInterval(timer), ${writesFor})
    setTimeout(() => process.exit(0), ${lastsFor})`
  return watchedDownload({ program: process.execPath, args: ['-e', script], env: process.env, folders: [folder], patience: 1200 })
}

test('a download that grows is left alone, one that stands still is given up', async () => {
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'gouvernail-watch-')))
  const started = Date.now()
  const [growing, still] = await Promise.all([download(folders[0] ?? '', 2600, 2700), download(folders[1] ?? '', 0, 20_000)])
  expect([growing, still]).toEqual([true, false])
  expect(Date.now() - started).toBeLessThan(10_000)
})

test('a program that cannot be started is a download that failed', async () => {
  expect(await watchedDownload({ program: 'gouvernail-no-such-program', args: [], env: {}, folders: [], patience: 1000 })).toBe(
    false,
  )
})

test('npm is called through the one that runs us, else by its name', () => {
  const cli = join(mkdtempSync(join(tmpdir(), 'gouvernail-npm-')), 'npm-cli.js')
  writeFileSync(cli, '')
  const before = process.env['npm_execpath']
  process.env['npm_execpath'] = cli
  const inside = npmCommand(['ci'])
  delete process.env['npm_execpath']
  const outside = npmCommand(['ci'])
  if (before !== undefined) process.env['npm_execpath'] = before
  expect(inside).toEqual({ program: process.execPath, args: [cli, 'ci'], shell: false })
  expect([outside.program, outside.args]).toEqual(['npm', ['ci']])
})

test('a display is missing only on Linux without any', () => {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  const ask = (display: string, wayland: string) => {
    process.env['DISPLAY'] = display
    process.env['WAYLAND_DISPLAY'] = wayland
    return hasNoDisplay()
  }
  expect([ask('', ''), ask(':1', ''), ask('', 'wayland-0')]).toEqual([process.platform === 'linux', false, false])
  process.env['DISPLAY'] = DISPLAY ?? ''
  process.env['WAYLAND_DISPLAY'] = WAYLAND_DISPLAY ?? ''
})

test('every sentence of the launchers is said in two languages', () => {
  const sentences = Object.entries(messages).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : []))
  expect(sentences.length).toBeGreaterThan(10)
  expect(sentences.filter(([, text]) => !/^\S.+\n {2}\S.+$/.test(text)).map(([key]) => key)).toEqual([])
})
