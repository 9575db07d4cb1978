import { DecisionRuleDialog } from './decision-rule-dialog.tsx'
import { FrequencyDialog } from './frequency-dialog.tsx'
import type { RuleDialogProps, RuleName } from './rule-dialog-props.ts'
import { CategoryLabelDialog, MinutesRuleDialog, ReportTitleDialog, TimeZoneDialog } from './simple-rule-dialogs.tsx'

const dialogs = {
  frequency: FrequencyDialog,
  decisionRule: DecisionRuleDialog,
  minutesRule: MinutesRuleDialog,
  categoryLabel: CategoryLabelDialog,
  timeZone: TimeZoneDialog,
  reportTitle: ReportTitleDialog,
} as const

export function RuleDialog({ name, ...props }: RuleDialogProps & { readonly name: RuleName }) {
  const Form = dialogs[name]
  return <Form {...props} />
}
