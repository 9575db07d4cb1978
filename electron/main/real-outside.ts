import { randomBytes, randomUUID } from 'node:crypto'
import { hostname, uptime } from 'node:os'
import type { Id } from '#shared/domain/common/ids.ts'
import { errorCode } from './files/file-error.ts'
import type { Outside } from './space/machine.ts'

/** A process that we may not signal is alive all the same. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** `YYYY-MM-DD` on this machine's clock and zone. */
export function machineToday(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Clock, ids and this machine, as they are. */
export function realOutside(machineId: Id, today: string | null): Outside {
  return {
    now: () => new Date().toISOString(),
    today: () => today ?? machineToday(),
    newId: () => randomUUID(),
    newSalt: () => randomBytes(16).toString('hex'),
    machine: {
      id: machineId,
      name: hostname(),
      pid: process.pid,
      isAlive,
      bootedAt: () => new Date(Date.now() - uptime() * 1000).toISOString(),
    },
    every: (ms, work) => {
      const timer = setInterval(() => void work(), ms)
      timer.unref()
      return () => {
        clearInterval(timer)
      }
    },
  }
}
