import { useState } from 'react'
import type { Result } from '#shared/domain/common/result.ts'

export type ParsedText<E> = {
  readonly text: string
  readonly onText: (text: string) => void
  /** Set once the field has been left with a text that can't be read. */
  readonly error: E | null
  readonly onLeave: () => void
}

/**
 * A text input whose value is parsed as it is typed: the parsed value when it can be read, `null` when empty, and otherwise the
 * raw text, so that the form's schema refuses it and nothing typed is lost.
 */
export function useParsedText<V, E extends string>(
  value: V | string | null,
  onChange: (value: V | string | null) => void,
  parse: (text: string) => Result<V, E>,
  show: (value: V) => string,
): ParsedText<E> {
  const shownValue = (given: V | string | null) => {
    if (given === null) return ''
    const reading = typeof given === 'string' ? parse(given) : ({ ok: true, value: given } as const)
    return reading.ok ? show(reading.value) : String(given)
  }
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: V | string | null } | null>(null)
  const [hasLeft, setHasLeft] = useState(true)
  // What was typed stands as long as the form still holds what it meant; a reset from outside replaces it.
  const text = typed !== null && typed.value === value ? typed.text : shownValue(value)
  const reading = text.trim() === '' ? null : parse(text)
  return {
    text,
    onText: (next) => {
      const result = next.trim() === '' ? null : parse(next)
      const meant = result === null ? null : result.ok ? result.value : next
      setTyped({ text: next, value: meant })
      setHasLeft(false)
      onChange(meant)
    },
    error: hasLeft && reading !== null && !reading.ok ? reading.error : null,
    onLeave: () => {
      setHasLeft(true)
      if (reading?.ok) setTyped(null)
    },
  }
}
