import type { CharterVersion, Criterion } from '#shared/domain/entities/charter.ts'
import type { Membership } from '#shared/domain/entities/membership.ts'
import { standingOf } from '#shared/domain/rules/criteria-profile.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { Gauge } from '#renderer/ui/status/gauge.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'

type CriteriaMarkProps = {
  readonly membership: Pick<Membership, 'basis' | 'declaredCriterionIds'>
  readonly version: CharterVersion
  readonly criteria: readonly Criterion[]
}

/** Criteria declared against those asked for: the sentence, then the mark on the line, then what is missing. */
export function CriteriaMark({ membership, version, criteria }: CriteriaMarkProps) {
  const t = useTranslate()
  const format = useFormat()
  const facts = {
    ...membership,
    id: '',
    adherent: { kind: 'person', personId: '' },
    charterVersionId: version.id,
    admittedOn: null,
    placeId: null,
  } as const
  const { specificCount, missingSpecific, missingMandatory } = standingOf(facts, { version, criteria })
  const total = criteria.filter(({ kind }) => kind === 'specific').length
  const isMeasured = membership.basis === 'declaration'
  const { threshold } = version
  const sentence =
    threshold === null
      ? t('adherents.countWithoutThreshold', { count: specificCount, total })
      : t('adherents.countOf', { count: specificCount, threshold })
  const isShort = isMeasured && missingSpecific !== null && missingSpecific > 0
  const conditions = missingMandatory.map(({ title }) => `«\u00a0${title}\u00a0»`)

  return (
    <Stack gap={4}>
      <Text role="keyDate">{sentence}</Text>
      {total > 0 && (
        <Gauge
          label={t('adherents.gauge')}
          valueText={`${sentence}.`}
          value={specificCount}
          max={total}
          threshold={isMeasured ? (threshold ?? undefined) : undefined}
          thresholdLabel={isMeasured && threshold !== null ? t('adherents.asked', { count: threshold }) : undefined}
          maxLabel={String(total)}
          tone={isShort ? 'warn' : 'ok'}
        />
      )}
      {!isMeasured && <StatusText status="info">{t('adherents.byRightNote')}</StatusText>}
      {isMeasured && (
        <Stack gap={2}>
          {threshold === null ? (
            <StatusText status="info">{t('adherents.noThreshold')}</StatusText>
          ) : isShort ? (
            <StatusText status="attention">{t('adherents.underThreshold', { count: missingSpecific, threshold })}</StatusText>
          ) : (
            <StatusText status="done">{t('adherents.reached', { count: threshold })}</StatusText>
          )}
          {conditions.length > 0 ? (
            <StatusText status="attention">
              {t('adherents.missingConditions', { count: conditions.length, conditions: format.list(conditions, 'and') })}
            </StatusText>
          ) : (
            criteria.some(({ kind }) => kind === 'mandatory') && (
              <StatusText status="done">{t('adherents.conditionsMet')}</StatusText>
            )
          )}
        </Stack>
      )}
    </Stack>
  )
}
