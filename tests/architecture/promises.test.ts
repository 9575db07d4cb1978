import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const page = 'resources/guide/promesses.md'

/** The lines of its tables: what is promised, and the tests that hold it. */
const promises = readFileSync(page, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Promesse') && !line.startsWith('| ---'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

describe('each promise made on data names a test that exists', () => {
  test('there are promises', () => {
    expect(promises.length).toBeGreaterThan(15)
  })

  test.each(promises.map((cells) => [cells[1] ?? '', cells[3] ?? '']))('%s', (_promise, tests) => {
    const named = tests.split(';').map((each) => /^\[[^\]]+\]\(([^)]+)\)(?: : (.*))?$/.exec(each.trim()))
    expect(named.length).toBeGreaterThan(0)
    for (const match of named) {
      const file = join(dirname(page), match?.[1] ?? '')
      expect(existsSync(file), file).toBe(true)
      const source = readFileSync(file, 'utf8')
      for (const [, title] of (match?.[2] ?? '').matchAll(/« (.*?) »/g)) expect(source, title).toContain(title ?? '?')
    }
  })
})
