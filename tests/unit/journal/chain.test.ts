import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkLine } from '#electron/main/journal/line-check.ts'
import { encodeLine, lineAt } from '#electron/main/journal/journal-line.ts'
import {
  actSchema,
  buildAct,
  chainFault,
  compareActs,
  digestBody,
  genesis,
  hashHeader,
  headAfter,
  type Act,
  type ActEnvelope,
  type Change,
} from '#shared/domain/journal/act.ts'
import { canonicalJson, type Json } from '#shared/domain/journal/canonical-json.ts'
import { clockSchema, tick } from '#shared/domain/journal/clock.ts'
import { applyChange, diffRows, inverseOf, removalOf, type Row } from '#shared/domain/journal/fold.ts'
import { foldActs } from '#shared/domain/journal/state.ts'

const ids = {
  space: '00000000-0000-4000-8000-000000000001',
  replica: '00000000-0000-4000-8000-000000000002',
  actor: '00000000-0000-4000-8000-000000000003',
}
const head = { replicaId: ids.replica, sequence: 0, hash: genesis }

const envelope = (more: Partial<ActEnvelope> = {}): ActEnvelope => ({
  spaceId: ids.space,
  head,
  clock: '2025-09-01T08:00:00.000Z~000000',
  instant: '2025-09-01T08:00:00.000Z',
  salt: 'ab'.repeat(16),
  actor: { id: ids.actor, name: 'Claire Vasseur', role: 'secretary' },
  ...more,
})

const personChange = (set: Record<string, Json>, op: Change['op'] = 'create', id = 'p1'): Change => ({
  table: 'people',
  id,
  op,
  set,
  unset: [],
})
const act = (more: Partial<ActEnvelope> = {}): Act =>
  buildAct({ kind: 'person.create', changes: [personChange({ familyName: 'Vasseur' })] }, envelope(more))

describe('canonical JSON', () => {
  test('the order of keys does not matter, undefined is left out', () => {
    expect(canonicalJson({ b: 1, a: [true, null, { d: 'é', c: undefined }] })).toBe('{"a":[true,null,{"d":"é"}],"b":1}')
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
      }),
    )
  })

  test('what is not a JSON number is refused', () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => canonicalJson({ number })).toThrow('Not a JSON number')
  })
})

describe('clock', () => {
  test('it never goes back, whatever the machine’s clock does', () => {
    const instant = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString())
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 50 }), (instants) => {
        let latest: string | null = null
        for (const now of instants) {
          const next = tick(latest, now)
          expect(clockSchema.safeParse(next).success).toBe(true)
          expect(latest === null || next > latest).toBe(true)
          latest = next
        }
      }),
    )
  })

  test('a clock set back counts on from the last instant', () => {
    expect(tick('2025-09-01T08:00:00.000Z~000041', '2025-08-01T08:00:00.000Z')).toBe('2025-09-01T08:00:00.000Z~000042')
  })
})

describe('chain', () => {
  test('the digest of a body is SHA-256(salt ‖ body), that of a header SHA-256 of its canonical form', () => {
    const { header, body } = act()
    const { salt, ...content } = body
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(header.bodyDigest).toBe(sha256(salt + canonicalJson(content)))
    expect(digestBody(body)).toBe(header.bodyDigest)
    expect(hashHeader(header)).toBe(sha256(canonicalJson(header)))
  })

  test('nothing personal stands in a header', () => {
    expect(JSON.stringify(act().header)).not.toMatch(/Vasseur|Claire/)
  })

  test('each act follows the one before', () => {
    const first = act()
    const second = act({ head: headAfter(first), clock: '2025-09-01T08:00:01.000Z~000000' })
    expect(actSchema.safeParse(second).success).toBe(true)
    expect(chainFault(first, head, ids.space)).toBeNull()
    expect(chainFault(second, headAfter(first), ids.space)).toBeNull()
    expect(chainFault(second, head, ids.space)).toBe('sequence')
    expect(chainFault(first, head, ids.actor)).toBe('space')
    expect(chainFault(first, { ...head, replicaId: ids.actor }, ids.space)).toBe('replica')
    expect(chainFault(first, { ...head, hash: 'f'.repeat(64) }, ids.space)).toBe('previous')
    expect(chainFault({ ...first, body: { ...first.body, actorName: 'Autre' } }, head, ids.space)).toBe('body')
  })

  test('the order of acts is total: clock, then replica, then sequence', () => {
    const { header } = act()
    const later = { ...header, clock: '2025-09-01T08:00:00.000Z~000001' }
    const other = { ...header, replicaId: 'ffffffff-0000-4000-8000-000000000002' }
    expect([later, other, { ...header, sequence: 2 }, header].toSorted(compareActs)).toEqual([
      header,
      { ...header, sequence: 2 },
      other,
      later,
    ])
    expect(compareActs(header, header)).toBe(0)
  })

  test('the check on bytes and the check on values agree on every act', () => {
    const change = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 200 }), more: fc.jsonValue() })
    fc.assert(
      fc.property(change, fc.string({ unit: 'grapheme' }), ({ text, more }, name) => {
        const made = buildAct(
          {
            kind: 'person.create',
            changes: [personChange({ text, header: { actorId: '"},"header":{"actorId":"' }, more: more as Json })],
          }, // `as`: fast-check's own JSON type
          envelope({ actor: { id: ids.actor, name, role: 'member' } }),
        )
        const line = encodeLine(made)
        const span = lineAt(line, 0)
        const json = line.subarray(span?.jsonStart, span?.jsonEnd)
        const checked = checkLine(json, { spaceId: ids.space, head, isAfterGap: false, blob: () => null })
        expect(checked).toEqual({
          kind: 'sound',
          sequence: 1,
          clock: made.header.clock,
          hash: hashHeader(made.header),
          isAboutSpace: false,
        })
        for (const context of [
          { spaceId: ids.actor, head },
          { spaceId: ids.space, head: { ...head, hash: 'f'.repeat(64) } },
          { spaceId: ids.space, head: { ...head, sequence: 1 } },
        ])
          expect(checkLine(json, { ...context, isAfterGap: false, blob: () => null }).kind).toBe('fault')
      }),
    )
  })
})

describe('fold', () => {
  const row = (fields: Record<string, Json>): Row => ({ ...fields, id: 'p1' })
  const fields = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor'),
    fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
  )

  test('the difference of two rows, applied to the first, gives the second; its inverse gives the first back', () => {
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        const [before, after] = [row(a), row(b)]
        const change = diffRows('people', before, after)
        if (change === null) {
          expect(canonicalJson(after)).toBe(canonicalJson(before))
          return
        }
        expect(canonicalJson(applyChange(before, change))).toBe(canonicalJson(after))
        const [back] = inverseOf([change], () => before)
        expect(back === undefined ? undefined : canonicalJson(applyChange(after, back))).toBe(canonicalJson(before))
      }),
    )
  })

  test('a creation is taken back by a removal, a removal by a creation', () => {
    const before = row({ familyName: 'Vasseur' })
    const creation = personChange({ familyName: 'Vasseur' })
    expect(inverseOf([creation], () => undefined)).toEqual([removalOf('people', 'p1')])
    expect(inverseOf([removalOf('people', 'p1')], () => before)).toEqual([creation])
    expect(applyChange(before, removalOf('people', 'p1'))).toBeUndefined()
  })

  test('a change to a record that is gone has no effect', () => {
    expect(applyChange(undefined, personChange({ familyName: 'X' }, 'update'))).toBeUndefined()
  })

  test('numbers once given are not taken back', () => {
    expect(
      inverseOf([{ table: 'counters', id: 'c', op: 'update', set: { next: 5 }, unset: [] }], () => row({ next: 4 })),
    ).toEqual([])
  })

  test('whatever the order in which acts arrive, the state is the one of their clocks', async () => {
    const replicas = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b']
    const acts = [0, 1, 2, 3].map((n) =>
      buildAct(
        { kind: 'person.update', changes: [personChange({ familyName: `Nom${n}` }, n === 0 ? 'create' : 'update')] },
        envelope({ head: { ...head, replicaId: replicas[n % 2] ?? '' }, clock: `2025-09-01T08:00:0${n}.000Z~000000` }),
      ),
    )
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
    ]) {
      const state = foldActs(order.flatMap((index) => acts[index] ?? []))
      expect((await state.get('people', 'p1'))?.familyName).toBe('Nom3')
    }
  })
})
