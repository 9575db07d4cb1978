import type { Result } from '#shared/domain/common/result.ts'
import type { IpcError, OpenOutcome } from '#shared/ipc/contract.ts'
import type { OpenSpace } from '../space/open-space.ts'

/** How a space travels: as one `.gouvernail` file, resumed or copied. */
export type SpaceTransfer = {
  /** The name of the space that a file holds, read from its manifest. */
  readonly nameOf: (file: string) => Promise<Result<string, IpcError>>
  readonly exportFile: (space: OpenSpace, path: string) => Promise<Result<null, IpcError>>
  readonly importFile: (input: {
    readonly mode: 'resume' | 'copy'
    readonly file: string
    readonly folder: string
  }) => Promise<Result<OpenOutcome, IpcError>>
  readonly openSample: (sample: 'reseau') => Promise<Result<OpenOutcome, IpcError>>
}
