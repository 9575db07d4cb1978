// `npm test`: does all the set-up by itself, then passes every check. Plain Node 20.19, no dependency.
import './check-node.mjs'
import { handOver } from './hand-over.mjs'

await handOver('gate.mjs')
