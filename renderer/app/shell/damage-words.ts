import type { Translate } from '#shared/i18n/translator.ts'
import type { JournalFinding } from '#shared/ipc/contract.ts'
import type { Format } from '../i18n/format.ts'

/** Damages that keep the space from being written. */
export const damagesOf = (findings: readonly JournalFinding[]): JournalFinding[] =>
  findings.filter(({ kind, isAccepted }) => !isAccepted && kind !== 'tornTail' && kind !== 'mended')

/** How many acts are in doubt; `null` when nobody can tell. */
export function actsInDoubt(damages: readonly JournalFinding[]): number | null {
  let acts = 0
  for (const { from, to } of damages) {
    if (to === null) return null
    acts += Math.max(0, to - from + 1)
  }
  return acts
}

/** Whether the records hold all that these acts did. */
export const areKept = (damages: readonly JournalFinding[]): boolean =>
  damages.length > 0 && damages.every(({ snapshotAt }) => snapshotAt !== null)

/** « Actes nº 3 à 5, enregistrés entre le … et le …, par cet exemplaire de l’espace ». */
export function damageWords(
  t: Translate,
  format: Format,
  { from, to, after, before, replicaId, snapshotAt }: JournalFinding,
  own: string,
): string {
  const at = (instant: string | null) => (instant === null ? '' : format.instant(instant))
  const which =
    to === null
      ? t('shell.damage.onward', { from })
      : to < from
        ? t('shell.damage.none')
        : t(to === from ? 'shell.damage.one' : 'shell.damage.range', { from, to })
  const when =
    after !== null && before !== null
      ? t('shell.damage.between', { after: at(after), before: at(before) })
      : after !== null
        ? t('shell.damage.since', { after: at(after) })
        : before !== null
          ? t('shell.damage.until', { before: at(before) })
          : null
  const who = replicaId === own ? t('shell.damage.here') : t('shell.damage.elsewhere', { replica: replicaId.slice(0, 8) })
  const kept = snapshotAt === null ? null : t('shell.damage.keptAt', { at: at(snapshotAt) })
  return [which, when, who, kept].filter((part) => part !== null).join(', ')
}
