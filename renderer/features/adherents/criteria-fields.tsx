import type { Criterion, CriterionGroup } from '#shared/domain/entities/charter.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { CheckboxGroup } from '#renderer/ui/fields/checkbox-group.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'

type CriteriaFieldsProps = {
  readonly groups: readonly CriterionGroup[]
  readonly criteria: readonly Criterion[]
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}

const labelOf = ({ number, title }: Criterion) => (number === '' ? title : `${number}. ${title}`)

/** Boxes by group: the mandatory conditions apart, since they do not count toward the threshold (K04). */
export function CriteriaFields({ groups, criteria, value, onChange }: CriteriaFieldsProps) {
  const t = useTranslate()
  const mandatory = criteria.filter(({ kind }) => kind === 'mandatory')
  const set = (own: readonly Criterion[], chosen: readonly string[]) => {
    const kept = value.filter((id) => !own.some((criterion) => criterion.id === id))
    onChange([...kept, ...chosen])
  }
  const boxes = (own: readonly Criterion[]) => ({
    value: value.filter((id) => own.some((criterion) => criterion.id === id)),
    onChange: (chosen: string[]) => set(own, chosen),
    options: own.map((criterion) => ({ value: criterion.id, label: labelOf(criterion) })),
  })
  return (
    <Stack gap={5}>
      {mandatory.length > 0 && (
        <CheckboxGroup
          name="mandatory"
          label={t('adherents.mandatory')}
          help={t('adherents.mandatoryHelp')}
          {...boxes(mandatory)}
        />
      )}
      {groups.map((group) => {
        const own = criteria.filter(({ groupId }) => groupId === group.id)
        if (own.length === 0) return null
        const count = own.filter(({ id }) => value.includes(id)).length
        return (
          <CheckboxGroup
            key={group.id}
            name={`group-${group.id}`}
            label={group.code === '' ? group.title : `${group.code}. ${group.title}`}
            help={t('adherents.checkedOf', { count, total: own.length })}
            {...boxes(own)}
          />
        )
      })}
    </Stack>
  )
}
