import { useMemo } from 'react'
import { useAppState } from '#renderer/data/app-state.ts'
import { createFormat, type Format } from './format.ts'

/** Dates, hours, numbers and lists in the language of the interface. */
export function useFormat(): Format {
  const { preferences, today } = useAppState()
  return useMemo(() => createFormat(preferences.language, today), [preferences.language, today])
}
