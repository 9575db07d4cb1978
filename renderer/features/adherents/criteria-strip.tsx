import type { CharterVersion, Criterion } from '#shared/domain/entities/charter.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Gauge } from '#renderer/ui/status/gauge.tsx'
import styles from './adherents.module.css'

type CriteriaStripProps = {
  readonly version: CharterVersion
  readonly criteria: readonly Criterion[]
  readonly declaredIds: readonly string[]
  /** By right: counted, not measured. */
  readonly isMeasured: boolean
}

/** The count and its mark, kept in sight while the boxes are ticked. */
export function CriteriaStrip({ version, criteria, declaredIds, isMeasured }: CriteriaStripProps) {
  const t = useTranslate()
  const specific = criteria.filter(({ kind }) => kind === 'specific')
  const count = specific.filter(({ id }) => declaredIds.includes(id)).length
  const threshold = isMeasured ? version.threshold : null
  const sentence =
    threshold === null
      ? t('adherents.countWithoutThreshold', { count, total: specific.length })
      : t('adherents.countOf', { count, threshold })
  return (
    <div className={styles.strip}>
      <output className={styles.stripCount}>{sentence}</output>
      {specific.length > 0 && (
        <div className={styles.stripGauge}>
          <Gauge
            label={t('adherents.gauge')}
            valueText={sentence}
            value={count}
            max={specific.length}
            threshold={threshold ?? undefined}
            tone={threshold !== null && count < threshold ? 'warn' : 'ok'}
          />
        </div>
      )}
    </div>
  )
}
