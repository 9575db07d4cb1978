import { editParts, type Parts } from './parts.ts'

const piece = String.raw`<w:fldChar [^>]*/>|<w:instrText[^>]*>[^<]*</w:instrText>|<w:t(?: [^>]*)?>[^<]*</w:t>`
const fieldRun = new RegExp(String.raw`<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?((?:${piece}){2,})</w:r>`, 'gsu')
const pieces = new RegExp(piece, 'gu')

/** docx writes a whole field in one run, whose result some readers drop: one run for each part, same formatting. */
export function splitFieldRuns(parts: Parts): void {
  editParts(parts, /^word\/(?:document|header\d+|footer\d+)\.xml$/u, (xml) =>
    xml.replace(fieldRun, (run, properties: string | undefined, content: string) =>
      content.includes('<w:fldChar')
        ? [...content.matchAll(pieces)].map(([one]) => `<w:r>${properties ?? ''}${one}</w:r>`).join('')
        : run,
    ),
  )
}
