import { useState } from 'react'
import { Controller, useWatch } from 'react-hook-form'
import { createBody } from '#shared/domain/commands/bodies.ts'
import { bodySchema } from '#shared/domain/entities/body.ts'
import { resolveBodyTemplate, type BodyTemplate } from '#shared/domain/templates/body-template.ts'
import { bodyTemplateById, bodyTemplates } from '#shared/domain/templates/body-templates.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import { RecoveredForm } from '#renderer/app/drafts/recovered-form.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { FormActions } from '#renderer/ui/fields/form-actions.tsx'
import { FormErrorSummary } from '#renderer/ui/fields/form-error-summary.tsx'
import { FormLayout } from '#renderer/ui/fields/form-layout.tsx'
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { ReadOnlyNote } from '#renderer/app/forms/read-only-note.tsx'
import { z } from 'zod'
import { localTimeZone } from './time-zones.ts'
import { proposeShortName } from './propose-short-name.ts'
import { TemplateAbout } from './template-about.tsx'

const newBodySchema = z.object({
  templateId: z.enum(['nationalGovernance', 'twoPartySteering', 'free']),
  ...bodySchema.pick({ name: true, shortName: true, networkName: true, place: true }).shape,
})

/** A body from a template: a text's composition and rules, with what it leaves open. Only the name is needed. */
export function BodyNewScreen() {
  const t = useTranslate()
  const go = useGo()
  const canWrite = useCanWrite()
  usePageTitle(t('bodies.createTitle'))
  const [isShortNameOwn, setIsShortNameOwn] = useState(false)
  const first = bodyTemplates[0]
  const nameOf = (template: BodyTemplate | undefined) =>
    template === undefined || template.id === 'free' ? '' : t(template.nameKey as MessageKey) // `as`: keys of the catalogue, checked by a test
  const shortNameOf = (template: BodyTemplate | undefined) =>
    template === undefined || template.id === 'free' ? '' : t(template.shortNameKey as MessageKey) // `as`: same
  const form = useSchemaForm(
    newBodySchema,
    {
      templateId: first?.id ?? 'free',
      name: nameOf(first),
      shortName: shortNameOf(first),
      networkName: '',
      place: '',
    },
    'bodies/new',
  )
  const templateId = useWatch({ control: form.control, name: 'templateId' })
  const template = bodyTemplateById(templateId)
  const create = useCommand(createBody, {
    toast: (_value, input) => t('bodies.created', { name: input.name ?? '' }),
    isUndoable: true,
  })

  const proposeFor = (name: string, of: BodyTemplate | undefined) => {
    // One that came back was chosen, as far as anyone knows.
    if (!isShortNameOwn && !form.draft.isRecovered)
      form.setValue('shortName', name === nameOf(of) ? shortNameOf(of) : proposeShortName(name))
  }
  const chooseTemplate = (id: string) => {
    const next = bodyTemplateById(id)
    if (next === undefined) return
    const hasOwnName = !bodyTemplates.some((other) => nameOf(other) === form.getValues('name'))
    form.setValue('templateId', next.id)
    if (hasOwnName) return
    form.setValue('name', nameOf(next))
    proposeFor(nameOf(next), next)
  }
  const submit = form.submit(
    async ({ templateId: chosenId, ...fields }) => {
      const chosen = bodyTemplateById(chosenId)
      if (chosen === undefined) return { ok: false, error: { code: 'errors.notFound' } }
      return create.run({ ...fields, template: resolveBodyTemplate(chosen, t), timeZone: localTimeZone() })
    },
    ({ id }) => go(linkTo(paths.body, { bodyId: id })),
  )

  return (
    <Page>
      <PageHeader title={t('bodies.createTitle')} parent={{ label: t('bodies.title'), href: linkTo(paths.bodies, {}) }} />
      {canWrite ? (
        <PageColumns sideLabel={t('bodies.aboutTemplate')} side={template && <TemplateAbout template={template} />}>
          <Panel label={t('bodies.createTitle')}>
            <FormLayout onSubmit={submit}>
              <FormErrorSummary errors={form.summary} focusKey={form.submitCount} />
              <RecoveredForm draft={form.draft} />
              <Controller
                control={form.control}
                name="templateId"
                render={({ field }) => (
                  <RadioGroup
                    {...field}
                    onChange={chooseTemplate}
                    label={t('bodies.template')}
                    options={bodyTemplates.map((option) => ({
                      value: option.id,
                      label: t(option.nameKey as MessageKey), // `as`: keys of the catalogue, checked by a test
                      help: option.sourceKey === null ? t('bodies.noSource') : t(option.sourceKey as MessageKey), // `as`: same
                    }))}
                  />
                )}
              />
              <Controller
                control={form.control}
                name="name"
                render={({ field }) => (
                  <TextField
                    {...field}
                    onChange={(name) => {
                      field.onChange(name)
                      proposeFor(name, template)
                    }}
                    label={t('bodies.name')}
                    error={form.errorOf('name')}
                  />
                )}
              />
              <Controller
                control={form.control}
                name="shortName"
                render={({ field }) => (
                  <TextField
                    {...field}
                    onChange={(shortName) => {
                      field.onChange(shortName)
                      setIsShortNameOwn(shortName !== '')
                    }}
                    label={t('bodies.shortName')}
                    help={t('bodies.shortNameHelp')}
                    width="medium"
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
                  <TextField
                    {...field}
                    label={t('bodies.place')}
                    help={t('bodies.placeHelp')}
                    isOptional
                    error={form.errorOf('place')}
                  />
                )}
              />
              <FormActions note={t('bodies.editableLater')}>
                <Button type="submit" variant="primary" isPending={create.isRunning}>
                  {t('bodies.createAction')}
                </Button>
                <Button
                  onPress={() => {
                    form.draft.discard()
                    go(linkTo(paths.bodies, {}))
                  }}
                >
                  {t('ui.cancel')}
                </Button>
              </FormActions>
            </FormLayout>
          </Panel>
        </PageColumns>
      ) : (
        <ReadOnlyNote />
      )}
    </Page>
  )
}
