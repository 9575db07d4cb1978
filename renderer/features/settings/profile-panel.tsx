import { ProfileFields, profileDraftSchema } from '#renderer/app/forms/profile-fields.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { asCommandResult } from '#renderer/app/i18n/as-command-result.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useAppState } from '#renderer/data/app-state.ts'
import { useProfile } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { FormActions } from '#renderer/ui/fields/form-actions.tsx'
import { FormErrorSummary } from '#renderer/ui/fields/form-error-summary.tsx'
import { FormLayout } from '#renderer/ui/fields/form-layout.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { useToasts } from '#renderer/ui/overlays/use-toasts.ts'

/** Who writes here, as declared on this computer. */
export function ProfilePanel() {
  const profile = useProfile()
  return <ProfileForm key={`${profile.name}/${profile.role}`} name={profile.name} role={profile.role} />
}

function ProfileForm({ name, role }: Pick<ReturnType<typeof useProfile>, 'name' | 'role'>) {
  const t = useTranslate()
  const { saveProfile } = useAppState()
  const { show } = useToasts()
  const form = useSchemaForm(profileDraftSchema, { name, role }, null)
  return (
    <Panel title={t('settings.profile')}>
      <FormLayout
        label={t('settings.profile')}
        onSubmit={form.submit(
          async (values) => asCommandResult(await saveProfile(values)),
          () => show({ message: t('settings.profileSaved') }),
        )}
      >
        <FormErrorSummary errors={form.summary} focusKey={form.submitCount} />
        <ProfileFields control={form.control} errorOf={form.errorOf} />
        <FormActions>
          <Button type="submit" isPending={form.formState.isSubmitting}>
            {t('settings.saveProfile')}
          </Button>
        </FormActions>
      </FormLayout>
    </Panel>
  )
}
