import { useEffect, useState } from 'react'
import { decodeContent } from '#shared/report/annual/adopt-annual-report.ts'
import type { DocumentContent } from '#shared/report/blocks.ts'
import { getBlob } from '#renderer/data/blobs.ts'

type Stored =
  | { readonly status: 'none' }
  | { readonly status: 'loading' }
  | { readonly status: 'missing' }
  | { readonly status: 'ready'; readonly content: DocumentContent }

async function readStored(digest: string): Promise<DocumentContent | null> {
  const bytes = await getBlob(digest)
  const decoded = bytes === null ? null : decodeContent(bytes)
  return decoded?.ok === true ? decoded.value : null
}

/** The content frozen at adoption, read back once for a digest; `none` without one. */
export function useStoredContent(digest: string | null): Stored {
  const [loaded, setLoaded] = useState<{ readonly digest: string; readonly content: DocumentContent | null } | null>(null)
  useEffect(() => {
    if (digest === null) return undefined
    let isCurrent = true
    void readStored(digest).then((content) => {
      if (isCurrent) setLoaded({ digest, content })
    })
    return () => {
      isCurrent = false
    }
  }, [digest])
  if (digest === null) return { status: 'none' }
  if (loaded?.digest !== digest) return { status: 'loading' }
  return loaded.content === null ? { status: 'missing' } : { status: 'ready', content: loaded.content }
}
