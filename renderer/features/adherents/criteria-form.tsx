import { useState } from 'react'
import { updateMembership } from '#shared/domain/commands/memberships.ts'
import type { CharterVersion, Criterion, CriterionGroup } from '#shared/domain/entities/charter.ts'
import type { Membership } from '#shared/domain/entities/membership.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { FormActions } from '#renderer/ui/fields/form-actions.tsx'
import { FormLayout } from '#renderer/ui/fields/form-layout.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { CriteriaFields } from './criteria-fields.tsx'
import { CriteriaStrip } from './criteria-strip.tsx'

type CriteriaFormProps = {
  readonly membership: Membership
  readonly version: CharterVersion
  readonly groups: readonly CriterionGroup[]
  readonly criteria: readonly Criterion[]
  readonly onClose: () => void
}

/** The criteria of an adhesion, corrected; the mark follows while the boxes are ticked. */
export function CriteriaForm({ membership, version, groups, criteria, onClose }: CriteriaFormProps) {
  const t = useTranslate()
  const [declared, setDeclared] = useState<readonly string[]>(membership.declaredCriterionIds)
  const save = useCommand(updateMembership, { toast: () => t('adherents.criteriaSaved'), isUndoable: true })
  return (
    <FormLayout
      label={t('adherents.editCriteria')}
      onSubmit={async () => {
        const result = await save.run({ id: membership.id, patch: { declaredCriterionIds: [...declared] } })
        if (result.ok) onClose()
      }}
    >
      <CriteriaStrip
        version={version}
        criteria={criteria}
        declaredIds={declared}
        isMeasured={membership.basis === 'declaration'}
      />
      <CriteriaFields groups={groups} criteria={criteria} value={declared} onChange={setDeclared} />
      {save.errorText !== null && (
        <Band status="refused" isLive>
          {save.errorText}
        </Band>
      )}
      <FormActions>
        <Button type="submit" variant="primary" isPending={save.isRunning}>
          {t('adherents.saveCriteria')}
        </Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </FormActions>
    </FormLayout>
  )
}
