import { Controller, type Control } from 'react-hook-form'
import { profileRoles, profileSchema } from '#shared/domain/profile.ts'
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { useTranslate } from '../i18n/use-translate.ts'

export const profileDraftSchema = profileSchema.pick({ name: true, role: true })
type ProfileDraft = { name: string; role: (typeof profileRoles)[number] }

type ProfileFieldsProps = {
  readonly control: Control<ProfileDraft, unknown, ProfileDraft>
  readonly errorOf: (name: 'name' | 'role') => string | undefined
}

/** Name and profile, the three profiles explained. */
export function ProfileFields({ control, errorOf }: ProfileFieldsProps) {
  const t = useTranslate()
  return (
    <>
      <Controller
        control={control}
        name="name"
        render={({ field }) => (
          <TextField
            {...field}
            label={t('spaces.welcome.name')}
            help={t('spaces.welcome.nameHelp')}
            error={errorOf('name')}
            autoComplete="name"
          />
        )}
      />
      <Controller
        control={control}
        name="role"
        render={({ field }) => (
          <RadioGroup
            {...field}
            label={t('spaces.welcome.role')}
            help={t('spaces.welcome.roleHelp')}
            error={errorOf('role')}
            options={profileRoles.map((role) => ({
              value: role,
              label: t(`shell.profile.titles.${role}`),
              help: t(`shell.profile.explained.${role}`),
            }))}
          />
        )}
      />
    </>
  )
}
