import { ok, type Result } from '#shared/domain/common/result.ts'
import type { LocalDate } from '#shared/domain/common/dates.ts'
import { docxLabels } from '#shared/docx/labels.ts'
import { renderDocx } from '#shared/docx/render-docx.ts'
import { createTranslator, type Translate } from '#shared/i18n/translator.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import type { DocumentContent } from '#shared/report/blocks.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { parseArguments, sentenceLanguage, type ExportRequest } from './arguments.ts'
import { composeDocument } from './compose-document.ts'
import { documentKindLabels, documentKinds } from './document-kinds.ts'
import { badSpace, exitCodes, type ExitCode, type HeadlessError } from './headless-error.ts'
import { loadSpace } from './load-space.ts'
import { checkOutput, writeOutput } from './write-output.ts'

export type HeadlessOptions = {
  readonly layer: FileLayer
  readonly cwd: string
  readonly samples: string
  readonly scratch: string
  /** When `--today` is not given. */
  readonly today: LocalDate
}

export type HeadlessOutcome = { readonly exitCode: ExitCode; readonly stdout: string; readonly stderr: string }

/** Makes one document without a window. Standard output holds the absolute path and nothing else. Never throws. */
export async function runHeadless(args: readonly string[], options: HeadlessOptions): Promise<HeadlessOutcome> {
  const t = createTranslator(sentenceLanguage(args))
  try {
    const request = parseArguments(args, options.cwd)
    if (!request.ok) return refused(t, request.error)
    if (request.value.kind === 'list') return { exitCode: exitCodes.done, stdout: kindList(t), stderr: '' }
    const path = await exportDocument(request.value, options)
    return path.ok ? { exitCode: exitCodes.done, stdout: `${path.value}\n`, stderr: '' } : refused(t, path.error)
  } catch {
    return { exitCode: exitCodes.space, stdout: '', stderr: `${t('errors.internal')}\n` }
  }
}

const kindList = (t: Translate): string => documentKinds.map((kind) => `${kind}\t${t(documentKindLabels[kind])}\n`).join('')

function refused(t: Translate, { exitCode, key, params, reason }: HeadlessError): HeadlessOutcome {
  const detail = reason === undefined ? {} : { reason: t(reason.code as MessageKey, reason.params) } // `as`: codes are keys of the room `errors`
  return { exitCode, stdout: '', stderr: `${t(key, { ...params, ...detail })}\n` }
}

async function exportDocument(request: ExportRequest, options: HeadlessOptions): Promise<Result<string, HeadlessError>> {
  const { layer } = options
  const space = await loadSpace(options, request.space)
  if (!space.ok) return space
  try {
    const path = await checkOutput(layer, {
      path: request.out,
      mayOverwrite: request.mayOverwrite,
      spaceFolder: space.value.folder,
    })
    if (!path.ok) return path
    const content = await composeDocument(space.value, request, request.today ?? options.today)
    if (!content.ok) return content
    const bytes = await render(content.value)
    if (!bytes.ok) return bytes
    const written = await writeOutput(layer, path.value, bytes.value)
    return written.ok ? ok(path.value) : written
  } finally {
    await space.value.release()
  }
}

async function render(content: DocumentContent): Promise<Result<Uint8Array, HeadlessError>> {
  const rendered = await renderDocx(content, { labels: docxLabels(content.language), withPageNumbers: true })
  if (rendered.ok) return rendered
  const { error } = rendered
  const reason = error.code === 'docx.invalidContent' ? error.path : error.code === 'docx.failed' ? error.detail : ''
  return badSpace('main.headless.documentFailed', { reason })
}
