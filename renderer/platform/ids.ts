import type { NewId } from '#shared/domain/common/ids.ts'

/** A random UUID; a record keeps it across export, import and merge. */
export const newId: NewId = () => crypto.randomUUID()

/** 16 random bytes in hexadecimal: what keeps a short act body from being guessed from its digest. */
export const newSalt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
