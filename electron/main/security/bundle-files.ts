import { extname, join, normalize, sep } from 'node:path'

/** IndexedDB belongs to the origin: this never changes after the first release. */
export const appOrigin = 'app://bundle'
export const appPage = `${appOrigin}/index.html`

/** Everything comes from the application itself, and nothing goes out. */
export const contentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; worker-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'"

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

export type BundleFile = { readonly path: string; readonly headers: Readonly<Record<string, string>> }

/** The file of the built interface that an `app://` address stands for; `null` for any other address or place on the disk. */
export function bundleFile(root: string, address: string): BundleFile | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || url.protocol !== 'app:' || url.host !== 'bundle') return null
  const name = decoded(url.pathname === '/' ? '/index.html' : url.pathname)
  if (name === null || name.includes('\0') || name.includes('\\')) return null
  const path = normalize(join(root, name))
  const type = types[extname(path).toLowerCase()]
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep) || type === undefined) return null
  return {
    path,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': contentPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-cache',
    },
  }
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
