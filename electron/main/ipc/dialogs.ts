/** Native dialogs, attached to a window; `null`: the person closed it. */
export type Dialogs = {
  readonly chooseFolder: (windowId: number, purpose: 'create' | 'open' | 'import' | 'copies') => Promise<string | null>
  readonly chooseSpaceFile: (windowId: number) => Promise<string | null>
  readonly chooseSavePath: (windowId: number, kind: 'document' | 'space', suggestedName: string) => Promise<string | null>
}

/** What the desktop does with a file. `false`: nothing could open it. */
export type Desktop = {
  readonly openFile: (path: string) => Promise<boolean>
  readonly showFile: (path: string) => void
}
