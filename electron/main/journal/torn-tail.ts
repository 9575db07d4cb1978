const newline = 0x0a
/** Length, checksum, then the beginning of an act, as far as the append went. */
const beginning = /^(?:\d{1,10}(?: (?:[0-9a-f]{1,8}(?: (?:\{.*)?)?)?)?)?$/s

/**
 * Whether the end of a journal is an append that was cut short: the beginning of a line, less long than it says and
 * without its end, with or without the zeros that a power cut leaves in the place of what was not written. It was never
 * acknowledged, since an answer waits for the whole line. Anything else may have been, and is damage.
 */
export function isTornTail(tail: Buffer): boolean {
  let end = tail.length
  while (end > 0 && tail[end - 1] === 0) end -= 1
  const written = tail.subarray(0, end)
  if (written.includes(newline)) return false
  const head = written.toString('latin1', 0, 22)
  if (!beginning.test(head)) return false
  const [length = ''] = head.split(' ', 1)
  const isWholeLength = head.includes(' ')
  return !isWholeLength || written.length < length.length + 10 + Number(length) + 1
}

const start = /^\d{1,10} [0-9a-f]{8} \{/

/** Where the lines of a damaged stretch seem to begin: its first one, and each that begins like one. */
export function lineStarts(bytes: Buffer): number[] {
  const starts = bytes.length > 0 ? [0] : []
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1))
    if (start.test(bytes.toString('latin1', at + 1, at + 22))) starts.push(at + 1)
  return starts
}

/** How many lines the bytes of a damaged stretch seem to have been. */
export const linesIn = (bytes: Buffer): number => lineStarts(bytes).length
