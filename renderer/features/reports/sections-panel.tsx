import { CircleCheck, CircleDashed, EyeOff } from 'lucide-react'
import type { ReportSectionKey } from '#shared/domain/entities/report.ts'
import type { SectionState } from '#shared/report/annual/section-states.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { SelectableList } from '#renderer/ui/data/selectable-list.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'

type SectionsPanelProps = {
  readonly states: readonly SectionState[]
  readonly current: ReportSectionKey
  readonly onSelect: (key: ReportSectionKey) => void
}

const kindOf = (state: SectionState) => (!state.isEnabled ? 'off' : state.isEmpty ? 'empty' : 'ready')
const statusOf = {
  ready: { status: 'done', icon: CircleCheck },
  empty: { status: 'empty', icon: CircleDashed },
  off: { status: 'info', icon: EyeOff },
} as const

export const SectionsPanel = ({ states, current, onSelect }: SectionsPanelProps) => {
  const t = useTranslate()
  const count = (kind: ReturnType<typeof kindOf>) => states.filter((state) => kindOf(state) === kind).length
  return (
    <Panel
      title={t('reports.sections')}
      isFlush
      footer={
        <Inline gap={4}>
          <StatusText status="done">{t('reports.ready', { count: count('ready') })}</StatusText>
          {count('empty') > 0 && <StatusText status="empty">{t('reports.emptyCount', { count: count('empty') })}</StatusText>}
          {count('off') > 0 && (
            <StatusText status="info" icon={EyeOff}>
              {t('reports.offCount', { count: count('off') })}
            </StatusText>
          )}
        </Inline>
      }
    >
      <SelectableList
        label={t('reports.sections')}
        selectedKey={current}
        onSelect={(key) => onSelect(key as ReportSectionKey)} // `as`: the rows below are the only keys
        rows={states.map((state) => ({
          key: state.key,
          title: t(`report.section.${state.key}`),
          end: (
            <StatusText status={statusOf[kindOf(state)].status} icon={statusOf[kindOf(state)].icon} isWordHidden>
              {t(`reports.sectionState.${kindOf(state)}`)}
            </StatusText>
          ),
        }))}
      />
    </Panel>
  )
}
