import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
})
const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))

/** Where npm looks for a dependency of the package at `path`, nearest first. */
const places = (path: string): string[] => {
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('node_modules/'))).replace(/\/$/, '')
  return path === '' ? ['node_modules/'] : [`${path}/node_modules/`, ...places(parent)]
}

test('the lock names the binaries of every system, not only of the one it was written on', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !places(path).some((place) => packages[place + name] !== undefined)),
  )
  expect(missing).toEqual([])
})

test('the lock names no registry of its own', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "https?:\/\/(?!registry\.npmjs\.org\/)/)
})
