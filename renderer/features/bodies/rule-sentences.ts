import type { Body, DecisionRule, Frequency } from '#shared/domain/entities/body.ts'
import type { Translate } from '#shared/i18n/translator.ts'

/** "Au moins une séance par an"; empty words never stand for a silence of the text. */
export function frequencySentence(t: Translate, frequency: Frequency): string {
  if (frequency.kind === 'notSpecified') return t('bodies.frequency.notSpecified')
  const period = frequency.per === 'year' ? 'Year' : 'Month'
  return t(`bodies.frequency.${frequency.kind}${period}`, { count: frequency.count })
}

/** The same inside a line of facts: "au moins une séance par an", "rythme non précisé". */
export function frequencyInList(t: Translate, frequency: Frequency): string {
  if (frequency.kind === 'notSpecified') return t('bodies.frequency.notSpecifiedInList')
  const sentence = frequencySentence(t, frequency)
  return sentence.slice(0, 1).toLocaleLowerCase() + sentence.slice(1)
}

export function decisionRuleSentence(t: Translate, rule: DecisionRule): string {
  switch (rule.kind) {
    case 'notSpecified':
      return t('bodies.decisionRule.notSpecified')
    case 'consensus':
      return t('bodies.decisionRule.consensus')
    case 'unanimity':
      return t(`bodies.decisionRule.unanimity.${rule.of}`)
    case 'majority':
      return t('bodies.decisionRule.majoritySentence', {
        threshold: t(`bodies.decisionRule.threshold.${rule.threshold}`),
        base: t(`bodies.decisionRule.base.${rule.base}`),
      })
  }
}

/** What an abstention does, when the rule makes it matter. */
export const abstentionSentence = (t: Translate, rule: DecisionRule): string | null =>
  rule.kind === 'unanimity' ? t(`bodies.decisionRule.abstention.${rule.abstention}`) : null

export const minutesRuleSentence = (t: Translate, rule: Body['minutesRule']): string => t(`bodies.minutesRule.${rule}`)
