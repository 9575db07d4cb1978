import { CalendarX, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deleteMandate } from '#shared/domain/commands/mandates.ts'
import { isRunningOn, type LocalDate } from '#shared/domain/common/dates.ts'
import { organisationNameAt } from '#shared/domain/rules/organisation-name.ts'
import { personFullName } from '#shared/domain/rules/person-name.ts'
import { mandateDates } from '#renderer/app/forms/mandate-dates.ts'
import { MandateEditDialog, MandateEndDialog } from '#renderer/app/forms/mandate-edit-dialogs.tsx'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { StatusTag } from '#renderer/ui/status/status-tag.tsx'
import type { MandateRow } from './use-person.ts'

type MandateListProps = {
  readonly rows: readonly MandateRow[]
  /** What the title of each row names: the body on a person's page, the person on an organisation's. */
  readonly naming: 'body' | 'person'
  readonly today: LocalDate
  readonly canWrite: boolean
}

/** Mandates with their dates: running, to come and ended, all of them kept. */
export function MandateList({ rows, naming, today, canWrite }: MandateListProps) {
  const t = useTranslate()
  const format = useFormat()
  const [open, setOpen] = useState<{ readonly kind: 'edit' | 'end'; readonly row: MandateRow } | null>(null)
  const remove = useCommand(deleteMandate, { toast: () => t('mandates.deleted'), isUndoable: true })
  const nameOf = ({ person }: MandateRow) => (person === undefined ? '' : personFullName(person))

  return (
    <>
      <ListRows label={t('people.mandates')}>
        {rows.map((row) => {
          const { mandate, body, category, seat, organisation } = row
          const name = nameOf(row)
          const isRunning = isRunningOn(today, mandate)
          const isToCome = mandate.start !== null && mandate.start > today
          const title =
            naming === 'body' ? (
              <TextLink href={linkTo(paths.body, { bodyId: mandate.bodyId }, { category: category?.id ?? '' })}>
                {body?.name ?? ''}
              </TextLink>
            ) : (
              <TextLink href={linkTo(paths.person, { personId: mandate.personId })}>{name}</TextLink>
            )
          const words = [
            naming === 'person' ? (body?.name ?? '') : '',
            category?.name ?? '',
            seat?.label ?? '',
            t(`mandates.${mandate.role}`),
            naming === 'body' && organisation !== undefined
              ? organisationNameAt(organisation, mandate.end !== null && mandate.end < today ? mandate.end : today)
              : '',
          ].filter((word) => word !== '')
          return (
            <ListRow
              key={mandate.id}
              title={title}
              description={
                <>
                  {words.join(', ')}
                  <br />
                  {mandateDates(t, format.date, mandate)}
                </>
              }
              end={
                <Inline gap={2} align="center">
                  {isRunning ? (
                    <StatusTag status="running">{t('people.running')}</StatusTag>
                  ) : isToCome ? (
                    <StatusTag status="info">{t('people.toCome')}</StatusTag>
                  ) : (
                    <StatusTag status="empty">{t('people.over')}</StatusTag>
                  )}
                  {canWrite && (
                    <Menu
                      label={t('people.actionsOnMandate', { name, body: body?.name ?? '' })}
                      items={[
                        {
                          key: 'edit',
                          label: t('people.editMandate'),
                          icon: Pencil,
                          onAction: () => setOpen({ kind: 'edit', row }),
                        },
                        {
                          key: 'end',
                          label: t('mandates.endAction'),
                          icon: CalendarX,
                          onAction: () => setOpen({ kind: 'end', row }),
                        },
                        {
                          key: 'delete',
                          label: t('people.deleteMandate'),
                          icon: Trash2,
                          isDanger: true,
                          onAction: () => void remove.run({ id: mandate.id }),
                        },
                      ]}
                    />
                  )}
                </Inline>
              }
            />
          )
        })}
      </ListRows>
      {remove.errorText !== null && (
        <Band status="refused" isLive>
          {remove.errorText}
        </Band>
      )}
      {open?.kind === 'edit' && (
        <MandateEditDialog mandate={open.row.mandate} personName={nameOf(open.row)} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'end' && (
        <MandateEndDialog mandate={open.row.mandate} personName={nameOf(open.row)} today={today} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
