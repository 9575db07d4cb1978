/** @typedef {import('./gate-steps.mjs').Outcome} Outcome */

/** "12 passed, 0 failed, 1 skipped". @param {Outcome} outcome */
export const describeOutcome = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** The sum of all steps; a tool that is missing counts as one more thing skipped. @param {readonly Outcome[]} outcomes @param {number} missingTools @returns {Outcome} */
export const totalOf = (outcomes, missingTools) => {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) => outcomes.reduce((total, each) => total + each[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') + missingTools }
}

/** A failure fails; what was skipped fails too where `CI` is set. @param {Outcome} total @param {string | undefined} ci */
export const exitCodeOf = (total, ci) => (total.failed > 0 || (total.skipped > 0 && ci) ? 1 : 0)
