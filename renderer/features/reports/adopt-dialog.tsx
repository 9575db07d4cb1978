import { useState } from 'react'
import { adoptReport } from '#shared/domain/commands/reports.ts'
import { composeAdoptedReport, encodeContent } from '#shared/report/annual/adopt-annual-report.ts'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { useCommand } from '#renderer/app/use-command.ts'
import { putBlob } from '#renderer/data/blobs.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { Dialog } from '#renderer/ui/overlays/dialog.tsx'
import type { ReportFacts } from './use-report-facts.ts'

type AdoptDialogProps = { readonly isOpen: boolean; readonly onClose: () => void; readonly facts: ReportFacts }

/** Adoption: the content tree is stored first, then one act ties it to the decision. A stored tree without its act harms nothing. */
export const AdoptDialog = ({ isOpen, onClose, facts }: AdoptDialogProps) => {
  const t = useTranslate()
  const format = useFormat()
  const { report, body, input } = facts
  const [decisionId, setDecisionId] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const adopt = useCommand(adoptReport, { toast: () => t('reports.adopt.done') })
  const live = useRead(
    async (read) =>
      (await read.where('decisions', 'bodyId', body.id))
        .filter(
          (decision) => decision.nature === 'decision' && decision.outcome === 'adopted' && decision.date >= report.period.start,
        )
        .toSorted((a, b) => b.date.localeCompare(a.date) || b.order - a.order),
    [body.id, report.period.start],
  )
  const candidates = live.status === 'ready' ? live.data : []
  const chosen = candidates.find((decision) => decision.id === (decisionId ?? candidates[0]?.id))
  const run = async () => {
    if (chosen === undefined) return
    setFailure(null)
    const content = composeAdoptedReport(input, {
      decisionNumber: chosen.provisionalNumber,
      decisionDate: chosen.date,
      adoptedOn: chosen.date,
    })
    const stored = await putBlob(encodeContent(content))
    if (!stored.ok) {
      setFailure(errorText(t, stored.error))
      return
    }
    const result = await adopt.run({ id: report.id, decisionId: chosen.id, contentDigest: stored.value })
    if (result.ok) onClose()
  }
  const problem = failure ?? adopt.errorText
  return (
    <Dialog
      title={t('reports.adopt.question')}
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      answers={[
        { label: t('reports.adopt.cancel'), isSafest: true },
        {
          label: t('reports.adopt.confirm'),
          variant: 'primary',
          onPress: () => void run(),
          keepsOpen: true,
          isPending: adopt.isRunning,
          isDisabled: chosen === undefined,
        },
      ]}
    >
      <Ready of={live}>
        {(decisions) =>
          decisions.length === 0 ? (
            <Stack gap={4}>
              <Text role="text">{t('reports.adopt.none')}</Text>
              <div>
                <LinkButton href={linkTo(paths.meetings, {}, { body: body.id })}>{t('reports.adopt.toDecisions')}</LinkButton>
              </div>
            </Stack>
          ) : (
            <Stack gap={4}>
              <Select
                label={t('reports.adopt.choice')}
                value={chosen?.id ?? null}
                onChange={setDecisionId}
                options={decisions.map((decision) => ({
                  value: decision.id,
                  label: `${decision.provisionalNumber}, ${format.date(decision.date)}, ${decision.title}`,
                }))}
              />
              <Text role="text">{t('reports.adopt.explain')}</Text>
              {problem !== null && (
                <Band status="refused" isLive>
                  {problem}
                </Band>
              )}
            </Stack>
          )
        }
      </Ready>
    </Dialog>
  )
}
