import { Controller } from 'react-hook-form'
import { updateBody } from '#shared/domain/commands/bodies.ts'
import { bodySchema, type Body } from '#shared/domain/entities/body.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { TextArea } from '#renderer/ui/fields/text-area.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

const draftSchema = bodySchema.pick({ name: true, shortName: true, networkName: true, place: true, foundingText: true })

/** What a body is called, for whom it sits and where. */
export function BodyEditDialog({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) {
  const t = useTranslate()
  const { name, shortName, networkName, place, foundingText } = body
  const form = useSchemaForm(draftSchema, { name, shortName, networkName, place, foundingText }, `bodies/${body.id}/edit`)
  const save = useCommand(updateBody, { toast: () => t('bodies.saved'), isUndoable: true })
  return (
    <FormDialog
      title={t('bodies.editTitle', { name })}
      saveLabel={t('bodies.save')}
      onClose={onClose}
      onSubmit={form.submit((patch) => save.run({ id: body.id, patch }), onClose)}
      form={form}
      isPending={save.isRunning}
    >
      <Controller
        control={form.control}
        name="name"
        render={({ field }) => <TextField {...field} label={t('bodies.name')} error={form.errorOf('name')} />}
      />
      <Controller
        control={form.control}
        name="shortName"
        render={({ field }) => (
          <TextField
            {...field}
            label={t('bodies.shortName')}
            help={t('bodies.shortNameHelp')}
            error={form.errorOf('shortName')}
          />
        )}
      />
      <Controller
        control={form.control}
        name="networkName"
        render={({ field }) => (
          <TextField
            {...field}
            label={t('bodies.networkName')}
            help={t('bodies.networkNameHelp')}
            isOptional
            error={form.errorOf('networkName')}
          />
        )}
      />
      <Controller
        control={form.control}
        name="place"
        render={({ field }) => (
          <TextField {...field} label={t('bodies.place')} help={t('bodies.placeHelp')} isOptional error={form.errorOf('place')} />
        )}
      />
      <Controller
        control={form.control}
        name="foundingText"
        render={({ field }) => (
          <TextArea
            {...field}
            label={t('bodies.foundingText')}
            help={t('bodies.foundingTextHelp')}
            isOptional
            error={form.errorOf('foundingText')}
          />
        )}
      />
    </FormDialog>
  )
}
