import type { Ref } from 'react'

/** What every field shares; made so that react-hook-form's `field` can be spread on it. */
export type FieldProps<Element = HTMLInputElement> = {
  readonly label: string
  readonly name?: string | undefined
  /** Defaults to `field-<name>`, the target of the error summary's links. */
  readonly id?: string | undefined
  readonly help?: string | undefined
  /** Already translated. */
  readonly error?: string | undefined
  readonly isOptional?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  readonly isReadOnly?: boolean | undefined
  readonly isLabelHidden?: boolean | undefined
  readonly onBlur?: (() => void) | undefined
  readonly ref?: Ref<Element> | undefined
}

export type FieldOption = {
  readonly value: string
  readonly label: string
  readonly help?: string | undefined
  readonly isDisabled?: boolean | undefined
}

export const fieldIdOf = (name: string): string => `field-${name}`
