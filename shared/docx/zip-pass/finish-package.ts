import type { DocumentContent } from '../../report/blocks.ts'
import { splitFieldRuns } from './field-runs.ts'
import { renumber } from './identifiers.ts'
import { markDates, markLanguage } from './marks.ts'
import { readParts, writeParts } from './parts.ts'

/** The last pass: what docx has no option for, and everything that would make two exports differ. */
export function finishPackage(
  packed: Uint8Array,
  { language, dataDate }: Pick<DocumentContent, 'language' | 'dataDate'>,
): Uint8Array {
  const parts = readParts(packed)
  renumber(parts)
  splitFieldRuns(parts)
  markLanguage(parts, language)
  markDates(parts, dataDate)
  for (const [path, content] of parts) {
    if (path.endsWith('.xlsx') && typeof content !== 'string') parts.set(path, writeParts(readParts(content)))
  }
  return writeParts(parts)
}
