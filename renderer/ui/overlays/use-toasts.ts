import { use } from 'react'
import { ToastContext, type Toasts } from './toast-context.ts'

/** Show a message at the bottom left, or close it. */
export function useToasts(): Pick<Toasts, 'show' | 'close'> {
  const toasts = use(ToastContext)
  if (toasts === null) throw new Error('UiProvider is missing')
  return toasts
}
