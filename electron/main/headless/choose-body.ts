import { ok, type Result } from '#shared/domain/common/result.ts'
import type { Body } from '#shared/domain/entities/body.ts'
import type { MemoryState } from '#shared/domain/journal/state.ts'
import { badSpace, usage, type HeadlessError } from './headless-error.ts'

const listOf = (bodies: readonly Body[]) => bodies.map(({ shortName }) => shortName).join(', ')

const same = (a: string, b: string) => a.localeCompare(b, 'fr', { sensitivity: 'base' }) === 0

/** The body asked for by id or short name; the only one of the space when none is asked for. */
export async function chooseBody(state: MemoryState, asked: string | null): Promise<Result<Body, HeadlessError>> {
  const bodies = (await state.all('bodies')).toSorted((a, b) => a.order - b.order)
  const [first] = bodies
  if (first === undefined) return badSpace('main.headless.noBody')
  if (asked === null) return bodies.length === 1 ? ok(first) : usage('main.headless.chooseBody', { bodies: listOf(bodies) })
  const found = bodies.find(({ id }) => id === asked) ?? bodies.find(({ shortName }) => same(shortName, asked))
  return found === undefined ? usage('main.headless.unknownBody', { body: asked, bodies: listOf(bodies) }) : ok(found)
}
