import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

export type ZipListing = { readonly name: string; readonly size: number; readonly entry: Entry }

export type ZipReader = {
  readonly entries: readonly ZipListing[]
  /** The unzipped bytes; rejects when they are cut short, longer than announced or not those of their checksum. */
  readonly pieces: (listing: ZipListing) => AsyncGenerator<Buffer>
  readonly close: () => void
}

export type ZipFault = 'notZip' | 'truncated' | 'tooManyEntries'

/** Opens a zip and lists it, names undecoded and unjudged. Disk errors reject; a bad zip is a value. */
export async function openZip(path: string, mostEntries: number): Promise<ZipReader | ZipFault> {
  const looksLikeZip = await startsAsZip(path)
  if (looksLikeZip !== 'zip') return looksLikeZip
  let zip: ZipFile
  try {
    zip = await openZipFile(path)
  } catch {
    return 'truncated'
  }
  if (zip.entryCount > mostEntries) {
    zip.close()
    return 'tooManyEntries'
  }
  try {
    const entries = await listEntries(zip)
    return {
      entries,
      pieces: (listing) => piecesOf(zip, listing),
      close: () => {
        zip.close()
      },
    }
  } catch {
    zip.close()
    return 'truncated'
  }
}

async function startsAsZip(path: string): Promise<'zip' | 'notZip' | 'truncated'> {
  const handle = await open(path, 'r')
  try {
    const start = Buffer.alloc(4)
    const { bytesRead } = await handle.read(start, 0, 4, 0)
    if (bytesRead === 0) return 'truncated'
    return start.subarray(0, bytesRead).equals(Buffer.from('PK\x03\x04').subarray(0, bytesRead)) ? 'zip' : 'notZip'
  } finally {
    await handle.close()
  }
}

// Names stay bytes here: what they may be is decided by whoever reads the listing.
const openZipFile = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true }, (error, zip) => {
      if (error === null) resolve(zip)
      else reject(error)
    })
  })

const listEntries = (zip: ZipFile): Promise<ZipListing[]> =>
  new Promise((resolve, reject) => {
    const entries: ZipListing[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push({ name: entry.fileNameRaw.toString('latin1'), size: entry.uncompressedSize, entry })
      zip.readEntry()
    })
    zip.once('end', () => {
      resolve(entries)
    })
    zip.once('error', reject)
    zip.readEntry()
  })

const openEntry = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream)
      else reject(error)
    })
  })

async function* piecesOf(zip: ZipFile, { entry }: ZipListing): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw new Error('encrypted entry')
  let sum = 0
  for await (const piece of await openEntry(zip, entry)) {
    const bytes = piece as Buffer // `as`: yauzl's streams give buffers
    sum = crc32(bytes, sum)
    yield bytes
  }
  if (sum !== entry.crc32) throw new Error('checksum of an entry')
}
