import type { Body } from '#shared/domain/entities/body.ts'
import { explainAbstention, explainDecisionRule } from '#shared/domain/rules/decision-rule.ts'
import type { Explanation } from '#shared/domain/rules/explanation.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'

/** How the body decides, in words, each sentence with the text that says so. */
export function RuleExplanation({ body }: { readonly body: Body }) {
  const t = useTranslate()
  const sentence = ({ formula, inputs, source, isDefaultChoice }: Explanation) => {
    const origin = source ?? (isDefaultChoice ? t('explanations.default') : null)
    const words = t(formula as MessageKey, inputs) // `as`: an explanation names a key of the catalogue
    return origin === null ? words : `${words} ${t('decisions.rule.source', { source: origin })}`
  }
  const abstention = explainAbstention(body)
  return (
    <>
      <p>{sentence(explainDecisionRule(body))}</p>
      {abstention !== null && <p>{sentence(abstention)}</p>}
    </>
  )
}
