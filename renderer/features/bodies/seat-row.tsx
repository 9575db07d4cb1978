import { ArrowDown, ArrowUp, CalendarX, Pencil, Trash2, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { deleteMandate } from '#shared/domain/commands/mandates.ts'
import { deleteSeat, moveSeat } from '#shared/domain/commands/seats.ts'
import type { LocalDate } from '#shared/domain/common/dates.ts'
import type { Mandate } from '#shared/domain/entities/people.ts'
import { personFullName } from '#shared/domain/rules/person-name.ts'
import { mandateDates } from '#renderer/app/forms/mandate-dates.ts'
import { MandateDialog } from '#renderer/app/forms/mandate-dialog.tsx'
import { MandateEditDialog, MandateEndDialog } from '#renderer/app/forms/mandate-edit-dialogs.tsx'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import { StatusTag } from '#renderer/ui/status/status-tag.tsx'
import { SeatDialog } from './seat-dialog.tsx'
import type { BodyView } from './use-body.ts'
import styles from './bodies.module.css'

type SeatAt = BodyView['composition']['categories'][number]['seats'][number]
type Holder = NonNullable<SeatAt['holder']>

type SeatRowProps = {
  readonly view: BodyView
  readonly at: SeatAt
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly date: LocalDate
  readonly canWrite: boolean
}

type OpenDialog =
  | { readonly kind: 'seat' }
  | { readonly kind: 'mandate'; readonly role: Mandate['role'] }
  | { readonly kind: 'edit' | 'end'; readonly mandate: Mandate; readonly name: string }

/** A seat: its holder and mandate that day, its substitute, or that it is vacant. */
export function SeatRow({ view, at, isFirst, isLast, date, canWrite }: SeatRowProps) {
  const { seat, titulars, substitutes } = at
  const t = useTranslate()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const move = useCommand(moveSeat)
  const removeSeat = useCommand(deleteSeat, { toast: () => t('bodies.seatDeleted', { name: seat.label }), isUndoable: true })
  const removeMandate = useCommand(deleteMandate, { toast: () => t('mandates.deleted'), isUndoable: true })
  const category = view.categories.find(({ id }) => id === seat.categoryId)
  const errorText = removeSeat.errorText ?? removeMandate.errorText
  const isVacant = titulars.length === 0

  const mandateItems = [...titulars, ...substitutes].flatMap(({ mandate, person }) => {
    const name = personFullName(person)
    return [
      {
        key: `edit-${mandate.id}`,
        label: t('mandates.editOf', { name }),
        icon: Pencil,
        onAction: () => setDialog({ kind: 'edit', mandate, name }),
      },
      {
        key: `end-${mandate.id}`,
        label: t('mandates.endOf', { name }),
        icon: CalendarX,
        onAction: () => setDialog({ kind: 'end', mandate, name }),
      },
      {
        key: `delete-${mandate.id}`,
        label: t('mandates.deleteOf', { name }),
        icon: Trash2,
        isDanger: true,
        onAction: () => void removeMandate.run({ id: mandate.id }),
      },
    ]
  })

  return (
    <>
      <div className={styles.seatHead}>
        <div className={styles.seatWords}>
          <p className={styles.seatLabel}>
            {seat.label}
            {seat.isExOfficio && `, ${t('bodies.exOfficioLower')}`}
          </p>
          {isVacant ? (
            <Text role="rowTitle" tone="secondary">
              {at.isHeldBySubstitute ? t('bodies.noTitular') : t('bodies.vacant')}
            </Text>
          ) : (
            titulars.map((holder) => <HolderName key={holder.mandate.id} holder={holder} />)
          )}
          {titulars.length > 1 && <StatusTag status="late">{t('bodies.doubleHeld')}</StatusTag>}
        </div>
        <div className={styles.seatActions}>
          {at.state === 'endingSoon' && at.daysLeft !== null && (
            <StatusTag status="attention">{t('bodies.endsIn', { count: at.daysLeft })}</StatusTag>
          )}
          {canWrite && isVacant && (
            <Button
              icon={UserPlus}
              size="small"
              ariaLabel={t('bodies.designateOn', { seat: seat.label })}
              onPress={() => setDialog({ kind: 'mandate', role: 'titular' })}
            >
              {t('bodies.designate')}
            </Button>
          )}
          {canWrite && (
            <Menu
              label={t('bodies.actionsOn', { name: seat.label })}
              items={[
                ...(isVacant
                  ? []
                  : [
                      {
                        key: 'successor',
                        label: t('bodies.designateSuccessor'),
                        icon: UserPlus,
                        onAction: () => setDialog({ kind: 'mandate', role: 'titular' }),
                      },
                    ]),
                {
                  key: 'substitute',
                  label: t('bodies.designateSubstitute'),
                  icon: UserPlus,
                  onAction: () => setDialog({ kind: 'mandate', role: 'substitute' }),
                },
                ...mandateItems,
                { key: 'seat', label: t('bodies.editSeat'), icon: Pencil, onAction: () => setDialog({ kind: 'seat' }) },
                {
                  key: 'up',
                  label: t('bodies.moveUp'),
                  icon: ArrowUp,
                  isDisabled: isFirst,
                  onAction: () => void move.run({ id: seat.id, direction: 'up' }),
                },
                {
                  key: 'down',
                  label: t('bodies.moveDown'),
                  icon: ArrowDown,
                  isDisabled: isLast,
                  onAction: () => void move.run({ id: seat.id, direction: 'down' }),
                },
                {
                  key: 'delete',
                  label: t('bodies.deleteSeat'),
                  icon: Trash2,
                  isDanger: true,
                  onAction: () => void removeSeat.run({ id: seat.id }),
                },
              ]}
            />
          )}
        </div>
      </div>
      {(!isVacant || substitutes.length > 0) && <SeatFacts at={at} />}
      {errorText !== null && (
        <Band status="refused" isLive>
          {errorText}
        </Band>
      )}
      {dialog?.kind === 'seat' && category !== undefined && (
        <SeatDialog category={category} categories={view.categories} seat={seat} seatCount={0} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === 'mandate' && (
        <MandateDialog
          title={
            dialog.role === 'titular'
              ? t('bodies.designateTitle', { seat: seat.label })
              : t('bodies.designateSubstituteTitle', { seat: seat.label })
          }
          seats={[{ id: seat.id, label: seat.label, description: category?.name ?? '' }]}
          role={dialog.role}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'edit' && (
        <MandateEditDialog mandate={dialog.mandate} personName={dialog.name} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === 'end' && (
        <MandateEndDialog mandate={dialog.mandate} personName={dialog.name} today={date} onClose={() => setDialog(null)} />
      )}
    </>
  )
}

function HolderName({ holder }: { readonly holder: Holder }) {
  const { person, organisationName } = holder
  const words = [person.functionTitle, organisationName ?? ''].filter((word) => word !== '')
  return (
    <div>
      <p className={styles.holder}>
        <TextLink href={linkTo(paths.person, { personId: person.id })}>{personFullName(person)}</TextLink>
      </p>
      {words.length > 0 && (
        <Text role="small" tone="secondary">
          {words.join(', ')}
        </Text>
      )}
    </div>
  )
}

function SeatFacts({ at }: { readonly at: SeatAt }) {
  const t = useTranslate()
  const format = useFormat()
  const titular = at.titulars[0]
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('bodies.substitute')}</dt>
        <dd>
          {at.substitutes.length === 0 ? (
            <MissingValue>{t('bodies.noSubstitute')}</MissingValue>
          ) : (
            at.substitutes.map(({ mandate, person }) => (
              <span key={mandate.id}>
                <TextLink href={linkTo(paths.person, { personId: person.id })}>{personFullName(person)}</TextLink>
              </span>
            ))
          )}
        </dd>
      </div>
      {titular !== undefined && (
        <div>
          <dt>{t('mandates.mandate')}</dt>
          <dd>{mandateDates(t, format.date, titular.mandate)}</dd>
        </div>
      )}
    </dl>
  )
}
