import { appOrigin } from './bundle-files.ts'

/** What a window may load; everything else is refused before it leaves. `devOrigin`: the interface's server while developing. */
export function isLoadAllowed(address: string, devOrigin: string | null): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null) return false
  if (url.protocol === 'app:') return url.host === 'bundle'
  if (url.protocol === 'blob:') return isAppOrigin(originOfBlob(url), devOrigin)
  if (url.protocol === 'data:' || url.protocol === 'devtools:') return true
  return devOrigin !== null && (url.origin === devOrigin || url.origin === devOrigin.replace(/^http/, 'ws'))
}

const originOfBlob = (url: URL): string => url.pathname.split('/').slice(0, 3).join('/')

/** Only the application's own page is listened to. */
export const isAppOrigin = (origin: string, devOrigin: string | null): boolean =>
  origin === appOrigin || (devOrigin !== null && origin === devOrigin)

/** A window may only come back to its own page (a reload); all other moves are refused. */
export function isNavigationAllowed(address: string, page: string): boolean {
  return address.split('#')[0] === page
}

/** Links that a person may follow with their own browser or mail program. */
export function isExternalAllowed(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || address.length > 2000) return false
  if (url.protocol === 'mailto:') return true
  return url.protocol === 'https:' && url.username === '' && url.password === ''
}
