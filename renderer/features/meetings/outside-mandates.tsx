import { isRunningOn, localDateSchema } from '#shared/domain/common/dates.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'

type OutsideMandatesProps = { readonly bodyId: string; readonly date: string | null }

/** A sentence while the date typed is outside every mandate of the body; it never blocks. */
export function OutsideMandates({ bodyId, date }: OutsideMandatesProps) {
  const t = useTranslate()
  const live = useRead((read) => read.where('mandates', 'bodyId', bodyId), [bodyId])
  const day = localDateSchema.safeParse(date)
  const isOutside = day.success && live.status === 'ready' && !live.data.some((mandate) => isRunningOn(day.data, mandate))
  if (!isOutside) return null
  return (
    <Band status="attention" isLive>
      {t('meetings.outsideMandates')} <TextLink href={linkTo(paths.body, { bodyId })}>{t('meetings.toMandates')}</TextLink>
    </Band>
  )
}
