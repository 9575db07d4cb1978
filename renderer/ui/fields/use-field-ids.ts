import { useId } from 'react'
import { fieldIdOf, type FieldProps } from './field-props.ts'

type Ids = {
  readonly id: string
  readonly labelId: string
  readonly helpId: string
  readonly errorId: string
  readonly describedBy: string | undefined
}

/** Ties a control to its label, help and error. */
export function useFieldIds({ id, name, help, error }: Pick<FieldProps, 'id' | 'name' | 'help' | 'error'>): Ids {
  const own = useId()
  const base = id ?? (name === undefined ? own : fieldIdOf(name))
  const helpId = `${base}-help`
  const errorId = `${base}-error`
  const described = [help === undefined ? null : helpId, error === undefined ? null : errorId].filter((part) => part !== null)
  return {
    id: base,
    labelId: `${base}-label`,
    helpId,
    errorId,
    describedBy: described.length === 0 ? undefined : described.join(' '),
  }
}
