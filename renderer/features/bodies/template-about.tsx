import type { BodyTemplate } from '#shared/domain/templates/body-template.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { DefinitionList } from '#renderer/ui/status/definition-list.tsx'
import { frequencySentence, decisionRuleSentence, minutesRuleSentence } from './rule-sentences.ts'
import styles from './bodies.module.css'

type TemplateAboutProps = { readonly template: BodyTemplate; readonly hasRules?: boolean | undefined }

/** What a template sets, after which text, and what that text leaves open. */
export function TemplateAbout({ template, hasRules = true }: TemplateAboutProps) {
  const t = useTranslate()
  const words = (key: string) => t(key as MessageKey) // `as`: keys of the templates' catalogue, checked by a test
  const notes = [...template.defaults, ...template.alternatives]
  const seatCount = template.categories.reduce((sum, { seats }) => sum + seats.length, 0)
  return (
    <Stack gap={5}>
      <Panel title={words(template.nameKey)}>
        <Stack gap={4}>
          <Text role="small">{words(template.descriptionKey)}</Text>
          {template.sourceKey !== null && (
            <Text role="help" tone="secondary">
              {words(template.sourceKey)}
            </Text>
          )}
          {hasRules && (
            <DefinitionList
              layout="stacked"
              items={[
                {
                  term: t('bodies.composition'),
                  description:
                    template.categories.length === 0
                      ? t('bodies.compositionFree')
                      : `${t(`bodies.labels.${template.categoryLabel}.count`, { count: template.categories.length })}, ${t('bodies.seatCount', { count: seatCount })}`,
                },
                { term: t('bodies.rules.frequency'), description: frequencySentence(t, template.frequency) },
                { term: t('bodies.rules.decisionRule'), description: decisionRuleSentence(t, template.decisionRule) },
                { term: t('bodies.rules.minutesRule'), description: minutesRuleSentence(t, template.minutesRule) },
              ]}
            />
          )}
        </Stack>
      </Panel>
      {template.openPoints.length + notes.length > 0 && (
        <Panel title={t('bodies.openPoints')}>
          <ul className={styles.points}>
            {template.openPoints.map(({ textKey }) => (
              <li key={textKey}>{words(textKey)}</li>
            ))}
            {notes.map(({ textKey }) => (
              <li key={textKey}>{words(textKey)}</li>
            ))}
          </ul>
        </Panel>
      )}
    </Stack>
  )
}
