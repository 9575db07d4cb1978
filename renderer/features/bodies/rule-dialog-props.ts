import type { Body } from '#shared/domain/entities/body.ts'

/** Settings of a body that the rules tab shows. */
export type RuleName = 'frequency' | 'decisionRule' | 'minutesRule' | 'categoryLabel' | 'timeZone' | 'reportTitle'

export type RuleDialogProps = { readonly body: Body; readonly onClose: () => void }
