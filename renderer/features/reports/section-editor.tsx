import { isEmptyTextTree, textTreeFromPlainText, emptyTextTree, type TextTree } from '#shared/domain/common/text-tree.ts'
import type { Report } from '#shared/domain/entities/report.ts'
import { setReportSection } from '#shared/domain/commands/reports.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { emptySentence, type SectionState } from '#shared/report/annual/section-states.ts'
import { RecoveredDraft } from '#renderer/app/drafts/recovered-draft.tsx'
import { useTypedText } from '#renderer/app/drafts/use-typed-text.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { Switch } from '#renderer/ui/fields/switch.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { useToasts } from '#renderer/ui/overlays/use-toasts.ts'
import { RichTextEditor } from '#renderer/ui/rich-text/rich-text-editor.tsx'

type SectionEditorProps = { readonly report: Report; readonly state: SectionState }

/** Switch and narrative of one section. The text saves as it goes: one act on leaving the field or after a minute of rest. */
export const SectionEditor = ({ report, state }: SectionEditorProps) => {
  const t = useTranslate()
  const toasts = useToasts()
  const save = useCommand(setReportSection)
  const stored = report.sections.find((section) => section.key === state.key)?.narrative ?? emptyTextTree
  const text = useTypedText<TextTree>({
    key: `reports/${report.id}/sections/${state.key}`,
    stored,
    record: (narrative) => save.run({ id: report.id, key: state.key, narrative }),
  })
  const sentence = state.isAlwaysPrinted ? emptySentence(state.key, createTranslator(report.language)) : null
  return (
    <Panel title={t(`report.section.${state.key}`)} headingLevel={2}>
      <Stack gap={5}>
        <RecoveredDraft of={text} />
        {state.isAlwaysPrinted ? (
          <Text role="help" tone="secondary">
            {t('reports.alwaysPrinted')} {t('reports.alwaysPrintedSource')}
          </Text>
        ) : (
          <Switch
            label={t('reports.print')}
            value={state.isEnabled}
            onChange={(isEnabled) => void save.run({ id: report.id, key: state.key, isEnabled })}
          />
        )}
        {save.errorText !== null && <Band status="refused">{save.errorText}</Band>}
        <RichTextEditor
          label={t('reports.narrative')}
          help={t('reports.narrativeHelp')}
          value={text.value}
          onChange={text.onChange}
          onBlur={text.onBlur}
          error={text.errorText ?? undefined}
          onNotice={() => toasts.show({ message: t('reports.dropped') })}
        />
        {sentence !== null && isEmptyTextTree(text.value) && (
          <Stack gap={2}>
            <Text role="help" tone="secondary">
              {t('reports.narrativeEmpty', { sentence })}
            </Text>
            <div>
              <Button size="small" onPress={() => text.onChange(textTreeFromPlainText(sentence))}>
                {t('reports.useSentence')}
              </Button>
            </div>
          </Stack>
        )}
      </Stack>
    </Panel>
  )
}
