import type { Instant } from '#shared/domain/common/dates.ts'
import type { Id, NewId } from '#shared/domain/common/ids.ts'

/** This installation and this process, as other ones see them in a lock. */
export type Machine = {
  /** Of this installation, kept with its settings: two computers may bear the same name. */
  readonly id: Id
  /** For people: the computer's name. */
  readonly name: string
  readonly pid: number
  readonly isAlive: (pid: number) => boolean
  /** UTC instant of the last start of the computer: a process number says nothing across a restart. */
  readonly bootedAt: () => Instant
}

/** What the rest of the main process is given instead of reaching for it. */
export type Outside = {
  readonly now: () => Instant
  /** `YYYY-MM-DD` on this machine's clock. */
  readonly today: () => string
  readonly newId: NewId
  /** 16 random bytes, hexadecimal. */
  readonly newSalt: () => string
  readonly machine: Machine
  /** Calls back again and again, without waiting for an answer; the function given back stops it. */
  readonly every: (ms: number, work: () => void | Promise<void>) => () => void
}
