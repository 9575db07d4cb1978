import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Translate } from '#shared/i18n/translator.ts'

/** Texts of the interface, ready for the screen. */
export function useTranslate(): Translate {
  const { t } = useTranslation()
  return useCallback<Translate>(
    (key, options) => t(key as never, options as never) as unknown as string, // `as`: keys are checked by MessageKey
    [t],
  )
}
