import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { canWrite } from '#shared/domain/profile.ts'
import type { IpcError, OpenOutcome } from '#shared/ipc/contract.ts'
import { backupsFolder } from '../backup/backup-service.ts'
import type { Journal } from '../journal/journal.ts'
import { acceptDamage } from '../repair/accept-damage.ts'
import { planRepair } from '../repair/plan-repair.ts'
import { repairJournal } from '../repair/repair-journal.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import type { OpenSpace, SpaceDependencies } from '../space/open-space.ts'
import type { SpaceService } from '../space/space-service.ts'
import type { Caller } from './caller.ts'
import type { Desktop } from './dialogs.ts'
import type { HandlersOf } from './handler-map.ts'

export type RepairHandlerOptions = SpaceDependencies & {
  readonly spaces: SpaceService
  readonly settings: SettingsStore
  /** Folders where copies of this space are. */
  readonly copiesOf: (space: OpenSpace) => readonly string[]
  /** Brings the space to the format of this application before an act is written to it. */
  readonly migrate: (space: OpenSpace, journal: Journal) => Promise<Result<null, IpcError>>
  readonly desktop: Pick<Desktop, 'showFile'>
  /** The window of the damaged space, once another one shows the space put right. */
  readonly closeWindow: (windowId: number) => void
}

/** What a damaged space can be asked: what copies would bring back, to be put right, to go on without what is lost. */
export function createRepairHandlers(
  options: RepairHandlerOptions,
): HandlersOf<'journal:examine' | 'journal:repair' | 'journal:acceptDamage' | 'journal:showCopies'> {
  const { layer, spaces, settings, copiesOf } = options
  const planOf = (space: OpenSpace) =>
    planRepair(layer, { folder: space.folder, spaceId: space.spaceId, findings: space.journal.findings }, copiesOf(space))

  async function reopened(
    { space, windowId }: Caller,
    work: (space: OpenSpace) => Promise<Result<null, IpcError>>,
  ): Promise<Result<OpenOutcome, IpcError>> {
    if (space === null) return err({ code: 'errors.spaceNotOpen' })
    const { profile } = settings.current()
    if (profile === null || !canWrite(profile.role)) return err({ code: 'errors.roleRefused' })
    const outcome = await spaces.reopen(space, () => work(space))
    if (outcome.ok && outcome.value.kind === 'opened') options.closeWindow(windowId)
    return outcome
  }

  return {
    'journal:examine': async (_input, { space }) => {
      if (space === null) return err({ code: 'errors.spaceNotOpen' })
      const { repairs, hopeless } = await planOf(space)
      const acts = repairs.reduce((sum, each) => sum + (each.kind === 'lines' ? each.lines.length : 1), 0)
      return ok({ repairable: repairs.length, acts, hopeless: [...hopeless] })
    },
    'journal:showCopies': async (_input, { space }) => {
      if (space === null) return err({ code: 'errors.spaceNotOpen' })
      options.desktop.showFile(backupsFolder(space.folder))
      return ok(null)
    },
    'journal:repair': (_input, caller) =>
      reopened(caller, async (space) => repairJournal(layer, space.folder, (await planOf(space)).repairs)),
    'journal:acceptDamage': (_input, caller) =>
      reopened(caller, (space) =>
        acceptDamage(options, space, settings.current().profile, (journal) => options.migrate(space, journal)),
      ),
  }
}
