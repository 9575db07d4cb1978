import { zodResolver } from '@hookform/resolvers/zod'
import { useCallback, useState, type FormEvent } from 'react'
import {
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form'
import type { z } from 'zod'
import type { Result } from '#shared/domain/common/result.ts'
import type { CommandError } from '#shared/domain/journal/command.ts'
import { useFormDraft, type FormDraft } from '#renderer/app/drafts/use-form-draft.ts'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'

export type FormProblem = { readonly name: string; readonly message: string }

type Save<Out, V> = (values: Out) => Promise<Result<V, CommandError>>

export type SchemaForm<In extends FieldValues, Out> = UseFormReturn<In, unknown, Out> & {
  /** The translated error of a field, after a first try to save. */
  readonly errorOf: (name: FieldPath<In>) => string | undefined
  /** Every problem, for the summary above the form; a refusal without field has the name `root`. */
  readonly summary: readonly FormProblem[]
  readonly submitCount: number
  readonly draft: FormDraft
  /** A submit handler: parsed values go to `save`; a refusal goes under its field; what was typed is kept. */
  readonly submit: <V>(save: Save<Out, V>, onDone?: (value: V) => unknown) => (event?: FormEvent) => Promise<void>
}

/** Leaves of react-hook-form's error tree, in the order of the form's fields. */
function leavesOf(errors: FieldErrors, prefix = ''): { name: string; message: string; params?: NamedParams }[] {
  return Object.entries(errors).flatMap(([key, node]) => {
    if (node === undefined || node === null || typeof node !== 'object') return []
    const name = prefix === '' ? key : `${prefix}.${key}`
    if (typeof node.message === 'string' && node.type !== undefined) return [{ name, message: node.message }]
    return leavesOf(node as FieldErrors, name) // `as`: a node without message holds the errors of its fields
  })
}

type NamedParams = Readonly<Record<string, string | number>>

/**
 * A form whose rules are a schema of the domain; its messages are catalogue keys, translated here. What is typed is kept
 * under `draftKey` until it is saved or given up; `null`: a form outside a space.
 */
export function useSchemaForm<Schema extends z.ZodType<FieldValues, FieldValues>>(
  schema: Schema,
  defaultValues: z.input<Schema>,
  draftKey: string | null,
): SchemaForm<z.input<Schema>, z.output<Schema>> {
  type In = z.input<Schema>
  type Out = z.output<Schema>
  const t = useTranslate()
  const [refusal, setRefusal] = useState<CommandError | null>(null)
  const form = useForm<In, unknown, Out>({
    resolver: zodResolver(schema),
    defaultValues: defaultValues as DefaultValues<In>, // `as`: the same values, made deeply partial
    shouldFocusError: false, // the summary takes the focus
  })
  const draft = useFormDraft(draftKey, form)
  const { errors, submitCount } = form.formState

  // a rule of a schema without words of its own is still about what was typed, not an accident
  const sentence = useCallback(
    (name: string, message: string) =>
      errorText(
        t,
        refusal !== null && refusal.code === message && (refusal.field ?? 'root') === name ? refusal : message,
        'errors.invalid',
      ),
    [t, refusal],
  )
  const leaves = leavesOf(errors)

  const submit: SchemaForm<In, Out>['submit'] = (save, onDone) => async (event) => {
    setRefusal(null)
    await form.handleSubmit(async (values) => {
      const result = await save(values)
      if (result.ok) {
        draft.discard()
        await onDone?.(result.value)
        return
      }
      setRefusal(result.error)
      const isField = result.error.field !== undefined && form.getValues(result.error.field as FieldPath<In>) !== undefined // `as`: tried, not trusted
      const name = (isField ? result.error.field : 'root') as FieldPath<In> // `as`: a field of the form, or its root
      form.setError(name, { type: 'refused', message: result.error.code })
    })(event)
  }

  return {
    ...form,
    draft,
    submitCount,
    submit,
    errorOf: (name) => {
      const leaf = leaves.find((other) => other.name === name)
      return leaf === undefined ? undefined : sentence(leaf.name, leaf.message)
    },
    summary: leaves.map(({ name, message }) => ({ name, message: sentence(name, message) })),
  }
}
