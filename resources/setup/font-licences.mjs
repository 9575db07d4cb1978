import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './context.mjs'

/** Packages of typefaces that the interface draws from. @param {string} css @returns {string[]} */
export const fontPackages = (css) => [
  ...new Set([...css.matchAll(/url\('(@fontsource[\w-]*\/[\w-]+)\//g)].map(([, name]) => name ?? '')),
]

/** A typeface goes nowhere without its licence: the OFL asks for it. Throws when a package has none. */
export const fontLicences = () => ({
  name: 'font-licences',
  /** @this {{ emitFile: (file: { type: 'asset', fileName: string, source: string }) => unknown }} */
  generateBundle() {
    for (const name of fontPackages(readFileSync(join(root, 'renderer', 'ui', 'base.css'), 'utf8'))) {
      const path = join(root, 'node_modules', name, 'LICENSE')
      if (!existsSync(path)) throw new Error(`No licence in ${name}`)
      const fileName = `licences/${name.replace(/^@[\w-]+\//, '')}.txt`
      this.emitFile({ type: 'asset', fileName, source: readFileSync(path, 'utf8') })
    }
  },
})
