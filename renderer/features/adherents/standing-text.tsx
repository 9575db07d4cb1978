import type { CharterVersion } from '#shared/domain/entities/charter.ts'
import type { Standing } from '#shared/domain/rules/criteria-profile.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'

/** Where an adhesion stands, in a table cell. */
export function StandingText({ standing, version }: { readonly standing: Standing; readonly version: CharterVersion }) {
  const t = useTranslate()
  const { membership, specificCount, missingSpecific, missingMandatory } = standing
  if (membership.basis === 'byRight') return <StatusText status="info">{t('adherents.byRightShort')}</StatusText>
  const words =
    version.threshold === null
      ? t('adherents.declaredShort', { count: specificCount })
      : t('adherents.countOf', { count: specificCount, threshold: version.threshold })
  const isShort = missingSpecific !== null && missingSpecific > 0
  return (
    <Stack gap={1}>
      <StatusText status={isShort ? 'attention' : version.threshold === null ? 'info' : 'done'}>{words}</StatusText>
      {missingMandatory.length > 0 && (
        <StatusText status="attention">{t('adherents.conditionsShort', { count: missingMandatory.length })}</StatusText>
      )}
    </Stack>
  )
}
