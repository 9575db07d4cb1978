import { useRef, useState } from 'react'
import type { MessageKey } from '#shared/i18n/keys.ts'
import type { Report } from '#shared/domain/entities/report.ts'
import type { DocumentContent } from '#shared/report/blocks.ts'
import type { SectionState } from '#shared/report/annual/section-states.ts'
import { documentFileName } from '#shared/report/file-name.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useRefusals } from '#renderer/app/refusal-context.ts'
import { openDocument, saveDocument, showDocument } from '#renderer/data/documents.ts'
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { Dialog } from '#renderer/ui/overlays/dialog.tsx'
import { useToasts } from '#renderer/ui/overlays/use-toasts.ts'
import { ProgressBar } from '#renderer/ui/status/progress-bar.tsx'
import { renderDocument } from '#renderer/workers/report-client.ts'

type ExportDialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly content: DocumentContent
  readonly report: Report
  readonly bodyName: string
  readonly states: readonly SectionState[]
  readonly missingCount: number
}

type Progress = { readonly step: MessageKey; readonly done: number; readonly total: number }

/** What will and will not be printed, then the file: made in a worker, with progress and cancel, saved by a dialog. */
export const ExportDialog = ({ isOpen, onClose, content, report, bodyName, states, missingCount }: ExportDialogProps) => {
  const t = useTranslate()
  const toasts = useToasts()
  const { tell } = useRefusals()
  const [hasPageNumbers, setHasPageNumbers] = useState(true)
  const [isAccessible, setIsAccessible] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const abort = useRef<AbortController | null>(null)
  const isAdopted = report.adoption !== null
  const off = isAdopted ? [] : states.filter((state) => !state.isEnabled)

  const close = () => {
    abort.current?.abort()
    abort.current = null
    setProgress(null)
    setFailure(null)
    onClose()
  }
  /** The file may have gone since it was saved, or nothing on this computer opens it. */
  const tellOf = async (answer: ReturnType<typeof openDocument>) => {
    const done = await answer
    if (!done.ok) tell(errorText(t, done.error))
  }
  const announce = (path: string) =>
    toasts.show({
      message: t('reports.export.saved', { file: path.split(/[\\/]/).at(-1) ?? path }),
      status: 'done',
      action: { label: t('reports.export.open'), onPress: () => void tellOf(openDocument(path)) },
      secondAction: { label: t('reports.export.show'), onPress: () => void tellOf(showDocument(path)) },
    })
  const run = async () => {
    const controller = new AbortController()
    abort.current = controller
    setFailure(null)
    setProgress({ step: 'docx.step.blocks', done: 0, total: 1 })
    const made = await renderDocument(
      {
        content,
        options: { withPageNumbers: hasPageNumbers, variant: isAccessible ? 'accessible' : 'standard' },
      },
      {
        onProgress: ({ step, done, total }) => setProgress({ step: `docx.step.${step}`, done, total }),
        signal: controller.signal,
      },
    )
    // Closed meanwhile: nobody asks for the file any more, and the next opening begins anew.
    if (abort.current !== controller) return
    setProgress(null)
    if (!made.ok) {
      setFailure(t(made.error === 'cancelled' ? 'reports.export.cancelled' : 'reports.export.failed'))
      return
    }
    const name = documentFileName({
      kindLabel: createTranslator(content.language)('reports.export.fileKind'),
      bodyName,
      periodLabel: report.period.label,
      status: content.status,
      language: content.language,
    })
    const saved = await saveDocument(made.value, name)
    if (!saved.ok) {
      setFailure(errorText(t, saved.error))
      return
    }
    if (saved.value.kind === 'saved') {
      announce(saved.value.path)
      close()
    }
  }

  return (
    <Dialog
      title={t('reports.export.question')}
      isOpen={isOpen}
      onClose={close}
      answers={[
        { label: t('reports.export.cancel') },
        {
          label: t('reports.export.start'),
          variant: 'primary',
          onPress: () => void run(),
          keepsOpen: true,
          isPending: progress !== null,
        },
      ]}
    >
      <Stack gap={4}>
        <Text role="text">{t(isAdopted ? 'reports.export.adopted' : 'reports.export.draft')}</Text>
        {off.length > 0 && (
          <div>
            <Text role="text">{t('reports.export.off')}</Text>
            <ul>
              {off.map((state) => (
                <li key={state.key}>{t(`report.section.${state.key}`)}</li>
              ))}
            </ul>
          </div>
        )}
        {missingCount > 0 && <Text role="text">{t('reports.export.missing', { count: missingCount })}</Text>}
        <Checkbox
          label={t('reports.export.pageNumbers')}
          help={t('reports.export.pageNumbersHelp')}
          value={hasPageNumbers}
          onChange={setHasPageNumbers}
        />
        <Checkbox
          label={t('reports.export.accessible')}
          help={t('reports.export.accessibleHelp')}
          value={isAccessible}
          onChange={setIsAccessible}
        />
        {progress !== null && (
          <ProgressBar
            label={t('reports.export.progress')}
            step={t('reports.export.step', { step: t(progress.step), done: progress.done, total: progress.total })}
            value={progress.done}
            max={progress.total}
            onCancel={() => abort.current?.abort()}
          />
        )}
        {failure !== null && (
          <Band status="refused" isLive>
            {failure}
          </Band>
        )}
      </Stack>
    </Dialog>
  )
}
