import type { Translate } from '#shared/i18n/translator.ts'
import type { ReadOnlyReason } from '#shared/ipc/contract.ts'
import { isBehind, type SavedState } from '#renderer/data/saved-state.ts'
import type { SavedState as SavedStateShown } from '#renderer/ui/shell/rail-item.ts'
import { now } from '#renderer/platform/clock.ts'
import type { Format } from '../i18n/format.ts'

const sameDay = (format: Format, a: string, b: string) => format.instantDate(a) === format.instantDate(b)

/** « Enregistré à 10 h 42 », or why not. */
export function savedWords(t: Translate, format: Format, saved: SavedState, readOnly: ReadOnlyReason | null): SavedStateShown {
  if (readOnly !== null) return { status: 'failed', text: t('shell.saved.readOnly') }
  switch (saved.status) {
    case 'saving':
      return { status: 'saving', text: t('shell.saved.saving') }
    case 'failed':
      return { status: 'failed', text: t(isBehind(saved) ? 'shell.saved.behind' : 'shell.saved.failed') }
    case 'saved': {
      if (saved.at === null) return { status: 'saved', text: t('shell.saved.nothing') }
      // A clock that was put back: the hour that it gave then would be a lie now.
      if (saved.at > now()) return { status: 'saved', text: t('shell.saved.undated') }
      const isToday = sameDay(format, saved.at, now())
      const text = isToday
        ? t('shell.saved.at', { time: format.instantTime(saved.at) })
        : t('shell.saved.on', { date: format.date(format.instantDate(saved.at)) })
      return { status: 'saved', text }
    }
  }
}
