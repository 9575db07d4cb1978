import type { IpcError } from '#shared/ipc/contract.ts'

/** Node's code of a failed call (`ENOSPC`); empty when it has none. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return ''
}

const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'errors.diskFull',
  EDQUOT: 'errors.diskFull',
  EFBIG: 'errors.diskFull',
  ENOENT: 'errors.folderMissing',
  ENOTDIR: 'errors.folderMissing',
  ENODEV: 'errors.folderMissing',
  ENXIO: 'errors.folderMissing',
  ESTALE: 'errors.folderMissing',
  EACCES: 'errors.folderReadOnly',
  EPERM: 'errors.folderReadOnly',
  EROFS: 'errors.folderReadOnly',
  EBUSY: 'errors.folderBusy',
}

/** The sentence for a failed disk call; `otherwise` when its code says nothing useful. */
export function fileError(error: unknown, otherwise: 'errors.writeFailed' | 'errors.readFailed'): IpcError {
  return { code: sentences[errorCode(error)] ?? otherwise }
}
