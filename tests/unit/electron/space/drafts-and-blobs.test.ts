import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { largestFile, putBlob, readBlob } from '#electron/main/space/blobs.ts'
import { createDrafts } from '#electron/main/space/drafts.ts'
import { faultyLayer } from '../support/faulty-layer.ts'
import { codeOf, fakeOutside, newWorld, temporaryFolder, valueOf } from '../support/world.ts'

test('the last text typed for a field is the one kept, whatever the order in which the disk answers', async () => {
  const layer = faultyLayer()
  const drafts = createDrafts(layer, join(await temporaryFolder(), 'drafts'), fakeOutside().now)
  await Promise.all(['a', 'ab', 'abc', 'abcd'].map((content) => drafts.save({ key: 'meetings/1/notes', content })))
  expect(valueOf(await drafts.list())).toMatchObject([{ key: 'meetings/1/notes', content: 'abcd' }])
})

test('drafts of two fields stay apart, are listed oldest first, and one can be let go', async () => {
  const drafts = createDrafts(faultyLayer(), join(await temporaryFolder(), 'drafts'), fakeOutside().now)
  valueOf(await drafts.save({ key: 'a/Notes', content: { blocks: [] } }))
  valueOf(await drafts.save({ key: 'a/notes', content: 'x' }))
  expect(valueOf(await drafts.list()).map(({ key }) => key)).toEqual(['a/Notes', 'a/notes'])
  valueOf(await drafts.discard('a/Notes'))
  valueOf(await drafts.discard('never/saved'))
  expect(valueOf(await drafts.list()).map(({ key }) => key)).toEqual(['a/notes'])
})

test('a full disk keeps the text saved before', async () => {
  const layer = faultyLayer()
  const drafts = createDrafts(layer, join(await temporaryFolder(), 'drafts'), fakeOutside().now)
  valueOf(await drafts.save({ key: 'k', content: 'avant' }))
  layer.fail = [{ on: 'write', code: 'ENOSPC' }]
  expect(codeOf(await drafts.save({ key: 'k', content: 'après' }))).toBe('errors.diskFull')
  expect(valueOf(await drafts.list())).toMatchObject([{ content: 'avant' }])
})

test('a file that is not a draft is passed over', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, `${'a'.repeat(32)}.json`), '{"key":"../x"}')
  await writeFile(join(folder, 'note.txt'), 'x')
  expect(valueOf(await createDrafts(faultyLayer(), folder, fakeOutside().now).list())).toEqual([])
})

test('a blob is kept once under its digest and read back the same', async () => {
  const { layer, folder } = await newWorld()
  const digest = valueOf(await putBlob(layer, folder, Buffer.from('contenu adopté')))
  expect(valueOf(await putBlob(layer, folder, Buffer.from('contenu adopté')))).toBe(digest)
  expect(await readdir(join(folder, 'blobs'))).toEqual([digest])
  expect(Buffer.from(valueOf(await readBlob(layer, folder, digest)) ?? []).toString()).toBe('contenu adopté')
})

test('a blob that changed on disk is refused when read and made good when put again', async () => {
  const { layer, folder } = await newWorld()
  const digest = valueOf(await putBlob(layer, folder, Buffer.from('contenu')))
  await writeFile(join(folder, 'blobs', digest), 'autre')
  expect(codeOf(await readBlob(layer, folder, digest))).toBe('errors.blobDamaged')
  valueOf(await putBlob(layer, folder, Buffer.from('contenu')))
  expect(codeOf(await readBlob(layer, folder, digest))).toBe('ok')
})

test('no blob, a name that is no digest, and a file over 25 MB', async () => {
  const { layer, folder } = await newWorld()
  expect(valueOf(await readBlob(layer, folder, '0'.repeat(64)))).toBeNull()
  expect(codeOf(await readBlob(layer, folder, '../space.json'))).toBe('errors.digest')
  expect(codeOf(await putBlob(layer, folder, new Uint8Array(largestFile + 1)))).toBe('errors.fileTooLarge')
})
