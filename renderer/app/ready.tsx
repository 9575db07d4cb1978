import type { ReactNode } from 'react'
import type { Live } from '#renderer/data/use-read.ts'
import { Skeleton } from '#renderer/ui/status/skeleton.tsx'

type ReadyProps<T> = { readonly of: Live<T>; readonly children: (data: T) => ReactNode; readonly lines?: number }

/** Still lines while the answer is read, then what it gives. */
export function Ready<T>({ of, children, lines }: ReadyProps<T>) {
  return of.status === 'loading' ? <Skeleton lines={lines} /> : <>{children(of.data)}</>
}
