import type { i18n } from 'i18next'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { AppContext, Preferences } from '#shared/ipc/contract.ts'
import type { AppState } from '#renderer/data/app-state.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { todayFrom } from '#renderer/platform/clock.ts'
import { createScreenTexts } from './i18n/i18n.ts'

const aMinute = 60_000

/** The window's own state, kept by the main process, and the texts in its language. */
export function useAppContext(context: AppContext): { readonly state: AppState; readonly texts: i18n } {
  const [profile, setProfile] = useState(context.profile)
  const [preferences, setPreferences] = useState(context.preferences)
  const [today, setToday] = useState(() => todayFrom(context.today))
  const texts = useMemo(() => createScreenTexts(preferences.language), [preferences.language])

  useEffect(() => {
    const timer = setInterval(() => setToday(todayFrom(context.today)), aMinute)
    return () => clearInterval(timer)
  }, [context.today])

  const saveProfile = useCallback<AppState['saveProfile']>(async (next) => {
    const answer = await callSafely(appBridge().saveProfile(next))
    if (answer.ok) setProfile(answer.value)
    return answer
  }, [])
  // shown at once, taken back when it can't be kept
  const savePreferences = useCallback(
    async (next: Preferences) => {
      setPreferences(next)
      const answer = await callSafely(appBridge().savePreferences(next))
      setPreferences(answer.ok ? answer.value : preferences)
      return answer
    },
    [preferences],
  )

  const state = useMemo(
    () => ({ context, profile, preferences, today, saveProfile, savePreferences }),
    [context, profile, preferences, today, saveProfile, savePreferences],
  )
  return { state, texts }
}
