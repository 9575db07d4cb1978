import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode, root } from './context.mjs'

/**
 * @typedef {{ accepted: readonly string[], exceptions: readonly { package: string, licence: string, reason: string }[] }} LicenceRules
 */

/**
 * True when an SPDX expression can be complied with: one side of an OR, each side of an AND.
 * @param {string} expression @param {readonly string[]} accepted @returns {boolean}
 */
export const isAccepted = (expression, accepted) => {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1')
  if (/ AND /i.test(bare)) return bare.split(/ AND /i).every((part) => isAccepted(part, accepted))
  return bare.split(/ OR /i).some((part) => accepted.includes(part.trim()))
}

/**
 * The packages whose licence is neither accepted nor an exception with a written reason, and the exceptions no longer needed.
 * @param {Record<string, string>} licences `name@version` to its SPDX expression
 * @param {LicenceRules} rules
 * @returns {string[]} one sentence each
 */
export const licenceProblems = (licences, { accepted, exceptions }) => {
  const nameOf = (/** @type {string} */ id) => id.slice(0, id.lastIndexOf('@'))
  const refused = Object.entries(licences).filter(([, licence]) => !isAccepted(licence, accepted))
  const isException = (/** @type {string} */ id, /** @type {string} */ licence) =>
    exceptions.some((each) => each.package === nameOf(id) && each.licence === licence && each.reason.length > 20)
  const unused = exceptions.filter((each) => !refused.some(([id]) => nameOf(id) === each.package))
  return [
    ...refused.filter(([id, licence]) => !isException(id, licence)).map(([id, licence]) => `${id}: ${licence}`),
    ...unused.map((each) => `${each.package}: exception no longer needed`),
  ]
}

/** Checks what is delivered with the application. @returns {Promise<boolean>} */
export const checkLicences = async () => {
  const checker = join(root, 'node_modules', 'license-checker-rseidelsohn', 'bin', 'license-checker-rseidelsohn.js')
  const args = [checker, '--production', '--excludePrivatePackages', '--json', '--start', root]
  const answer = spawnSync(pinnedNode, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (answer.status !== 0) {
    process.stderr.write(answer.stderr)
    return false
  }
  /** @type {Record<string, { licenses: string | string[] }>} */
  const found = JSON.parse(answer.stdout)
  const licences = Object.fromEntries(Object.entries(found).map(([id, { licenses }]) => [id, [licenses].flat().join(' AND ')]))
  /** @type {LicenceRules} */
  const rules = JSON.parse(readFileSync(join(root, 'resources', 'setup', 'licences.json'), 'utf8'))
  const problems = licenceProblems(licences, rules)
  for (const problem of problems) process.stdout.write(`${problem}\n`)
  process.stdout.write(`${Object.keys(licences).length} packages delivered\n`)
  return problems.length === 0
}
