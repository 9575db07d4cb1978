import { useMemo } from 'react'
import { useAppState } from '#renderer/data/app-state.ts'
import { createFormat, type Format } from './format.ts'
import { useTranslate } from './use-translate.ts'

/** Dates, hours, numbers and lists in the language of the interface. */
export function useFormat(): Format {
  const { preferences, today } = useAppState()
  const t = useTranslate()
  return useMemo(() => createFormat(preferences.language, today, t), [preferences.language, today, t])
}
