import { useId, useState } from 'react'
import { Controller } from 'react-hook-form'
import { ok, err } from '#shared/domain/common/result.ts'
import { ipcContract } from '#shared/ipc/contract.ts'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { FormErrorSummary } from '#renderer/ui/fields/form-error-summary.tsx'
import { FormLayout } from '#renderer/ui/fields/form-layout.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { Dialog } from '#renderer/ui/overlays/dialog.tsx'
import type { Opening } from './use-opening.ts'

const draftSchema = ipcContract['spaces:create'].input.pick({ name: true })

type CreateDialogProps = { readonly opening: Opening; readonly onClose: () => void }

/** A new space: its name, and its folder, now or at the last moment. */
export function CreateDialog({ opening, onClose }: CreateDialogProps) {
  const t = useTranslate()
  const formId = useId()
  const [folder, setFolder] = useState<string | null>(null)
  const form = useSchemaForm(draftSchema, { name: '' }, null)

  const choose = async () => {
    const answer = await callSafely(appBridge().chooseFolder({ purpose: 'create' }))
    if (answer.ok && answer.value.folder !== null) setFolder(answer.value.folder)
  }
  const create = async ({ name }: { name: string }) => {
    const isDone = await opening.run(() => appBridge().createSpace({ name, folder }))
    return isDone ? ok(null) : err({ code: 'errors.internal' } as const)
  }
  const submit = form.handleSubmit(async (values) => {
    if ((await create(values)).ok) onClose()
  })
  return (
    <Dialog
      title={t('spaces.createTitle')}
      isOpen
      onClose={onClose}
      answers={[
        { label: t('ui.cancel') },
        { label: t('spaces.createAnswer'), variant: 'primary', form: formId, isPending: opening.isBusy },
      ]}
    >
      <FormLayout id={formId} onSubmit={(event) => void submit(event)}>
        <FormErrorSummary errors={form.summary} focusKey={form.submitCount} />
        {opening.error !== null && (
          <div role="alert">
            <Band status="refused" overline={t('spaces.refused')}>
              {errorText(t, opening.error)}
            </Band>
          </div>
        )}
        <Controller
          control={form.control}
          name="name"
          render={({ field }) => (
            <TextField {...field} label={t('spaces.createName')} help={t('spaces.createNameHelp')} error={form.errorOf('name')} />
          )}
        />
        <Stack gap={1}>
          <Text role="rowTitle">{t('spaces.createFolder')}</Text>
          <Inline justify="between">
            <Text role="text">{folder ?? t('spaces.createFolderDefault')}</Text>
            <Button size="small" onPress={() => void choose()}>
              {t('spaces.createChoose')}
            </Button>
          </Inline>
          {folder === null && (
            <Text role="help" tone="secondary">
              {t('spaces.createFolderHelp')}
            </Text>
          )}
        </Stack>
      </FormLayout>
    </Dialog>
  )
}
