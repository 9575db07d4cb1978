import { findProgram } from '#resources/setup/context.mjs'
import { messages } from '#resources/setup/messages.mjs'
import { wordTools } from '#resources/setup/test-tools.mjs'

export type WordTool = 'soffice' | 'pdftotext' | 'pdftoppm' | 'pandoc'

/**
 * Whether these programs are on the PATH, for `test.skipIf(!hasTools('soffice'))`.
 * What is missing is said once more here; the gate counts the skipped tests and fails for them where CI is set.
 */
export function hasTools(...tools: readonly WordTool[]): boolean {
  const missing = tools.filter((tool) => wordTools.includes(tool) && findProgram(tool) === null)
  for (const tool of missing) process.stdout.write(`${messages.skipped(tool, messages.notOnPath(tool))}\n`)
  return missing.length === 0
}
