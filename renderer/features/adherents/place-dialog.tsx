import { Controller } from 'react-hook-form'
import { createPlace, updatePlace } from '#shared/domain/commands/places.ts'
import type { Place } from '#shared/domain/entities/membership.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { newPlaceSchema } from './place-drafts.ts'

type PlaceDialogProps = {
  /** `null`: a new one, whose page opens once saved. */
  readonly place: Place | null
  readonly onClose: () => void
}

export function PlaceDialog({ place, onClose }: PlaceDialogProps) {
  const t = useTranslate()
  const go = useGo()
  const form = useSchemaForm(
    newPlaceSchema,
    {
      name: place?.name ?? '',
      commune: place?.commune ?? '',
      department: place?.department ?? '',
    },
    place === null ? 'places/new' : `places/${place.id}/edit`,
  )
  const create = useCommand(createPlace, { toast: (_value, { name }) => t('adherents.placeAdded', { name }), isUndoable: true })
  const update = useCommand(updatePlace, { toast: () => t('adherents.placeSaved'), isUndoable: true })
  const submit =
    place === null
      ? form.submit(create.run, ({ id }) => {
          onClose()
          go(linkTo(paths.place, { placeId: id }))
        })
      : form.submit((patch) => update.run({ id: place.id, patch }), onClose)
  return (
    <FormDialog
      title={place === null ? t('adherents.addPlace') : t('adherents.editPlaceTitle', { name: place.name })}
      saveLabel={t('adherents.savePlace')}
      onClose={onClose}
      onSubmit={submit}
      form={form}
      isPending={create.isRunning || update.isRunning}
    >
      <Controller
        control={form.control}
        name="name"
        render={({ field }) => (
          <TextField
            {...field}
            label={t('adherents.placeName')}
            help={t('adherents.placeNameHelp')}
            error={form.errorOf('name')}
          />
        )}
      />
      <FieldRow>
        <Controller
          control={form.control}
          name="commune"
          render={({ field }) => (
            <TextField {...field} label={t('adherents.commune')} isOptional error={form.errorOf('commune')} />
          )}
        />
        <Controller
          control={form.control}
          name="department"
          render={({ field }) => (
            <TextField
              {...field}
              width="short"
              label={t('adherents.department')}
              help={t('adherents.departmentHelp')}
              isOptional
              error={form.errorOf('department')}
            />
          )}
        />
      </FieldRow>
    </FormDialog>
  )
}
