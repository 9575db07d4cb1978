import { z } from 'zod'
import { idSchema } from '../domain/common/ids.ts'
import { localDateSchema } from '../domain/common/dates.ts'
import {
  actRefSchema,
  actSchema,
  changeSchema,
  digestSchema,
  headSchema,
  recordRefSchema,
  tableNameSchema,
} from '../domain/journal/act.ts'
import { profileSchema } from '../domain/profile.ts'
import { languageSchema } from '../i18n/language.ts'

/** One contract for all that passes between a window and the main process; both sides parse with it. */

const none = z.null()
const folder = z.string().min(1).max(4096)
const bytes = z.instanceof(Uint8Array)

export const preferencesSchema = z.object({
  language: languageSchema,
  theme: z.enum(['light', 'dark', 'system']),
  density: z.enum(['comfortable', 'compact']),
})
export type Preferences = z.infer<typeof preferencesSchema>

/** Why a space can be read and not written. */
export const readOnlyReasonSchema = z.enum([
  'folderReadOnly',
  'lockedElsewhere',
  'journalDamaged',
  'projectionAhead',
  'projectionForked',
  'diskFull',
  'folderMissing',
])
export type ReadOnlyReason = z.infer<typeof readOnlyReasonSchema>

/** The disk that lacks room: the one of the space, or the computer's own, where settings and drafts are. */
const freeSpaceSchema = z.object({
  disk: z.enum(['space', 'computer']),
  bytes: z.number().nonnegative(),
  isCritical: z.boolean(),
})
export type FreeSpace = z.infer<typeof freeSpaceSchema>

/** What a window is told as it changes. `freeSpace` null: there is enough. */
export const spaceStatusSchema = z.object({ readOnly: readOnlyReasonSchema.nullable(), freeSpace: freeSpaceSchema.nullable() })
export type SpaceStatus = z.infer<typeof spaceStatusSchema>

export const spaceContextSchema = z.object({
  ...spaceStatusSchema.shape,
  spaceId: idSchema,
  replicaId: idSchema,
  folder,
  name: z.string(),
  isSample: z.boolean(),
})

export const appContextSchema = z.object({
  version: z.string(),
  platform: z.string(),
  /** True with a repackaged engine: a fixed banner says that only trial data belong here. */
  isUnofficialEngine: z.boolean(),
  preferences: preferencesSchema,
  profile: profileSchema.nullable(),
  /** Fixed in tests; `null`: the machine's own date. */
  today: localDateSchema.nullable(),
  /** `null` in the window that lists the spaces. */
  space: spaceContextSchema.nullable(),
})
export type AppContext = z.infer<typeof appContextSchema>

export const knownSpaceSchema = z.object({
  spaceId: idSchema,
  folder,
  name: z.string(),
  state: z.enum(['available', 'missing', 'open']),
  lastOpened: z.iso.datetime().nullable(),
})
export type KnownSpace = z.infer<typeof knownSpaceSchema>

/** `opened`: a window shows it now. `cancelled`: the person closed a dialog. */
const openOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), spaceId: idSchema }),
  z.object({ kind: z.literal('cancelled') }),
  /** The lock of another machine or process stands; opening again with `takeOver` asks for it in so many words. */
  z.object({ kind: z.literal('locked'), folder, machine: z.string(), since: z.iso.datetime() }),
  /** Another folder of this installation has the same space id; `asNewReplica` opens it as one more copy of the space. */
  z.object({ kind: z.literal('sameSpaceElsewhere'), folder, otherFolder: folder }),
])
export type OpenOutcome = z.infer<typeof openOutcome>

const savedFile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), path: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
])

/**
 * `tornTail`: an append cut short, never acknowledged. `mended`: a damaged line whose act could be read all the same.
 * `damaged`: bytes that are no act, or no act of this chain. `unreadable`: a file that the disk refuses. `missing`: a segment
 * that is not there. `bodyLost`: the act is there and the blob of its body is not.
 */
export const journalFindingSchema = z.object({
  kind: z.enum(['tornTail', 'mended', 'damaged', 'unreadable', 'missing', 'bodyLost']),
  replicaId: z.string(),
  file: z.string(),
  /** Byte offset in the file, and bytes concerned; 0 when the disk does not say. */
  offset: z.int().nonnegative(),
  length: z.int().nonnegative(),
  /** First and last act in doubt; `to` null: until an end that nobody knows; under `from`: none. */
  from: z.int().min(1),
  to: z.int().nonnegative().nullable(),
  /** Instants of the sound acts around; `null`: there is none. */
  after: z.iso.datetime().nullable(),
  before: z.iso.datetime().nullable(),
  /** When the snapshot was made that holds what these acts did: only the history lacks them; `null`: there is none. */
  snapshotAt: z.iso.datetime().nullable(),
  /** A person chose to go on without these acts. */
  isAccepted: z.boolean(),
})
export type JournalFinding = z.infer<typeof journalFindingSchema>

export const journalSnapshotSchema = z.object({
  number: z.int().min(1),
  /** Acts, in clock order, whose effect it holds. */
  cursor: z.int().nonnegative(),
  heads: z.array(headSchema),
  clock: z.string(),
  rowCount: z.int().nonnegative(),
})
export type JournalSnapshot = z.infer<typeof journalSnapshotSchema>

/** `since` included, `before` not; `null`: any. A record brings those that belong to it. */
const historyQuerySchema = z.object({
  actorId: z.string().nullable(),
  table: tableNameSchema.nullable(),
  recordId: z.string().min(1).nullable(),
  since: z.iso.datetime().nullable(),
  before: z.iso.datetime().nullable(),
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(1000),
})
export type HistoryQuery = z.infer<typeof historyQuerySchema>

const historyActSchema = z.object({
  replicaId: z.string(),
  sequence: z.int(),
  instant: z.iso.datetime(),
  actorId: z.string(),
  /** As declared that day. */
  actorName: z.string(),
  actorRole: profileSchema.shape.role,
  kind: z.string(),
  /** Kind of what was first done, for an undo or a redo. */
  firstKind: z.string(),
  subjects: z.array(recordRefSchema),
})
export type HistoryAct = z.infer<typeof historyActSchema>

/** A copy of a space: its name, in the space's own folder or in the second place. */
const copyRef = z.object({ name: z.string().regex(/^[\w.-]{1,120}\.zip$/), where: z.enum(['own', 'second']) })

const rehearsal = z.object({
  at: z.iso.datetime(),
  tried: z.array(z.object({ name: z.string(), where: z.enum(['own', 'second']), code: z.string().nullable() })),
})

const recordNameSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plain'), name: z.string() }),
  z.object({ kind: z.literal('meeting'), date: z.string() }),
  z.object({ kind: z.literal('value'), name: z.string(), year: z.number() }),
])

export const draftSchema = z.object({
  /** `reports/<id>/sections/review`: record and field that the text belongs to. */
  key: z.string().regex(/^[A-Za-z0-9/_.-]{1,200}$/),
  content: z.json(),
  savedAt: z.iso.datetime(),
})
export type Draft = z.infer<typeof draftSchema>

export const ipcContract = {
  'app:context': { input: none, output: appContextSchema },
  'profile:save': { input: profileSchema.pick({ name: true, role: true }), output: profileSchema },
  'preferences:save': { input: preferencesSchema, output: preferencesSchema },
  /** Opens the guide page in a window of its own or shows the home window. */
  'window:showSpaces': { input: none, output: none },
  /** Empties the store of this window's own space, when it is too damaged to be opened or deleted: it is made again from the journal. */
  'window:clearStore': { input: none, output: none },

  'spaces:list': { input: none, output: z.array(knownSpaceSchema) },
  /** A folder dialog; `folder` null: cancelled. `isEmpty`: nothing in it yet. */
  'spaces:chooseFolder': {
    input: z.object({ purpose: z.enum(['create', 'open']) }),
    output: z.object({ folder: folder.nullable(), isEmpty: z.boolean() }),
  },
  'spaces:create': {
    input: z.object({ name: z.string().trim().min(1, 'errors.required').max(200, 'errors.tooLong'), folder: folder.nullable() }),
    output: openOutcome,
  },
  'spaces:open': { input: z.object({ folder, takeOver: z.boolean(), asNewReplica: z.boolean() }), output: openOutcome },
  'spaces:openSample': { input: z.object({ sample: z.enum(['reseau']) }), output: openOutcome },
  'spaces:forget': { input: z.object({ folder }), output: none },
  /** Opens a `.gouvernail` file: a dialog chooses the file when `file` is null, then the folder. */
  'spaces:importFile': {
    input: z.object({ mode: z.enum(['resume', 'copy']), file: folder.nullable(), folder: folder.nullable() }),
    output: openOutcome,
  },
  'spaces:exportFile': { input: none, output: savedFile },
  'spaces:showFolder': { input: none, output: none },

  'journal:open': {
    input: none,
    output: z.object({
      heads: z.array(headSchema),
      findings: z.array(journalFindingSchema),
      latestClock: z.string().nullable(),
      actCount: z.int().nonnegative(),
      /** The state to which the first `cursor` acts lead, written down; `null`: there is none. */
      snapshot: journalSnapshotSchema.nullable(),
    }),
  },
  /** Rows of the snapshot of this number after `cursor` rows, `[table, record]`, as one text; about 1 MB a call. */
  'journal:readSnapshot': {
    input: z.object({ number: z.int().min(1), cursor: z.int().nonnegative() }),
    output: z.object({ rows: z.string(), next: z.int().nullable() }),
  },
  /**
   * Acts of all replicas in clock order, after `cursor` acts; about 1 MB a call. They cross as one text, a JSON array: as
   * many objects would take most of the time that a rebuild takes.
   */
  'journal:read': {
    input: z.object({ cursor: z.int().nonnegative() }),
    output: z.object({ acts: z.string(), next: z.int().nullable() }),
  },
  /** Acts that answer every criterion, newest first, without their changes. */
  'journal:history': {
    input: historyQuerySchema,
    output: z.object({
      acts: z.array(historyActSchema),
      /** How many answer, and how many there are. */
      total: z.int(),
      all: z.int(),
      /** The record asked for; `null`: none was, or no act has it. */
      record: recordRefSchema.nullable(),
    }),
  },
  /** One act; `changes` as one text, a JSON array of what it changed in each record, field by field. */
  'journal:act': { input: actRefSchema, output: z.object({ act: historyActSchema, changes: z.string() }) },
  /** Everyone who wrote, each under the last name declared. */
  'journal:actors': { input: none, output: z.array(z.object({ id: z.string(), name: z.string() })) },
  /** Records as they last stood in the journal, those that are gone too: `[table, record]`, as one text. */
  'journal:lastRows': { input: z.object({ refs: z.array(recordRefSchema).max(1000) }), output: z.object({ rows: z.string() }) },
  /** Looks in the copies for what damage has taken: damages that can be put right, acts that would come back. */
  'journal:examine': {
    input: none,
    output: z.object({
      repairable: z.int().nonnegative(),
      acts: z.int().nonnegative(),
      hopeless: z.array(journalFindingSchema),
    }),
  },
  /** Puts right what can be from the copies, then opens the space again. */
  'journal:repair': { input: none, output: openOutcome },
  /** Shows the folder of the copies on the desktop. */
  'journal:showCopies': { input: none, output: none },
  /** Goes on without the acts in doubt, then opens the space again. */
  'journal:acceptDamage': { input: none, output: openOutcome },
  'journal:append': { input: actSchema, output: headSchema },

  'drafts:save': { input: draftSchema.omit({ savedAt: true }), output: z.object({ savedAt: z.iso.datetime() }) },
  'drafts:list': { input: none, output: z.array(draftSchema) },
  'drafts:discard': { input: draftSchema.pick({ key: true }), output: none },

  'blobs:put': { input: z.object({ bytes }), output: z.object({ digest: digestSchema }) },
  'blobs:get': { input: z.object({ digest: digestSchema }), output: z.object({ bytes: bytes.nullable() }) },

  /** Copies in the space's own folder and in the second place, each newest first. */
  'backups:list': {
    input: none,
    output: z.array(
      copyRef.extend({
        at: z.iso.datetime(),
        size: z.int(),
        actCount: z.int(),
        reason: z.enum(['daily', 'migration', 'restore', 'manual']),
      }),
    ),
  },
  'backups:make': { input: z.object({ reason: z.enum(['manual', 'restore']) }), output: z.object({ name: z.string() }) },
  /** What becomes of the copies: the second place, the last failure of each, the last rehearsal. */
  'backups:state': {
    input: none,
    output: z.object({
      place: folder.nullable(),
      isReachable: z.boolean(),
      isSameDisk: z.boolean(),
      lastInPlace: z.iso.datetime().nullable(),
      failure: z.string().nullable(),
      placeFailure: z.string().nullable(),
      rehearsal: rehearsal.nullable(),
    }),
  },
  'backups:choosePlace': { input: none, output: z.object({ kind: z.enum(['chosen', 'cancelled']) }) },
  'backups:forgetPlace': { input: none, output: none },
  /** Opens the newest copy of each place and reads it to the last row. */
  'backups:rehearse': { input: none, output: rehearsal },
  /** What taking a copy back would do; at most 500 records are named, of one table when asked. */
  'backups:compare': {
    input: copyRef.extend({ table: tableNameSchema.nullable() }),
    output: z.object({
      counts: z.array(z.object({ table: tableNameSchema, back: z.int(), gone: z.int(), changed: z.int() })),
      items: z.array(
        z.object({
          table: tableNameSchema,
          id: z.string(),
          kind: z.enum(['back', 'gone', 'changed']),
          name: recordNameSchema.nullable(),
        }),
      ),
      total: z.int(),
      /** Records that differ and stay as they are: adopted reports and their decisions. */
      frozen: z.int(),
    }),
  },
  /** The changes that take the space, or one record and what it does not stand without, back to what the copy holds. */
  'backups:changes': {
    input: copyRef.extend({ record: recordRefSchema.nullable() }),
    output: z.object({ changes: z.array(changeSchema) }),
  },
  /** A folder dialog, then another window: the copy as one more copy of the space. */
  'backups:openBeside': { input: copyRef, output: openOutcome },

  'documents:save': { input: z.object({ suggestedName: z.string().min(1).max(120), bytes }), output: savedFile },
  /** Only paths that this window saved. */
  'documents:open': { input: z.object({ path: folder }), output: none },
  'documents:show': { input: z.object({ path: folder }), output: none },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type IpcContract = typeof ipcContract
export type IpcChannel = keyof IpcContract
export type IpcInput<C extends IpcChannel> = z.infer<IpcContract[C]['input']>
export type IpcOutput<C extends IpcChannel> = z.infer<IpcContract[C]['output']>

/** A refusal that crosses the border: a catalogue key and the values of its sentence. */
export const ipcErrorSchema = z.object({
  code: z.string().regex(/^errors\./),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type IpcError = z.infer<typeof ipcErrorSchema>

export type MenuCommand = 'undo' | 'redo' | 'export' | 'search' | 'help' | 'shortcuts' | 'newRecord'
