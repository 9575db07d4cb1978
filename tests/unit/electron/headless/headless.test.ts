import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { applicationArguments, isHeadless, parseArguments } from '#electron/main/headless/arguments.ts'
import { runHeadless, type HeadlessOutcome } from '#electron/main/headless/run-headless.ts'
import { exportSpaceFile } from '#electron/main/space-file/export-space-file.ts'
import type { OpenSpace } from '#electron/main/space/open-space.ts'
import { faultyLayer } from '../support/faulty-layer.ts'
import { codeOf, newSpace, newWorld, record, valueOf, type World } from '../support/world.ts'

const run = (world: World, ...args: string[]): Promise<HeadlessOutcome> =>
  runHeadless(args, {
    layer: world.layer,
    cwd: world.root,
    samples: join(import.meta.dirname, '../../../../resources/samples'),
    scratch: join(world.root, 'scratch'),
    today: '2025-12-31',
  })

const exportOf = (space: string, ...more: string[]) => [
  '--export',
  'annual-report',
  '--space',
  space,
  '--doc-lang',
  'fr',
  '--out',
  'rapport.docx',
  ...more,
]

async function addBody(world: World, space: OpenSpace, name: string, shortName: string): Promise<string> {
  const id = world.outside.newId()
  const set = {
    name,
    shortName,
    networkName: '',
    type: 'free',
    templateId: null,
    place: '',
    foundingText: '',
    categoryLabel: 'category',
    frequency: { kind: 'notSpecified' },
    decisionRule: { kind: 'notSpecified' },
    minutesRule: 'notSpecified',
    timeZone: 'Europe/Paris',
    sources: [],
    reportTitle: '',
    order: 0,
  }
  await record(world, space, { kind: 'body.create', changes: [{ table: 'bodies', id, op: 'create', set, unset: [] }] })
  return id
}

/** A refusal says why in one line of standard error, and nothing on standard output. */
function expectRefusal(outcome: HeadlessOutcome, exitCode: number, part: string): void {
  expect(outcome).toMatchObject({ exitCode, stdout: '' })
  expect(outcome.stderr).toContain(part)
  expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1)
}

const textOf = async (path: string) => Buffer.from(unzipSync(await readFile(path))['word/document.xml'] ?? []).toString('utf8')

describe('command line', () => {
  test('the engine’s switches and the folder of the application come before our arguments', () => {
    expect(applicationArguments(['/e', '--no-sandbox', '--inspect=0', '/app', '--export', 'list'], false)).toEqual([
      '--export',
      'list',
    ])
    expect(applicationArguments(['/Gouvernail', '--export', 'list'], true)).toEqual(['--export', 'list'])
    expect(applicationArguments(['/e', '--no-sandbox'], false)).toEqual([])
  })

  test('any of our options asks for a document, none for a window', () => {
    for (const args of [['--export', 'x'], ['--space=x'], ['--overwrite'], ['--doc-lang', 'fr']])
      expect(isHeadless(args)).toBe(true)
    for (const args of [[], ['--no-sandbox'], ['fichier.gouvernail'], ['--lang=fr']]) expect(isHeadless(args)).toBe(false)
  })

  test('relative paths are those of the folder one stands in; `=` does as a space', () => {
    const parsed = valueOf(
      parseArguments(
        [
          '--export=annual-report',
          '--space',
          'comité',
          '--doc-lang=en',
          '--out=a/b.docx',
          '--period=2024-2025',
          '--today',
          '2025-06-30',
        ],
        '/dossier',
      ),
    )
    expect(parsed).toEqual({
      kind: 'export',
      documentKind: 'annual-report',
      space: { kind: 'path', path: '/dossier/comité' },
      body: null,
      record: null,
      period: '2024-2025',
      language: 'en',
      today: '2025-06-30',
      out: '/dossier/a/b.docx',
      mayOverwrite: false,
    })
  })

  test.each<[string[], string]>([
    [['--space', 'x'], 'main.headless.missingOption'],
    [['--export'], 'main.headless.missingValue'],
    [['--export', '--space'], 'main.headless.missingValue'],
    [['--export', 'minutes'], 'main.headless.unknownKind'],
    [['--export', 'toString'], 'main.headless.unknownKind'],
    [['--export', 'annual-report', '--doc-lang', 'fr', '--out', 'x'], 'main.headless.missingOption'],
    [['--export', 'annual-report', '--space', 'x', '--out', 'x'], 'main.headless.missingOption'],
    [['--export', 'annual-report', '--space', 'x', '--doc-lang', 'fr'], 'main.headless.missingOption'],
    [['--export', 'annual-report', '--space', 'x', '--doc-lang', 'de', '--out', 'x'], 'main.headless.unknownLanguage'],
    [[...exportOf('x'), '--today', '2025-02-30'], 'main.headless.badDate'],
    [[...exportOf('x'), '--fast'], 'main.headless.unknownOption'],
    [[...exportOf('x'), 'y'], 'main.headless.unknownOption'],
    [[...exportOf('x'), '--space', 'y'], 'main.headless.repeatedOption'],
  ])('%j is refused: %s', (args, key) => {
    const refused = parseArguments(args, '/')
    expect(refused).toMatchObject({ ok: false, error: { exitCode: 2, key } })
  })
})

describe('outcome', () => {
  test('the list of kinds', async () => {
    const world = await newWorld()
    expect(await run(world, '--export', 'list')).toEqual({
      exitCode: 0,
      stdout: 'annual-report\trapport annuel d’une instance, pour une période\n',
      stderr: '',
    })
    expect((await run(world, '--export', 'list', '--doc-lang', 'en')).stdout).toContain('annual report of a body')
  })

  test('the sample in both languages: the path alone on standard output, nothing left behind', async () => {
    const world = await newWorld()
    for (const language of ['fr', 'en']) {
      const out = join(world.root, `r-${language}.docx`)
      const outcome = await run(
        world,
        '--export',
        'annual-report',
        '--space',
        'sample:reseau',
        '--doc-lang',
        language,
        '--out',
        `r-${language}.docx`,
      )
      expect(outcome).toEqual({ exitCode: 0, stdout: `${out}\n`, stderr: '' })
      expect((await textOf(out)).includes(language === 'fr' ? 'Rapport annuel 2025' : 'Annual report 2025')).toBe(true)
    }
    expect((await readdir(world.root)).toSorted()).toEqual(['r-en.docx', 'r-fr.docx', 'user'])
  }, 60_000)

  test('a space that the application holds open: read, and not one byte of it changed', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    await addBody(world, space, 'Comité de pilotage', 'COPIL')
    await writeFile(join(space.folder, 'journal', space.replicaId, '000001.jsonl'), '700 12345678 {"half', { flag: 'a' })
    const before = await snapshotOf(world.folder)
    const outcome = await run(world, ...exportOf('espace', '--period', '2025'))
    expect(outcome).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await snapshotOf(world.folder)).toEqual(before)
    expect((await textOf(join(world.root, 'rapport.docx'))).includes('Comité de pilotage')).toBe(true)
  }, 30_000)

  test('a `.gouvernail` file', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    await addBody(world, space, 'Comité de pilotage', 'COPIL')
    valueOf(await exportSpaceFile(world.layer, space, join(world.root, 'x.gouvernail'), '2025-12-31T10:00:00.000Z'))
    expect((await run(world, ...exportOf('x.gouvernail'))).exitCode).toBe(0)
    await writeFile(join(world.root, 'x.gouvernail'), 'PK\x03\x04')
    expectRefusal(await run(world, ...exportOf('x.gouvernail', '--overwrite')), 3, 'incomplet')
    expect(await readdir(world.root)).not.toContain('scratch')
  }, 30_000)

  test('several bodies: asked for by id or short name, else the list and exit 2', async () => {
    const world = await newWorld()
    const space = await newSpace(world)
    expect(await run(world, ...exportOf('espace'))).toMatchObject({
      exitCode: 3,
      stderr: 'Cet espace ne contient aucune instance.\n',
    })
    const id = await addBody(world, space, 'Comité de gouvernance', 'COGOUV')
    await addBody(world, space, 'Comité de pilotage', 'COPIL')
    const asked = await run(world, ...exportOf('espace'))
    expect(asked).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'Cet espace contient plusieurs instances\u00a0: précisez --body parmi COGOUV, COPIL.\n',
    })
    expectRefusal(await run(world, ...exportOf('espace', '--body', 'CODIR')), 2, 'COGOUV, COPIL')
    expect((await run(world, ...exportOf('espace', '--body', id))).exitCode).toBe(0)
    expect((await run(world, ...exportOf('espace', '--body', 'copil', '--overwrite'))).exitCode).toBe(0)
    expect((await textOf(join(world.root, 'rapport.docx'))).includes('Comité de pilotage')).toBe(true)
    expect(await run(world, ...exportOf('espace', '--record', id, '--body', id, '--overwrite'))).toMatchObject({ exitCode: 2 })
    expect(
      await run(world, ...exportOf('espace', '--body', id, '--period', '2025-13-01..2025-01-01', '--overwrite')),
    ).toMatchObject({ exitCode: 2 })
  }, 30_000)

  test('the space: missing, not one, newer, damaged, empty, invalid, unknown sample: exit 3', async () => {
    const world = await newWorld()
    expectRefusal(await run(world, ...exportOf('absent')), 3, 'introuvable')
    expect((await run(world, ...exportOf('user'))).exitCode).toBe(3)
    expect((await run(world, ...exportOf('sample:autre'))).exitCode).toBe(3)
    expect((await run(world, ...exportOf('sample:../reseau'))).exitCode).toBe(3)
    const space = await newSpace(world)
    await record(world, space, {
      kind: 'person.create',
      changes: [{ table: 'people', id: 'x', op: 'create', set: {}, unset: [] }],
    })
    expectRefusal(await run(world, ...exportOf('espace')), 3, 'people/x')
    const path = join(space.folder, 'journal', space.replicaId, '000001.jsonl')
    const bytes = await readFile(path)
    bytes[60] = 0
    await writeFile(path, bytes)
    expectRefusal(await run(world, ...exportOf('espace')), 3, 'abîmé')
    await writeFile(path, '')
    expect((await run(world, ...exportOf('espace'))).exitCode).toBe(3)
    await writeFile(join(space.folder, 'space.json'), '{"format":99}')
    expectRefusal(await run(world, ...exportOf('espace')), 3, 'plus récente')
    expect((await readdir(world.root)).toSorted()).toEqual(['espace', 'user'])
  })

  test('the output: there already, a folder, in a folder that is not, in the space itself, refused by the disk: exit 4', async () => {
    const layer = faultyLayer()
    const world = await newWorld(layer)
    const space = await newSpace(world)
    await addBody(world, space, 'Comité', 'COM')
    const out = (path: string, ...more: string[]) =>
      run(world, '--export', 'annual-report', '--space', 'espace', '--doc-lang', 'en', '--out', path, ...more)
    await writeFile(join(world.root, 'r.docx'), 'ancien')
    expectRefusal(await out('r.docx'), 4, '--overwrite')
    expect(await readFile(join(world.root, 'r.docx'), 'utf8')).toBe('ancien')
    await mkdir(join(world.root, 'd'))
    expect((await out('d', '--overwrite')).exitCode).toBe(4)
    expect((await out('nowhere/r.docx')).exitCode).toBe(4)
    expect((await out('espace/r.docx')).exitCode).toBe(4)
    await symlink(world.folder, join(world.root, 'link'))
    expect((await out('link/blobs/r.docx')).exitCode).toBe(4)
    layer.fail = [{ on: 'write', code: 'ENOSPC' }]
    expectRefusal(await out('r.docx', '--overwrite'), 4, 'The disk is full')
    expect(await readFile(join(world.root, 'r.docx'), 'utf8')).toBe('ancien')
    expect(codeOf(await space.journal.append({}))).toBe('errors.actInvalid')
  }, 30_000)

  test('one sentence on standard error, in French unless the document’s language is known', async () => {
    const world = await newWorld()
    const french = await run(world, '--export', 'annual-report')
    expect(french.stderr).toBe('L’option --space est obligatoire.\n')
    expect((await run(world, '--export', 'annual-report', '--doc-lang', 'en')).stderr).toBe('The option --space is required.\n')
  })
})

async function snapshotOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, (await readFile(file)).toString('base64')] as const)),
  )
}
