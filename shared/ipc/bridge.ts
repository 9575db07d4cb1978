import type { Result } from '../domain/common/result.ts'
import type { IpcChannel, IpcError, IpcInput, IpcOutput, MenuCommand, SpaceStatus } from './contract.ts'

type Call<C extends IpcChannel> = (input: IpcInput<C>) => Promise<Result<IpcOutput<C>, IpcError>>

/** What the preload exposes as `window.appBridge`: one named method a channel, never a channel name. */
export type AppBridge = {
  readonly context: Call<'app:context'>
  readonly saveProfile: Call<'profile:save'>
  readonly savePreferences: Call<'preferences:save'>
  readonly showSpaces: Call<'window:showSpaces'>
  readonly clearStore: Call<'window:clearStore'>
  readonly listSpaces: Call<'spaces:list'>
  readonly chooseFolder: Call<'spaces:chooseFolder'>
  readonly createSpace: Call<'spaces:create'>
  readonly openSpace: Call<'spaces:open'>
  readonly openSample: Call<'spaces:openSample'>
  readonly forgetSpace: Call<'spaces:forget'>
  readonly importSpaceFile: Call<'spaces:importFile'>
  readonly exportSpaceFile: Call<'spaces:exportFile'>
  readonly showSpaceFolder: Call<'spaces:showFolder'>
  readonly openJournal: Call<'journal:open'>
  readonly readJournal: Call<'journal:read'>
  readonly readSnapshot: Call<'journal:readSnapshot'>
  readonly appendAct: Call<'journal:append'>
  readonly findActs: Call<'journal:history'>
  readonly readAct: Call<'journal:act'>
  readonly listActors: Call<'journal:actors'>
  readonly lastRows: Call<'journal:lastRows'>
  readonly examineJournal: Call<'journal:examine'>
  readonly repairJournal: Call<'journal:repair'>
  readonly showCopies: Call<'journal:showCopies'>
  readonly acceptDamage: Call<'journal:acceptDamage'>
  readonly saveDraft: Call<'drafts:save'>
  readonly listDrafts: Call<'drafts:list'>
  readonly discardDraft: Call<'drafts:discard'>
  readonly putBlob: Call<'blobs:put'>
  readonly getBlob: Call<'blobs:get'>
  readonly listBackups: Call<'backups:list'>
  readonly makeBackup: Call<'backups:make'>
  readonly copyState: Call<'backups:state'>
  readonly choosePlace: Call<'backups:choosePlace'>
  readonly forgetPlace: Call<'backups:forgetPlace'>
  readonly rehearse: Call<'backups:rehearse'>
  readonly compareCopy: Call<'backups:compare'>
  readonly changesOfCopy: Call<'backups:changes'>
  readonly openCopyBeside: Call<'backups:openBeside'>
  readonly saveDocument: Call<'documents:save'>
  readonly openDocument: Call<'documents:open'>
  readonly showDocument: Call<'documents:show'>
  /** Returns the function that stops listening. */
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void
  /** Whether the space of this window can be written changes while it is open. Returns the function that stops listening. */
  readonly onSpaceStatus: (listener: (status: SpaceStatus) => void) => () => void
  /** The window is about to close: flush what is typed, then call back. */
  readonly onBeforeClose: (listener: () => Promise<void>) => () => void
}
