import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Body } from '#shared/domain/entities/body.ts'
import { sourceOf } from '#shared/domain/rules/explanation.ts'
import { bodyTemplateById } from '#shared/domain/templates/body-templates.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import type { RuleName } from './rule-dialog-props.ts'
import { abstentionSentence, decisionRuleSentence, frequencySentence, minutesRuleSentence } from './rule-sentences.ts'
import { TemplateAbout } from './template-about.tsx'
import styles from './bodies.module.css'

type Setting = {
  readonly name: RuleName
  readonly words: string | null
  readonly extra?: string | null
  /** Settings that a text may fix show where it does; the others are plain choices. */
  readonly isSourced: boolean
  readonly isSpecified: boolean
}

/** How the body works: each rule with the article that sets it, or the word that says it is a choice. */
export function RulesTab({ body, canWrite }: { readonly body: Body; readonly canWrite: boolean }) {
  const t = useTranslate()
  const [open, setOpen] = useState<RuleName | null>(null)
  const template = body.templateId === null ? undefined : bodyTemplateById(body.templateId)

  const settings: readonly Setting[] = [
    {
      name: 'frequency',
      words: frequencySentence(t, body.frequency),
      isSourced: true,
      isSpecified: body.frequency.kind !== 'notSpecified',
    },
    {
      name: 'decisionRule',
      words: decisionRuleSentence(t, body.decisionRule),
      extra: abstentionSentence(t, body.decisionRule),
      isSourced: true,
      isSpecified: body.decisionRule.kind !== 'notSpecified',
    },
    {
      name: 'minutesRule',
      words: minutesRuleSentence(t, body.minutesRule),
      isSourced: true,
      isSpecified: body.minutesRule !== 'notSpecified',
    },
    { name: 'categoryLabel', words: t(`bodies.labels.${body.categoryLabel}.name`), isSourced: false, isSpecified: true },
    { name: 'timeZone', words: body.timeZone, isSourced: false, isSpecified: true },
    { name: 'reportTitle', words: body.reportTitle === '' ? null : body.reportTitle, isSourced: false, isSpecified: true },
  ]

  const content = (
    <Panel title={t('bodies.rulesTitle')} isFlush>
      <dl className={styles.rules}>
        {settings.map(({ name, words, extra, isSourced, isSpecified }) => {
          const source = sourceOf(body, name)
          const abstentionSource = name === 'decisionRule' ? sourceOf(body, 'abstention') : null
          return (
            <div key={name} className={styles.rule}>
              <dt>{t(`bodies.rules.${name}`)}</dt>
              <dd className={styles.ruleWords}>
                <span>{words ?? <MissingValue>{t('bodies.reportTitleDefault')}</MissingValue>}</span>
                {isSourced && (
                  <span className={styles.source}>
                    {source ?? (isSpecified ? t('bodies.defaultChoice') : t('bodies.silent'))}
                  </span>
                )}
                {extra !== null && extra !== undefined && (
                  <>
                    <span>{extra}</span>
                    <span className={styles.source}>{abstentionSource ?? t('bodies.defaultChoice')}</span>
                  </>
                )}
              </dd>
              {canWrite && (
                <dd>
                  <Button
                    icon={Pencil}
                    variant="quiet"
                    size="small"
                    ariaLabel={t(`bodies.editRule.${name}`)}
                    onPress={() => setOpen(name)}
                  >
                    {t('bodies.change')}
                  </Button>
                </dd>
              )}
            </div>
          )
        })}
      </dl>
    </Panel>
  )
  return (
    <>
      {template === undefined ? (
        content
      ) : (
        <PageColumns side={<TemplateAbout template={template} hasRules={false} />} sideLabel={t('bodies.aboutTemplate')}>
          {content}
        </PageColumns>
      )}
      {open !== null && <RuleDialog body={body} name={open} onClose={() => setOpen(null)} />}
    </>
  )
}
