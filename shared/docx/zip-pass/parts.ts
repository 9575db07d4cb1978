import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** The files of a package, XML ones as text. */
export type Parts = Map<string, string | Uint8Array>

const isText = (path: string): boolean => /\.(?:xml|rels|vml)$/u.test(path)
const firstParts = ['[Content_Types].xml', '_rels/.rels']
/** The first date that a zip can hold, in local time as zip wants it: the same bytes in every time zone. */
const fixedTime = new Date(1980, 0, 1)

export function readParts(bytes: Uint8Array): Parts {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'))
  return new Map(files.map(([path, content]) => [path, isText(path) ? strFromU8(content) : content]))
}

/** A zip with fixed order, times and compression: same parts, same bytes. */
export function writeParts(parts: Parts): Uint8Array {
  const rank = (path: string): number => firstParts.indexOf(path) + 1 || firstParts.length + 1
  const paths = [...parts.keys()].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const files: Zippable = {}
  for (const path of paths) {
    const content = parts.get(path) ?? ''
    files[path] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(files, { level: 6, mtime: fixedTime })
}

/** Replaces the text of each part whose path matches. */
export function editParts(parts: Parts, pattern: RegExp, edit: (xml: string, path: string) => string): void {
  for (const [path, content] of parts) if (pattern.test(path) && typeof content === 'string') parts.set(path, edit(content, path))
}
