import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { say } from './context.mjs'
import { messages } from './messages.mjs'
import { runProgram } from './run-program.mjs'

/** Libraries that Chromium loads, a virtual display and a font: the application from source. */
export const startPackages = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libnotify4',
  'libsecret-1-0',
  'fonts-liberation',
]

/** What the checks of the Word file need beside. */
export const testPackages = [
  ...startPackages,
  'libreoffice-writer-nogui',
  'poppler-utils',
  'pandoc',
  'fonts-crosextra-carlito',
  'fonts-crosextra-caladea',
]

/** Installs what is missing on Debian or Ubuntu as root, else says the exact command. @param {readonly string[]} wanted */
export const ensureSystemPackages = async (wanted) => {
  if (!isDebian()) return
  const missing = wanted.filter((name) => !isInstalled(name))
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) {
    say(messages.systemByHand(`sudo apt-get update && sudo apt-get install -y ${available(missing).join(' ')}`))
    return
  }
  say(messages.systemInstalling(missing))
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram('apt-get', ['update', '-q'], { env })
  const code = await runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...available(missing)], { env })
  if (code !== 0) say(messages.systemFailed)
}

const isDebian = () => {
  if (process.platform !== 'linux') return false
  try {
    const release = readFileSync('/etc/os-release', 'utf8')
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release)
  } catch {
    return false
  }
}

/** Since the 64-bit time change, several libraries carry a suffix in their name. */
const renamed = (/** @type {string} */ name) => `${name}t64`

const isInstalled = (/** @type {string} */ name) =>
  [name, renamed(name)].some((each) => {
    const answer = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', each], { encoding: 'utf8' })
    return answer.status === 0 && answer.stdout.startsWith('installed')
  })

const hasCandidate = (/** @type {string} */ name) => {
  const answer = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' })
  return /^ {2}Candidate: (?!\(none\))/m.test(answer.stdout ?? '')
}

/** @param {readonly string[]} names */
const available = (names) => names.map((name) => (!hasCandidate(name) && hasCandidate(renamed(name)) ? renamed(name) : name))
