import { languageSchema, languages } from '#shared/i18n/language.ts'
import { preferencesSchema, type Preferences } from '#shared/ipc/contract.ts'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useRefusals } from '#renderer/app/refusal-context.ts'
import { useAppState } from '#renderer/data/app-state.ts'
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'

const { theme: themeSchema, density: densitySchema } = preferencesSchema.shape

/** Language, theme and density: each choice is taken at once. */
export function DisplayPanel() {
  const t = useTranslate()
  const { preferences, savePreferences } = useAppState()
  const { tell } = useRefusals()
  const change = async (changes: Partial<Preferences>) => {
    const answer = await savePreferences({ ...preferences, ...changes })
    if (!answer.ok) tell(errorText(t, answer.error))
  }
  return (
    <Panel title={t('settings.display')}>
      <Stack gap={5}>
        <RadioGroup
          name="language"
          orientation="horizontal"
          label={t('settings.language')}
          value={preferences.language}
          onChange={(language) => void change({ language: languageSchema.parse(language) })}
          options={languages.map((value) => ({ value, label: t(`settings.languages.${value}`) }))}
        />
        <RadioGroup
          name="theme"
          orientation="horizontal"
          label={t('settings.theme')}
          value={preferences.theme}
          onChange={(theme) => void change({ theme: themeSchema.parse(theme) })}
          options={themeSchema.options.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
        />
        <RadioGroup
          name="density"
          orientation="horizontal"
          label={t('settings.density')}
          help={t('settings.densityHelp')}
          value={preferences.density}
          onChange={(density) => void change({ density: densitySchema.parse(density) })}
          options={densitySchema.options.map((value) => ({ value, label: t(`settings.densities.${value}`) }))}
        />
      </Stack>
    </Panel>
  )
}
