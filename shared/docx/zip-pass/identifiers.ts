import { editParts, type Parts } from './parts.ts'

const relationshipUse = /(\br:(?:id|embed|link|pict)=")([^"]+)(")/gu

/**
 * docx draws relationship ids and watermark ids at random, and counts drawings over the whole process.
 * All are numbered again by order of appearance, so that the same data gives the same bytes.
 */
export function renumber(parts: Parts): void {
  renumberRelationships(parts)
  let drawings = 0
  let watermarks = 0
  const inOrder = /^word\/(?:document|header\d+|footer\d+)\.xml$/u
  editParts(parts, inOrder, (xml) =>
    xml
      .replace(/(<wp:docPr id=")[^"]*(")/gu, (_, open: string, close: string) => `${open}${(drawings += 1)}${close}`)
      .replace(/PowerPlusWaterMarkObject[\w-]+/gu, () => `PowerPlusWaterMarkObject${(watermarks += 1)}`),
  )
}

function renumberRelationships(parts: Parts): void {
  editParts(parts, /(?:^|\/)_rels\/[^/]*\.rels$/u, (rels, path) => {
    const ids = new Map<string, string>()
    const renamed = rels.replace(/(<Relationship\b[^>]*?\bId=")([^"]+)(")/gu, (_, open: string, id: string, close: string) => {
      const next = `rId${ids.size + 1}`
      ids.set(id, next)
      return open + next + close
    })
    const source = path.replace(/_rels\/([^/]*)\.rels$/u, '$1')
    const content = parts.get(source)
    if (typeof content === 'string') {
      parts.set(
        source,
        content.replace(relationshipUse, (_, open: string, id: string, close: string) => open + (ids.get(id) ?? id) + close),
      )
    }
    return renamed
  })
}
