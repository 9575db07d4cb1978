import { unzipSync, zipSync } from 'fflate'
import type { Random } from '#resources/samples/reseau/random.ts'

/** A way of spoiling a file; chance may leave it as it was. */
export type Mutation = (bytes: Buffer, random: Random) => Buffer

const someByte = (bytes: Uint8Array, random: Random): number => random.between(0, bytes.length - 1)

/** A stretch of at most `most` bytes: its start and its end. */
function stretch(bytes: Uint8Array, random: Random, most: number): readonly [number, number] {
  const start = someByte(bytes, random)
  return [start, Math.min(bytes.length, start + random.between(1, most))]
}

const changed =
  (change: (copy: Buffer, random: Random) => void): Mutation =>
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    change(copy, random)
    return copy
  }

/** Where the directory at the end of a zip begins. */
const directoryOf = (bytes: Buffer): number => bytes.readUInt32LE(bytes.lastIndexOf('PK\x05\x06') + 16)

const headers = (bytes: Buffer, mark: string): number[] => {
  const found: number[] = []
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) found.push(at)
  return found
}

/** One 32-bit field of one header: lengths, checksum, method, flags, attributes, offset. */
const lieIn = (mark: string, length: number): Mutation =>
  changed((copy, random) => {
    const places = headers(copy, mark)
    const at = places[random.between(0, places.length - 1)] ?? 0
    const lies = [0, 1, 0xff_ff, 0xff_ff_ff_ff, 0x7f_ff_ff_ff, copy.length, random.between(0, 0xff_ff_ff)]
    const field = at + 4 + 2 * random.between(0, Math.floor((length - 8) / 2))
    copy.writeUInt32LE(lies[random.between(0, lies.length - 1)] ?? 0, Math.min(field, copy.length - 4))
  })

type Entry = readonly [name: string, content: Uint8Array]

/** A zip of other entries, in which every checksum is right. */
const rezipped =
  (change: (entries: readonly Entry[], random: Random) => readonly Entry[]): Mutation =>
  (bytes, random) =>
    Buffer.from(zipSync(Object.fromEntries(change(Object.entries(unzipSync(bytes)), random)), { level: 0 }))

/** One entry's text changed. */
const rewritten = (change: (text: string, random: Random) => string): Mutation =>
  rezipped((entries, random) => {
    const chosen = random.between(0, entries.length - 1)
    const [name = '', content = Buffer.alloc(0)] = entries[chosen] ?? []
    return entries.with(chosen, [name, Buffer.from(change(Buffer.from(content).toString('utf8'), random))])
  })

const words = ['null', '-1', '1e999', '""', '"\\u0000"', '[]', '{}', '"__proto__"', '{"__proto__":{"polluted":1}}', 'true']

/** One value of the JSON in the text is another. */
const otherValue = (text: string, random: Random): string => {
  const values = [...text.matchAll(/:("[^"]*"|-?\d+|null|true|false|\[\]|\{\})/g)]
  const value = values[random.between(0, Math.max(0, values.length - 1))]
  if (value === undefined) return `${text}{}`
  const at = value.index + 1
  return `${text.slice(0, at)}${words[random.between(0, words.length - 1)] ?? ''}${text.slice(at + (value[1]?.length ?? 0))}`
}

/** One key of the JSON in the text is a name that every object has already. */
const otherKey = (text: string, random: Random): string => {
  const keys = [...text.matchAll(/"(\w+)":/g)]
  const key = keys[random.between(0, Math.max(0, keys.length - 1))]
  const names = ['__proto__', 'constructor', 'prototype', 'toString']
  if (key === undefined) return `${text}{"__proto__":{}}`
  const name = names[random.between(0, names.length - 1)] ?? ''
  return `${text.slice(0, key.index)}"${name}":${text.slice(key.index + key[0].length)}`
}

const lines = (change: (all: string[], random: Random) => string[]): Mutation =>
  rewritten((text, random) => change(text.split('\n'), random).join('\n'))

export const mutations: Readonly<Record<string, Mutation>> = {
  'a bit turned': changed((copy, random) => {
    const at = someByte(copy, random)
    copy[at] = (copy[at] ?? 0) ^ (1 << random.between(0, 7))
  }),
  'bytes emptied': changed((copy, random) => copy.fill(0, ...stretch(copy, random, 64))),
  'bytes of chance': changed((copy, random) => {
    const [start, end] = stretch(copy, random, 16)
    for (let at = start; at < end; at += 1) copy[at] = random.between(0, 255)
  }),
  'cut short': (bytes, random) => bytes.subarray(0, someByte(bytes, random)),
  'a stretch taken out': (bytes, random) => {
    const [start, end] = stretch(bytes, random, 400)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  },
  'a stretch given twice': (bytes, random) => {
    const [start, end] = stretch(bytes, random, 400)
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)])
  },
  'a bit turned in the directory': changed((copy, random) => {
    const at = random.between(directoryOf(copy), copy.length - 1)
    copy[at] = (copy[at] ?? 0) ^ (1 << random.between(0, 7))
  }),
  'a lie in the directory': lieIn('PK\x01\x02', 46),
  'a lie before an entry': lieIn('PK\x03\x04', 30),
  'a lie at the end': lieIn('PK\x05\x06', 22),
  'two entries under each other’s name': rezipped((entries, random) => {
    const one = random.between(0, entries.length - 2)
    const other = random.between(one + 1, entries.length - 1)
    const nameAt = (index: number) => entries[index === one ? other : index === other ? one : index]?.[0] ?? ''
    return entries.map(([, content], index) => [nameAt(index), content])
  }),
  'an entry left out': rezipped((entries, random) => entries.toSpliced(random.between(0, entries.length - 1), 1)),
  'a value changed': rewritten(otherValue),
  'a key changed': rewritten(otherKey),
  'a line left out': lines((all, random) => all.toSpliced(random.between(0, all.length - 1), 1)),
  'a line given twice': lines((all, random) => {
    const at = random.between(0, all.length - 1)
    return all.toSpliced(at, 0, all[at] ?? '')
  }),
  'two lines exchanged': lines((all, random) => {
    const at = random.between(0, Math.max(0, all.length - 2))
    return all.toSpliced(at, 2, all[at + 1] ?? '', all[at] ?? '')
  }),
}
