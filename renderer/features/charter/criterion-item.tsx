import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { updateCriterion } from '#shared/domain/commands/charters.ts'
import { deleteCriterion } from '#shared/domain/commands/criteria.ts'
import type { Criterion } from '#shared/domain/entities/charter.ts'
import { RecoveredDraft } from '#renderer/app/drafts/recovered-draft.tsx'
import { useTypedText } from '#renderer/app/drafts/use-typed-text.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { TextArea } from '#renderer/ui/fields/text-area.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Disclosure } from '#renderer/ui/overlays/disclosure.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { CriterionDialog } from './criterion-dialog.tsx'
import styles from './charter.module.css'

type CriterionItemProps = {
  readonly criterion: Criterion
  readonly declaredBy: number
  readonly adherentCount: number
  readonly canWrite: boolean
}

/** One criterion: its title, abridged or the committee's own, and the official wording once pasted. */
export function CriterionItem({ criterion, declaredBy, adherentCount, canWrite }: CriterionItemProps) {
  const t = useTranslate()
  const [isEditing, setIsEditing] = useState(false)
  const save = useCommand(updateCriterion)
  const remove = useCommand(deleteCriterion, { toast: () => t('charter.criterionDeleted'), isUndoable: true })
  const wording = useTypedText({
    key: `criteria/${criterion.id}/wording`,
    stored: criterion.officialWording,
    record: (officialWording) => save.run({ id: criterion.id, officialWording }),
  })
  const hasWording = criterion.officialWording !== ''

  return (
    <>
      <div className={styles.head}>
        {criterion.number !== '' && <span className={styles.number}>{criterion.number}</span>}
        <div className={styles.words}>
          <p className={styles.title}>{criterion.title}</p>
          <p className={styles.small}>
            {[
              criterion.isTitleAbridged ? t('charter.abridgedTitle') : t('charter.ownTitle'),
              ...(adherentCount === 0 ? [] : [t('charter.declaredBy', { count: declaredBy, total: adherentCount })]),
            ].join(', ')}
          </p>
        </div>
        {canWrite && (
          <Menu
            label={t('charter.actionsOn', { name: criterion.title })}
            items={[
              { key: 'edit', label: t('charter.editCriterion'), icon: Pencil, onAction: () => setIsEditing(true) },
              {
                key: 'delete',
                label: t('charter.deleteCriterion'),
                icon: Trash2,
                isDanger: true,
                onAction: () => void remove.run({ id: criterion.id }),
              },
            ]}
          />
        )}
      </div>
      {remove.errorText !== null && (
        <Band status="refused" isLive>
          {remove.errorText}
        </Band>
      )}
      {(canWrite || hasWording) && (
        <Disclosure
          summary={hasWording ? t('charter.wording') : t('charter.pasteWording')}
          isInitiallyOpen={wording.recovered !== null}
        >
          <Stack gap={3}>
            <RecoveredDraft of={wording} />
            <TextArea
              label={t('charter.wordingOf', { title: criterion.title })}
              help={canWrite ? t('charter.wordingHelp') : undefined}
              value={wording.value}
              onChange={wording.onChange}
              onBlur={wording.onBlur}
              isReadOnly={!canWrite}
              error={wording.errorText ?? undefined}
              rows={5}
            />
          </Stack>
        </Disclosure>
      )}
      {isEditing && (
        <CriterionDialog
          charterVersionId={criterion.charterVersionId}
          groupId={criterion.groupId}
          criterion={criterion}
          onClose={() => setIsEditing(false)}
        />
      )}
    </>
  )
}
