import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deleteMandate } from '#shared/domain/commands/mandates.ts'
import { isRunningOn, type LocalDate } from '#shared/domain/common/dates.ts'
import type { Mandate } from '#shared/domain/entities/people.ts'
import { organisationNameAt } from '#shared/domain/rules/organisation-name.ts'
import { personFullName } from '#shared/domain/rules/person-name.ts'
import { mandateDates } from '#renderer/app/forms/mandate-dates.ts'
import { MandateEditDialog } from '#renderer/app/forms/mandate-edit-dialogs.tsx'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Disclosure } from '#renderer/ui/overlays/disclosure.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import type { BodyView } from './use-body.ts'
import styles from './bodies.module.css'

type OtherMandatesProps = {
  readonly view: BodyView
  readonly seatIds: readonly string[]
  readonly date: LocalDate
  readonly canWrite: boolean
}

/** Mandates of these seats that do not run that day: ended, or still to come. The past stays readable (trap 15). */
export function OtherMandates({ view, seatIds, date, canWrite }: OtherMandatesProps) {
  const t = useTranslate()
  const format = useFormat()
  const [edited, setEdited] = useState<{ readonly mandate: Mandate; readonly name: string } | null>(null)
  const remove = useCommand(deleteMandate, { toast: () => t('mandates.deleted'), isUndoable: true })
  const others = view.mandates
    .filter((mandate) => seatIds.includes(mandate.seatId) && !isRunningOn(date, mandate))
    .toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? 1 : -1))
  if (others.length === 0) return null
  return (
    <div className={styles.inset}>
      <Disclosure summary={t('bodies.otherMandates', { count: others.length })}>
        <ListRows label={t('bodies.otherMandates', { count: others.length })}>
          {others.map((mandate) => {
            const person = view.people.find(({ id }) => id === mandate.personId)
            const organisation = view.organisations.find(({ id }) => id === mandate.organisationId)
            const seat = view.seats.find(({ id }) => id === mandate.seatId)
            const name = person === undefined ? '' : personFullName(person)
            return (
              <ListRow
                key={mandate.id}
                title={<TextLink href={linkTo(paths.person, { personId: mandate.personId })}>{name}</TextLink>}
                description={[
                  seat?.label ?? '',
                  t(`mandates.${mandate.role}`),
                  organisation === undefined ? '' : organisationNameAt(organisation, mandate.end ?? date),
                  mandateDates(t, format.date, mandate),
                ]
                  .filter((words) => words !== '')
                  .join(', ')}
                end={
                  canWrite ? (
                    <Menu
                      label={t('bodies.actionsOn', { name })}
                      items={[
                        {
                          key: 'edit',
                          label: t('mandates.editOf', { name }),
                          icon: Pencil,
                          onAction: () => setEdited({ mandate, name }),
                        },
                        {
                          key: 'delete',
                          label: t('mandates.deleteOf', { name }),
                          icon: Trash2,
                          isDanger: true,
                          onAction: () => void remove.run({ id: mandate.id }),
                        },
                      ]}
                    />
                  ) : undefined
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
      </Disclosure>
      {edited !== null && <MandateEditDialog mandate={edited.mandate} personName={edited.name} onClose={() => setEdited(null)} />}
    </div>
  )
}
