import { contentsEntries } from '#tests/helpers/docx-checks.ts'
import { xmlParts } from '#tests/helpers/docx-xml.ts'

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A line of the page that is this text, however it wraps. */
const lineOf = (text: string): RegExp => new RegExp(`^\\s*${text.split(/\s+/u).map(escaped).join('\\s+')}\\s*$`, 'mu')

/** Entries of contents and lists whose page in LibreOffice is not the one written, the front pages left out. */
export function misplaced(bytes: Uint8Array, pages: readonly string[]): string[] {
  const entries = contentsEntries(xmlParts(bytes))
  const firstPage = Number(entries[0]?.page)
  return entries.flatMap(({ text, page }) => {
    const found = pages.findIndex((content, index) => index + 1 >= firstPage && lineOf(text).test(content)) + 1
    return found === Number(page) ? [] : [`${text}: written ${page}, found ${found}`]
  })
}
