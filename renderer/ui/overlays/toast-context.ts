import { createContext } from 'react'
import type { Status } from '../status/status.ts'

export type ToastRequest = {
  readonly message: string
  /** Such as « Annuler » or « Ouvrir »; the message then stays until closed. */
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined
  /** A second way, such as « Afficher dans le dossier »; only beside the first. */
  readonly secondAction?: ToastRequest['action']
  /** `done` when left out. Errors are never toasts. */
  readonly status?: Exclude<Status, 'late' | 'refused'> | undefined
}

export type Toast = ToastRequest & { readonly id: number }

export type Toasts = {
  readonly toast: Toast | null
  readonly show: (request: ToastRequest) => void
  readonly close: () => void
}

export const ToastContext = createContext<Toasts | null>(null)
