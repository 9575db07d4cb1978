import { useEffect } from 'react'
import { languages } from '#shared/i18n/language.ts'
import { ProfileFields, profileDraftSchema } from '#renderer/app/forms/profile-fields.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { asCommandResult } from '#renderer/app/i18n/as-command-result.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useAppState } from '#renderer/data/app-state.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { FormActions } from '#renderer/ui/fields/form-actions.tsx'
import { FormErrorSummary } from '#renderer/ui/fields/form-error-summary.tsx'
import { FormLayout } from '#renderer/ui/fields/form-layout.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { FocusPage } from '#renderer/ui/shell/focus-page.tsx'

/** First opening on this computer: name and profile, nothing else. */
export function WelcomeScreen() {
  const t = useTranslate()
  const { context, preferences, saveProfile, savePreferences } = useAppState()
  const form = useSchemaForm(profileDraftSchema, { name: '', role: 'coordination' }, null)
  useEffect(() => {
    document.title = `${t('spaces.welcome.title')} – ${t('common.appName')}`
  }, [t])
  const language = (
    <Menu
      label={t('settings.language')}
      trigger={{ text: t('spaces.welcome.language'), size: 'small' }}
      items={languages.map((one) => ({
        key: one,
        label: t(`settings.languages.${one}`),
        isCurrent: one === preferences.language,
        onAction: () => void savePreferences({ ...preferences, language: one }),
      }))}
    />
  )
  return (
    <FocusPage
      brandLabel={t('common.appName')}
      end={language}
      banner={context.isUnofficialEngine ? t('shell.unofficialEngine') : undefined}
    >
      <Page>
        <PageHeader title={t('spaces.welcome.title')} />
        <Stack gap={5}>
          <Stack gap={2}>
            <Text role="text">{t('spaces.welcome.intro')}</Text>
            <Text role="help" tone="secondary">
              {t('spaces.welcome.notOfficial')}
            </Text>
          </Stack>
          <FormLayout onSubmit={form.submit(async (values) => asCommandResult(await saveProfile(values)))}>
            <FormErrorSummary errors={form.summary} focusKey={form.submitCount} />
            <ProfileFields control={form.control} errorOf={form.errorOf} />
            <FormActions>
              <Button type="submit" variant="primary" size="large" isPending={form.formState.isSubmitting}>
                {t('spaces.welcome.save')}
              </Button>
            </FormActions>
          </FormLayout>
        </Stack>
      </Page>
    </FocusPage>
  )
}
