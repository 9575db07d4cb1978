import { isAbsolute, resolve } from 'node:path'
import { localDateSchema, type LocalDate } from '#shared/domain/common/dates.ts'
import { ok, type Result } from '#shared/domain/common/result.ts'
import { languageSchema, type Language } from '#shared/i18n/language.ts'
import { isDocumentKind, documentKinds, type DocumentKind } from './document-kinds.ts'
import { usage, type HeadlessError } from './headless-error.ts'

export type SpaceSource = { readonly kind: 'path'; readonly path: string } | { readonly kind: 'sample'; readonly name: string }

export type ExportRequest = {
  readonly kind: 'export'
  readonly documentKind: DocumentKind
  readonly space: SpaceSource
  readonly body: string | null
  readonly record: string | null
  readonly period: string | null
  readonly language: Language
  readonly today: LocalDate | null
  /** Absolute. */
  readonly out: string
  readonly mayOverwrite: boolean
}

export type HeadlessRequest = ExportRequest | { readonly kind: 'list' }

const withValue = ['export', 'space', 'body', 'record', 'period', 'doc-lang', 'today', 'out'] as const
type ValueOption = (typeof withValue)[number]
const isValueOption = (name: string): name is ValueOption => withValue.some((each) => each === name)

/** True when the command line asks for a document and not for a window. */
export const isHeadless = (args: readonly string[]): boolean =>
  args.some((arg) => arg === '--overwrite' || (arg.startsWith('--') && isValueOption(arg.slice(2).split('=')[0] ?? '')))

/**
 * What comes after the program (and, from source, after the folder of the application): the engine's own switches stand before.
 */
export function applicationArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  if (isPackaged) return argv.slice(1)
  const folder = argv.findIndex((arg, index) => index > 0 && !arg.startsWith('-'))
  return folder === -1 ? [] : argv.slice(folder + 1)
}

type Given = { readonly values: ReadonlyMap<ValueOption, string>; readonly mayOverwrite: boolean }

function readOptions(args: readonly string[]): Result<Given, HeadlessError> {
  const values = new Map<ValueOption, string>()
  let mayOverwrite = false
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    if (arg === '--overwrite') {
      mayOverwrite = true
      continue
    }
    const [, name = '', inline] = /^--([a-z-]+)(?:=([\s\S]*))?$/.exec(arg) ?? []
    if (!isValueOption(name)) return usage('main.headless.unknownOption', { option: arg })
    if (values.has(name)) return usage('main.headless.repeatedOption', { option: `--${name}` })
    const value = inline ?? args[index + 1] ?? ''
    if (value === '' || (inline === undefined && value.startsWith('--')))
      return usage('main.headless.missingValue', { option: `--${name}` })
    if (inline === undefined) index += 1
    values.set(name, value)
  }
  return ok({ values, mayOverwrite })
}

/** The language of sentences on standard error: that of the document when it is known, else French. */
export function sentenceLanguage(args: readonly string[]): Language {
  const index = args.findIndex((arg) => arg === '--doc-lang' || arg.startsWith('--doc-lang='))
  const found = languageSchema.safeParse(args[index]?.split('=')[1] ?? args[index + 1])
  return index !== -1 && found.success ? found.data : 'fr'
}

/** Relative paths are those of `cwd`. Errors are of usage (exit code 2). */
export function parseArguments(args: readonly string[], cwd: string): Result<HeadlessRequest, HeadlessError> {
  const given = readOptions(args)
  if (!given.ok) return given
  const { values, mayOverwrite } = given.value
  const kind = values.get('export')
  if (kind === undefined) return usage('main.headless.missingOption', { option: '--export' })
  if (kind === 'list') return ok({ kind: 'list' })
  if (!isDocumentKind(kind)) return usage('main.headless.unknownKind', { kind, kinds: documentKinds.join(', ') })
  const missing = (['space', 'doc-lang', 'out'] as const).find((name) => !values.has(name))
  if (missing !== undefined) return usage('main.headless.missingOption', { option: `--${missing}` })
  const language = languageSchema.safeParse(values.get('doc-lang'))
  if (!language.success) return usage('main.headless.unknownLanguage', { language: values.get('doc-lang') ?? '' })
  const today = todayOf(values.get('today'))
  if (!today.ok) return today
  const absolute = (path: string) => (isAbsolute(path) ? path : resolve(cwd, path))
  const space = values.get('space') ?? ''
  return ok({
    kind: 'export',
    documentKind: kind,
    space: space.startsWith('sample:')
      ? { kind: 'sample', name: space.slice('sample:'.length) }
      : { kind: 'path', path: absolute(space) },
    body: values.get('body') ?? null,
    record: values.get('record') ?? null,
    period: values.get('period') ?? null,
    language: language.data,
    today: today.value,
    out: absolute(values.get('out') ?? ''),
    mayOverwrite,
  })
}

function todayOf(text: string | undefined): Result<LocalDate | null, HeadlessError> {
  if (text === undefined) return ok(null)
  const date = localDateSchema.safeParse(text)
  return date.success ? ok(date.data) : usage('main.headless.badDate', { date: text })
}
