import { expect, test } from 'vitest'
import { linkTo, paths, recordLink } from '#renderer/app/links.ts'

test('an address is filled, escaped, and carries its search', () => {
  expect(linkTo(paths.home, {})).toBe('#/')
  expect(linkTo(paths.body, { bodyId: 'a/b' })).toBe('#/bodies/a%2Fb')
  expect(linkTo(paths.meetings, {}, { body: 'x', q: 'été' })).toBe('#/meetings?body=x&q=%C3%A9t%C3%A9')
})

test('a record without a page of its own has no link', () => {
  expect(recordLink('people', 'p1')).toBe('#/people/p1')
  expect(recordLink('counters', 'c')).toBeNull()
})

test('no two addresses are the same', () => {
  const all = Object.values(paths)
  expect(new Set(all.map((path) => path.replace(/\$\w+/g, '$'))).size).toBe(all.length)
})
