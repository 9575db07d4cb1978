import { messages } from './messages.mjs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

/** Node 20.19 is the first that can run these launchers and npm's lock. */
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`${messages.nodeTooOld(process.versions.node)}\n`)
  process.exit(1)
}
