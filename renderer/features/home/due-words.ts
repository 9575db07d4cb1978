import { assertNever } from '#shared/domain/common/result.ts'
import type { DueItem } from '#shared/domain/rules/due.ts'
import { personFullName } from '#shared/domain/rules/person-name.ts'
import type { Translate } from '#shared/i18n/translator.ts'
import type { Format } from '#renderer/app/i18n/format.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import type { HomeFacts } from './use-home-facts.ts'

/** A due item in words, with the one place where it can be settled. `count` stands before what is missing. */
export type DueWords = {
  readonly key: string
  readonly title: string
  readonly fact: string
  readonly count: number
  readonly href: string
  readonly action: string
}

/** The sentence, fact and link of an item. `canWrite` false offers to open, never to change. */
export function dueWords(item: DueItem, facts: HomeFacts, t: Translate, format: Format, canWrite: boolean): DueWords {
  const bodyName = (id: string) => facts.bodies.find((body) => body.id === id)?.shortName ?? ''
  const open = t('home.action.open')
  switch (item.kind) {
    case 'noBody':
      return { key: item.kind, title: '', fact: '', count: 1, href: linkTo(paths.bodyNew, {}), action: open }
    case 'meetingPlanned':
    case 'meetingToConfirm':
      return {
        key: `${item.kind}/${item.meetingId}`,
        title: t(`home.item.${item.kind}`, { body: bodyName(item.bodyId) }),
        fact: t(`home.item.${item.kind}Fact`),
        count: 1,
        href: linkTo(paths.meeting, { meetingId: item.meetingId }),
        action: canWrite ? t(item.kind === 'meetingPlanned' ? 'home.action.prepare' : 'home.action.confirm') : open,
      }
    case 'meetingsMissing':
      return {
        key: `${item.kind}/${item.bodyId}`,
        title: t('home.item.meetingsMissing', { body: bodyName(item.bodyId) }),
        fact: t('home.item.meetingsMissingFact', {
          count: item.check.held,
          held: item.check.held,
          required: item.check.required,
        }),
        count: item.check.missing,
        href: canWrite ? linkTo(paths.meetingNew, {}, { body: item.bodyId }) : linkTo(paths.meetings, {}, { body: item.bodyId }),
        action: canWrite ? t('home.action.create') : open,
      }
    case 'mandateEnding': {
      const person = facts.people.find((candidate) => candidate.id === item.personId)
      return {
        key: `${item.kind}/${item.mandateId}`,
        title: t('home.item.mandateEnding', { person: person === undefined ? '' : personFullName(person) }),
        fact: t('home.item.mandateEndingFact', {
          seat: facts.seats.find((seat) => seat.id === item.seatId)?.label ?? '',
          body: bodyName(item.bodyId),
        }),
        count: 1,
        href: linkTo(paths.body, { bodyId: item.bodyId }),
        action: open,
      }
    }
    case 'attendanceMissing':
    case 'decisionsMissing':
    case 'notesMissing':
      return {
        key: `${item.kind}/${item.meetingId}`,
        title: t(`home.item.${item.kind}`),
        fact: t(`home.item.${item.kind}Fact`, { date: format.date(item.meetingDate) }),
        count: 1,
        href: linkTo(
          paths.meeting,
          { meetingId: item.meetingId },
          item.kind === 'attendanceMissing' ? { tab: 'attendance' } : {},
        ),
        action: open,
      }
    case 'seatsVacant':
      return {
        key: `${item.kind}/${item.bodyId}`,
        title: t('home.item.seatsVacant', { count: item.seatIds.length }),
        fact: bodyName(item.bodyId),
        count: item.seatIds.length,
        href: linkTo(paths.body, { bodyId: item.bodyId }),
        action: open,
      }
    case 'indicatorsMissing':
      return {
        key: item.kind,
        title: t('home.item.indicatorsMissing', { count: item.indicatorIds.length }),
        fact: t('home.item.indicatorsMissingFact', { year: item.year }),
        count: item.indicatorIds.length,
        href: linkTo(paths.indicators, {}, { year: String(item.year) }),
        action: open,
      }
    case 'reportMissing':
      return {
        key: `${item.kind}/${item.bodyId}`,
        title: t('home.item.reportMissing'),
        fact: t('home.item.reportMissingFact', { body: bodyName(item.bodyId), year: item.year }),
        count: 1,
        href: canWrite ? linkTo(paths.reportNew, {}, { body: item.bodyId }) : linkTo(paths.reports, {}),
        action: open,
      }
    case 'reportSectionsEmpty':
      return {
        key: `${item.kind}/${item.reportId}`,
        title: t('home.item.reportSectionsEmpty', { count: item.sections.length }),
        fact: facts.reports.find((report) => report.id === item.reportId)?.title ?? '',
        count: item.sections.length,
        href: linkTo(paths.report, { reportId: item.reportId }, { section: item.sections[0] ?? 'review' }),
        action: open,
      }
    default:
      return assertNever(item)
  }
}
