import { Pencil, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { deleteDecision, updateDecision } from '#shared/domain/commands/decisions.ts'
import { isEmptyTextTree } from '#shared/domain/common/text-tree.ts'
import { HistoryLink } from '#renderer/app/history-link.tsx'
import { outcomeStatus, outcomeWord } from '#renderer/app/i18n/decision-words.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { RecordMissing } from '#renderer/app/record-missing.tsx'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteParams } from '#renderer/app/use-route-params.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { RichTextView } from '#renderer/ui/rich-text/rich-text-view.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import { StatusTag } from '#renderer/ui/status/status-tag.tsx'
import { DecisionFacts } from './decision-facts.tsx'
import { DecisionForm } from './decision-form.tsx'
import { DecisionVote } from './decision-vote.tsx'
import { RuleExplanation } from './rule-explanation.tsx'
import { useDecision, type DecisionView } from './use-decision.ts'
import styles from './decisions.module.css'

/** One decision: its text, its vote, the rule of its body. */
export function DecisionScreen() {
  const t = useTranslate()
  const { decisionId } = useRouteParams(paths.decision)
  const live = useDecision(decisionId)
  const view = live.status === 'ready' ? live.data : null
  usePageTitle(
    view === null ? null : `${t('decisions.numberOf', { number: view.decision.provisionalNumber })}, ${view.decision.title}`,
  )
  return (
    <Ready of={live}>
      {(data) =>
        data === null ? <RecordMissing back={linkTo(paths.decisions, {})} /> : <DecisionPage key={decisionId} view={data} />
      }
    </Ready>
  )
}

function DecisionPage({ view }: { readonly view: DecisionView }) {
  const { decision, context, adoptedReport } = view
  const t = useTranslate()
  const go = useGo()
  const canWrite = useCanWrite() && adoptedReport === undefined
  const [search] = useRouteSearch()
  const isEditing = canWrite && search['edit'] === '1'
  // reading and changing are two pages under one address: each begins at its title
  const wasEditing = useRef(isEditing)
  useEffect(() => {
    if (wasEditing.current !== isEditing) document.getElementById('page-title')?.focus()
    wasEditing.current = isEditing
  }, [isEditing])
  const number = decision.provisionalNumber
  const own = linkTo(paths.decision, { decisionId: decision.id })
  const remove = useCommand(deleteDecision, { toast: () => t('decisions.deleted', { number }), isUndoable: true })
  const onDelete = async () => {
    const result = await remove.run({ id: decision.id })
    if (result.ok) go(linkTo(paths.decisions, {}), { isReplace: true })
  }
  return (
    <Page>
      <PageHeader
        title={isEditing ? t('decisions.form.editTitle', { number }) : decision.title}
        parent={
          isEditing ? { label: decision.title, href: own } : { label: t('decisions.title'), href: linkTo(paths.decisions, {}) }
        }
        facts={[
          <strong key="number" className={styles.number}>
            {number}
          </strong>,
          t('decisions.provisionalNumber'),
          t(`decisions.nature.${decision.nature}`),
          <StatusTag key="outcome" status={outcomeStatus(decision.outcome)}>
            {outcomeWord(t, decision)}
          </StatusTag>,
          <HistoryLink key="history" recordId={decision.id} />,
        ]}
        actions={
          canWrite && !isEditing ? (
            <>
              <Menu
                label={t('decisions.actionsOn', { number })}
                trigger={{ text: t('ui.actions') }}
                items={[
                  { key: 'delete', label: t('decisions.delete'), icon: Trash2, isDanger: true, onAction: () => void onDelete() },
                ]}
              />
              <LinkButton href={linkTo(paths.decision, { decisionId: decision.id }, { edit: '1' })} icon={Pencil}>
                {t('decisions.edit')}
              </LinkButton>
            </>
          ) : undefined
        }
      />
      {remove.errorText !== null && (
        <Band status="refused" isLive>
          {remove.errorText}
        </Band>
      )}
      {adoptedReport !== undefined && (
        <Band status="frozen" overline={t('decisions.page.frozenTitle')}>
          {t('decisions.page.frozen', { title: adoptedReport.title })}{' '}
          <TextLink href={linkTo(paths.report, { reportId: adoptedReport.id })}>{t('decisions.page.toReport')}</TextLink>
        </Band>
      )}
      <PageColumns
        side={
          <>
            <Panel title={t('decisions.page.facts')}>
              <DecisionFacts decision={decision} context={context} />
            </Panel>
            <Panel title={t('decisions.rule.title')}>
              <div className={styles.rule}>
                <RuleExplanation body={context.body} />
              </div>
            </Panel>
          </>
        }
      >
        {isEditing ? (
          <EditForm view={view} onDone={() => go(own, { isReplace: true })} />
        ) : (
          <>
            <Panel title={t('decisions.page.text')}>
              {isEmptyTextTree(decision.text) ? (
                <MissingValue>{t('decisions.page.noText')}</MissingValue>
              ) : (
                <RichTextView value={decision.text} />
              )}
            </Panel>
            <Panel title={t('decisions.vote.title')}>
              <DecisionVote decision={decision} context={context} />
            </Panel>
          </>
        )}
      </PageColumns>
    </Page>
  )
}

function EditForm({ view: { decision, context }, onDone }: { readonly view: DecisionView; readonly onDone: () => void }) {
  const t = useTranslate()
  const { id, provisionalNumber: number, meetingId, agendaItemId, title, nature, outcome, text, vote } = decision
  const save = useCommand(updateDecision, {
    toast: ({ warnings }) =>
      [t('decisions.updated', { number }), ...warnings.map(({ code, params }) => t(code, params))].join(' '),
    isUndoable: true,
  })
  return (
    <DecisionForm
      label={t('decisions.form.editTitle', { number })}
      draftKey={`decisions/${id}/edit`}
      initial={{
        meetingId,
        agendaItemId: agendaItemId ?? '',
        title,
        nature,
        outcome,
        text,
        hasVote: vote !== null,
        vote: vote ?? { for: null, against: 0, abstentions: 0 },
      }}
      context={context}
      saveLabel={t('decisions.form.saveEdit')}
      isSaving={save.isRunning}
      run={(values) =>
        save.run({
          id,
          patch: {
            agendaItemId: values.agendaItemId === '' ? null : values.agendaItemId,
            title: values.title,
            nature: values.nature,
            outcome: values.outcome,
            text: values.text,
            vote: values.counted,
          },
        })
      }
      onDone={onDone}
      onCancel={onDone}
    />
  )
}
