import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { updateMembership } from '#shared/domain/commands/memberships.ts'
import { localDateSchema } from '#shared/domain/common/dates.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { DateField } from '#renderer/ui/fields/date-field.tsx'
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx'
import { PlaceChoice } from './place-choice.tsx'
import { emptyPlaceDraft, placeDraftSchema } from './place-drafts.ts'
import type { AdherentView } from './use-adherents.ts'

const draftSchema = z.object({
  place: placeDraftSchema,
  admittedOn: localDateSchema.nullable(),
  basis: z.enum(['declaration', 'byRight']),
})

/** Place, admission and basis of an adhesion; the version accepted never changes. */
export function MembershipDialog({ view, onClose }: { readonly view: AdherentView; readonly onClose: () => void }) {
  const t = useTranslate()
  const { membership, name, places } = view
  const form = useSchemaForm(
    draftSchema,
    {
      place: { ...emptyPlaceDraft, id: membership.placeId },
      admittedOn: membership.admittedOn,
      basis: membership.basis,
    },
    `memberships/${membership.id}/edit`,
  )
  const save = useCommand(updateMembership, { toast: () => t('adherents.saved'), isUndoable: true })
  return (
    <FormDialog
      title={t('adherents.editTitle', { name })}
      saveLabel={t('adherents.save')}
      onClose={onClose}
      onSubmit={form.submit(
        ({ place, ...patch }) => save.run({ id: membership.id, patch: { ...patch, placeId: place.id } }),
        onClose,
      )}
      form={form}
      isPending={save.isRunning}
    >
      <Controller
        control={form.control}
        name="place"
        render={({ field }) => (
          <PlaceChoice value={field.value} onChange={field.onChange} places={places} canCreate={false} errors={{}} />
        )}
      />
      <Controller
        control={form.control}
        name="admittedOn"
        render={({ field }) => (
          <DateField {...field} label={t('adherents.admittedOn')} isOptional error={form.errorOf('admittedOn')} />
        )}
      />
      <Controller
        control={form.control}
        name="basis"
        render={({ field }) => (
          <RadioGroup
            {...field}
            label={t('adherents.basis')}
            options={(['declaration', 'byRight'] as const).map((value) => ({
              value,
              label: t(`adherents.basisOption.${value}`),
              help: t(`adherents.basisHelp.${value}`),
            }))}
          />
        )}
      />
    </FormDialog>
  )
}
