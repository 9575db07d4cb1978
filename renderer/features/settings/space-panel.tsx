import { FolderOpen, PackageOpen, Pencil } from 'lucide-react'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { renameSpace } from '#shared/domain/commands/spaces.ts'
import { spaceSchema, type AcceptedDamage } from '#shared/domain/entities/space.ts'
import { canManageSpaces } from '#shared/domain/profile.ts'
import { FormDialog } from '#renderer/app/forms/form-dialog.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useRefusals } from '#renderer/app/refusal-context.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useAppState } from '#renderer/data/app-state.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { useSession } from '#renderer/data/session-context.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useCanWrite, useProfile, useSpaceName } from '#renderer/data/use-session.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { useToasts } from '#renderer/ui/overlays/use-toasts.ts'
import { DefinitionList } from '#renderer/ui/status/definition-list.tsx'

/** The space itself: name, folder, origin, and the file to hand it over. */
export function SpacePanel() {
  const t = useTranslate()
  const format = useFormat()
  const { space } = useSession()
  const { saveProfile } = useAppState()
  const { tell } = useRefusals()
  const { show } = useToasts()
  const name = useSpaceName()
  const profile = useProfile()
  const canWrite = useCanWrite()
  const [isRenaming, setIsRenaming] = useState(false)
  const record = useRead((read) => read.get('spaces', space.spaceId), [space.spaceId])
  const origin = record.status === 'ready' ? record.data?.origin : null
  const canManage = canManageSpaces(profile.role)
  const lost = record.status === 'ready' ? (record.data?.acceptedDamages ?? []) : []
  const lostWords = ({ fromSequence: from, toSequence: to, acceptedAt }: AcceptedDamage) =>
    t(to === null ? 'settings.lostOnward' : to === from ? 'settings.lostOne' : 'settings.lostRange', {
      from,
      to: to ?? from,
      date: format.instant(acceptedAt),
    })

  const exportSpace = async () => {
    const answer = await callSafely(appBridge().exportSpaceFile(null))
    if (!answer.ok) tell(errorText(t, answer.error))
    else if (answer.value.kind === 'saved') show({ message: t('settings.exported', { path: answer.value.path }) })
  }
  const originText =
    origin === null || origin === undefined
      ? t('settings.originNew')
      : t(origin.kind === 'copy' ? 'settings.originCopy' : 'settings.originSample', { name: origin.name })
  return (
    <Panel title={t('settings.space')}>
      <Stack gap={5}>
        <DefinitionList
          layout="stacked"
          items={[
            { term: t('settings.spaceName'), description: name },
            { term: t('settings.folder'), description: space.folder },
            { term: t('settings.origin'), description: originText },
            ...(lost.length === 0 ? [] : [{ term: t('settings.lostActs'), description: lost.map(lostWords).join(' · ') }]),
          ]}
        />
        <Inline gap={3}>
          <Button icon={FolderOpen} onPress={() => void appBridge().showSpaceFolder(null)}>
            {t('settings.showFolder')}
          </Button>
          {canManage && (
            <>
              <Button icon={Pencil} isDisabled={!canWrite} onPress={() => setIsRenaming(true)}>
                {t('settings.rename')}
              </Button>
              <Button icon={PackageOpen} onPress={() => void exportSpace()}>
                {t('settings.export')}
              </Button>
            </>
          )}
        </Inline>
        <Text role="help" tone="secondary">
          {t('settings.exportHelp')}
        </Text>
        {!canManage && (
          <Inline gap={3} align="center">
            <Text role="help" tone="secondary">
              {t('settings.coordinationOnly')}
            </Text>
            <Button size="small" onPress={() => void saveProfile({ name: profile.name, role: 'coordination' })}>
              {t('settings.becomeCoordination')}
            </Button>
          </Inline>
        )}
      </Stack>
      {isRenaming && <RenameDialog name={name} onClose={() => setIsRenaming(false)} />}
    </Panel>
  )
}

function RenameDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const t = useTranslate()
  const { space } = useSession()
  const form = useSchemaForm(spaceSchema.pick({ name: true }), { name }, `spaces/${space.spaceId}/name`)
  const save = useCommand(renameSpace, {
    toast: (_value, input) => t('settings.renamed', { name: input.name }),
    isUndoable: true,
  })
  return (
    <FormDialog
      title={t('settings.renameTitle')}
      saveLabel={t('settings.renameAnswer')}
      onClose={onClose}
      onSubmit={form.submit((values) => save.run({ id: space.spaceId, ...values }), onClose)}
      form={form}
      isPending={save.isRunning}
    >
      <Controller
        control={form.control}
        name="name"
        render={({ field }) => <TextField {...field} label={t('settings.spaceName')} error={form.errorOf('name')} />}
      />
    </FormDialog>
  )
}
