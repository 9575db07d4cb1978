import type { RecordName } from '#shared/domain/rules/record-name.ts'
import type { Translate } from '#shared/i18n/translator.ts'
import type { Format } from './format.ts'

/** How a record is named in words: « Séance du 6 novembre 2025 », « Ateliers itinérants, 2025 ». */
export function recordWords(t: Translate, format: Format, name: RecordName): string {
  switch (name.kind) {
    case 'plain':
      return name.name
    case 'meeting':
      return t('history.meetingOf', { date: format.date(name.date) })
    case 'value':
      return t('history.valueOf', { name: name.name, year: name.year })
  }
}
