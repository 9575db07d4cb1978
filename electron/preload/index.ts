import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { AppBridge } from '#shared/ipc/bridge.ts'
import type { MenuCommand, SpaceStatus } from '#shared/ipc/contract.ts'

const beforeClose = new Set<() => Promise<void>>()

// Answered even when nobody listens: a window that is still starting closes at once.
ipcRenderer.on('app:before-close', () => {
  void Promise.allSettled([...beforeClose].map((listener) => listener())).then(() => {
    ipcRenderer.send('app:before-close-done')
  })
})

/** One method a channel; the event object and the channel names stay here. */
const bridge: AppBridge = {
  context: (input) => ipcRenderer.invoke('app:context', input),
  saveProfile: (input) => ipcRenderer.invoke('profile:save', input),
  savePreferences: (input) => ipcRenderer.invoke('preferences:save', input),
  showSpaces: (input) => ipcRenderer.invoke('window:showSpaces', input),
  clearStore: (input) => ipcRenderer.invoke('window:clearStore', input),
  listSpaces: (input) => ipcRenderer.invoke('spaces:list', input),
  chooseFolder: (input) => ipcRenderer.invoke('spaces:chooseFolder', input),
  createSpace: (input) => ipcRenderer.invoke('spaces:create', input),
  openSpace: (input) => ipcRenderer.invoke('spaces:open', input),
  openSample: (input) => ipcRenderer.invoke('spaces:openSample', input),
  forgetSpace: (input) => ipcRenderer.invoke('spaces:forget', input),
  importSpaceFile: (input) => ipcRenderer.invoke('spaces:importFile', input),
  exportSpaceFile: (input) => ipcRenderer.invoke('spaces:exportFile', input),
  showSpaceFolder: (input) => ipcRenderer.invoke('spaces:showFolder', input),
  openJournal: (input) => ipcRenderer.invoke('journal:open', input),
  readJournal: (input) => ipcRenderer.invoke('journal:read', input),
  readSnapshot: (input) => ipcRenderer.invoke('journal:readSnapshot', input),
  findActs: (input) => ipcRenderer.invoke('journal:history', input),
  readAct: (input) => ipcRenderer.invoke('journal:act', input),
  listActors: (input) => ipcRenderer.invoke('journal:actors', input),
  lastRows: (input) => ipcRenderer.invoke('journal:lastRows', input),
  examineJournal: (input) => ipcRenderer.invoke('journal:examine', input),
  repairJournal: (input) => ipcRenderer.invoke('journal:repair', input),
  showCopies: (input) => ipcRenderer.invoke('journal:showCopies', input),
  acceptDamage: (input) => ipcRenderer.invoke('journal:acceptDamage', input),
  appendAct: (input) => ipcRenderer.invoke('journal:append', input),
  saveDraft: (input) => ipcRenderer.invoke('drafts:save', input),
  listDrafts: (input) => ipcRenderer.invoke('drafts:list', input),
  discardDraft: (input) => ipcRenderer.invoke('drafts:discard', input),
  putBlob: (input) => ipcRenderer.invoke('blobs:put', input),
  getBlob: (input) => ipcRenderer.invoke('blobs:get', input),
  listBackups: (input) => ipcRenderer.invoke('backups:list', input),
  makeBackup: (input) => ipcRenderer.invoke('backups:make', input),
  copyState: (input) => ipcRenderer.invoke('backups:state', input),
  choosePlace: (input) => ipcRenderer.invoke('backups:choosePlace', input),
  forgetPlace: (input) => ipcRenderer.invoke('backups:forgetPlace', input),
  rehearse: (input) => ipcRenderer.invoke('backups:rehearse', input),
  compareCopy: (input) => ipcRenderer.invoke('backups:compare', input),
  changesOfCopy: (input) => ipcRenderer.invoke('backups:changes', input),
  openCopyBeside: (input) => ipcRenderer.invoke('backups:openBeside', input),
  saveDocument: (input) => ipcRenderer.invoke('documents:save', input),
  openDocument: (input) => ipcRenderer.invoke('documents:open', input),
  showDocument: (input) => ipcRenderer.invoke('documents:show', input),
  onMenuCommand: (listener) => {
    const forward = (_event: IpcRendererEvent, command: MenuCommand) => {
      listener(command)
    }
    ipcRenderer.on('menu:command', forward)
    return () => {
      ipcRenderer.off('menu:command', forward)
    }
  },
  onSpaceStatus: (listener) => {
    const forward = (_event: IpcRendererEvent, status: SpaceStatus) => {
      listener(status)
    }
    ipcRenderer.on('space:status', forward)
    return () => {
      ipcRenderer.off('space:status', forward)
    }
  },
  onBeforeClose: (listener) => {
    beforeClose.add(listener)
    return () => {
      beforeClose.delete(listener)
    }
  },
}

contextBridge.exposeInMainWorld('appBridge', bridge)
