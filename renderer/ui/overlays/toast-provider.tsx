import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { ToastContext, type Toast, type ToastRequest } from './toast-context.ts'

/** One message at a time: a new one takes the place of the last. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null)
  const show = useCallback((request: ToastRequest) => setToast((last) => ({ ...request, id: (last?.id ?? 0) + 1 })), [])
  const close = useCallback(() => setToast(null), [])
  const value = useMemo(() => ({ toast, show, close }), [toast, show, close])
  return <ToastContext value={value}>{children}</ToastContext>
}
