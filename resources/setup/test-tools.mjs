import { findProgram } from './context.mjs'
import { hasNoDisplay } from './virtual-display.mjs'

/** Programs that the checks of the Word file read it with. */
export const wordTools = ['soffice', 'pdftotext', 'pdftoppm', 'pandoc']

/** A window needs a display; a virtual one is enough. */
export const displayTools = ['Xvfb']

/** The programs that some check needs and that are not on the PATH. @returns {string[]} */
export const missingTools = () =>
  [...wordTools, ...(hasNoDisplay() ? displayTools : [])].filter((tool) => findProgram(tool) === null)
