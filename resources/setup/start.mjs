// `npm start`: does all the set-up by itself, then opens the application. Plain Node 20.19, no dependency.
import './check-node.mjs'
import { handOver } from './hand-over.mjs'

await handOver('launch.mjs')
