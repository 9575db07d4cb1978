import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deleteCriterionGroup } from '#shared/domain/commands/criterion-groups.ts'
import type { CriterionGroup } from '#shared/domain/entities/charter.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { CriterionItem } from './criterion-item.tsx'
import { CriterionDialog } from './criterion-dialog.tsx'
import { GroupDialog } from './group-dialog.tsx'
import type { CharterVersionView } from './use-charter-version.ts'
import styles from './charter.module.css'

type CriteriaDetailProps = {
  readonly view: CharterVersionView
  /** `null`: the mandatory conditions. */
  readonly group: CriterionGroup | null
  readonly canWrite: boolean
  readonly onRemoved: () => void
}

/** The conditions, or the criteria of one group, each with room for the official wording. */
export function CriteriaDetail({ view, group, canWrite, onRemoved }: CriteriaDetailProps) {
  const t = useTranslate()
  const [dialog, setDialog] = useState<'group' | 'criterion' | null>(null)
  const remove = useCommand(deleteCriterionGroup, { toast: () => t('charter.groupDeleted'), isUndoable: true })
  const criteria = view.criteria.filter(({ groupId }) => groupId === (group?.id ?? null))
  const declaredBy = new Map<string, number>()
  for (const { declaredCriterionIds } of view.memberships) {
    for (const id of declaredCriterionIds) declaredBy.set(id, (declaredBy.get(id) ?? 0) + 1)
  }

  return (
    <Panel
      title={group === null ? t('charter.mandatory') : group.title}
      isFlush
      aside={
        canWrite && group !== null ? (
          <Menu
            label={t('charter.actionsOn', { name: group.title })}
            items={[
              { key: 'edit', label: t('charter.editGroup'), icon: Pencil, onAction: () => setDialog('group') },
              {
                key: 'delete',
                label: t('charter.deleteGroup'),
                icon: Trash2,
                isDanger: true,
                onAction: () => {
                  void remove.run({ id: group.id }).then((result) => {
                    if (result.ok) onRemoved()
                  })
                },
              },
            ]}
          />
        ) : undefined
      }
      footer={
        canWrite ? (
          <Button icon={Plus} variant="quiet" onPress={() => setDialog('criterion')}>
            {group === null ? t('charter.addMandatory') : t('charter.addCriterion')}
          </Button>
        ) : undefined
      }
    >
      {remove.errorText !== null && (
        <div className={styles.inset}>
          <Band status="refused" isLive>
            {remove.errorText}
          </Band>
        </div>
      )}
      {group === null && criteria.length > 0 && <p className={styles.note}>{t('charter.mandatoryNote')}</p>}
      {criteria.length === 0 ? (
        <div className={styles.inset}>
          <EmptyState>{group === null ? t('charter.mandatoryEmpty') : t('charter.groupEmpty')}</EmptyState>
        </div>
      ) : (
        <ul>
          {criteria.map((criterion) => (
            <li key={criterion.id} className={styles.criterion}>
              <CriterionItem
                criterion={criterion}
                declaredBy={declaredBy.get(criterion.id) ?? 0}
                adherentCount={view.memberships.length}
                canWrite={canWrite}
              />
            </li>
          ))}
        </ul>
      )}
      {dialog === 'group' && group !== null && (
        <GroupDialog charterVersionId={view.version.id} group={group} onClose={() => setDialog(null)} />
      )}
      {dialog === 'criterion' && (
        <CriterionDialog
          charterVersionId={view.version.id}
          groupId={group?.id ?? null}
          criterion={null}
          onClose={() => setDialog(null)}
        />
      )}
    </Panel>
  )
}
