import { all, bodyBlocks, child, part, styleOf, textOf, type XmlNode, type XmlParts } from './docx-xml.ts'

/** Each check lists what is wrong, one sentence each: an empty list is a pass. */
type Problems = string[]
const unless = (isRight: boolean, sentence: string): Problems => (isRight ? [] : [sentence])

export function propertyProblems(parts: XmlParts, expected: { title: string; creator: string; language: string }): Problems {
  const core = part(parts, 'docProps/core.xml')
  const value = (name: string): string => child(core, name)?.text ?? ''
  return [
    ...unless(value('dc:title') === expected.title, `title: ${value('dc:title')}`),
    ...unless(value('dc:creator') === expected.creator, `creator: ${value('dc:creator')}`),
    ...unless(value('cp:lastModifiedBy') === expected.creator, `last modified by: ${value('cp:lastModifiedBy')}`),
    ...unless(value('dc:language') === expected.language, `language: ${value('dc:language')}`),
  ]
}

export function languageProblems(parts: XmlParts, tag: string): Problems {
  const defaults = child(part(parts, 'word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')?.attributes['w:val']
  const theme = child(part(parts, 'word/settings.xml'), 'w:themeFontLang')?.attributes['w:val']
  const charts = [...parts].filter(([path]) => /^word\/charts\/[^/]*\.xml$/.test(path))
  return [
    ...unless(defaults === tag, `docDefaults: ${defaults ?? 'none'}`),
    ...unless(theme === tag, `themeFontLang: ${theme ?? 'none'}`),
    ...charts.flatMap(([path, xml]) =>
      [...xml.matchAll(/(?:lang|<c:lang val)="([^"]+)"/g)].flatMap(([, found]) =>
        unless(found === tag, `${path}: ${found ?? ''}`),
      ),
    ),
  ]
}

const levelOf = (paragraph: XmlNode): number => Number(/^Heading(\d)$/.exec(styleOf(paragraph))?.[1] ?? 0)

export function headingProblems(parts: XmlParts): Problems {
  const paragraphs = bodyBlocks(parts).filter(({ name }) => name === 'w:p')
  const levels = paragraphs.map(levelOf).filter((level) => level > 0)
  const titles = paragraphs.filter((paragraph) => styleOf(paragraph) === 'Title').length
  const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
  return [
    ...unless(titles === 1, `${titles} titles`),
    ...unless(levels.length > 0, 'no heading'),
    ...unless(skips.length === 0, `${skips.length} skipped levels`),
    ...paragraphs
      .filter((one) => levelOf(one) > 0 && /^\s*(?:\d+[.)]|Annexe [A-Z])/.test(textOf(one)))
      .map((one) => `typed number: ${textOf(one)}`),
  ]
}

export function tableProblems(parts: XmlParts): Problems {
  return all(part(parts, 'word/document.xml'), 'w:tbl').flatMap((table, index) =>
    oneTableProblems(table).map((problem) => `table ${index + 1}: ${problem}`),
  )
}

function oneTableProblems(table: XmlNode): Problems {
  const properties = child(table, 'w:tblPr')
  const look = child(properties, 'w:tblLook')?.attributes ?? {}
  const grid = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
  const rows = table.children.filter(({ name }) => name === 'w:tr')
  const isOn = (row: XmlNode, name: string): boolean => child(row, 'w:trPr', name) !== undefined
  const cells = rows.map((row) => row.children.filter(({ name }) => name === 'w:tc'))
  const widths = cells.map((row) => row.map((cell) => Number(child(cell, 'w:tcPr', 'w:tcW')?.attributes['w:w'])))
  const total = Number(child(properties, 'w:tblW')?.attributes['w:w'])
  return [
    ...unless(rows[0] !== undefined && isOn(rows[0], 'w:tblHeader'), 'first row is no header'),
    ...unless(
      rows.slice(1).every((row) => !isOn(row, 'w:tblHeader')),
      'more than one header row',
    ),
    ...unless(look['w:firstRow'] === '1' || look['w:firstRow'] === 'true', 'tblLook without firstRow'),
    ...unless(grid.length > 0 && grid.every((width) => width > 0), 'no grid'),
    ...unless(grid.reduce((sum, width) => sum + width, 0) === total, 'grid and table width differ'),
    ...unless(
      widths.every((row) => row.join() === grid.join()),
      'cell widths and grid differ',
    ),
    ...unless(all(table, 'w:gridSpan').length + all(table, 'w:vMerge').length === 0, 'merged cells'),
    ...unless(
      rows.every((row) => isOn(row, 'w:cantSplit')),
      'a row may split',
    ),
    ...unless((child(properties, 'w:tblCaption')?.attributes['w:val'] ?? '') !== '', 'no title'),
    ...unless((child(properties, 'w:tblDescription')?.attributes['w:val'] ?? '') !== '', 'no description'),
  ]
}

export function figureProblems(parts: XmlParts): Problems {
  const blocks = bodyBlocks(parts)
  return blocks.flatMap((block, index) => {
    if (all(block, 'w:drawing').length === 0) return []
    const descriptions = all(block, 'wp:docPr').map(({ attributes }) => attributes['descr'] ?? '')
    const after = blocks.slice(index + 1, index + 4)
    const table = after.findIndex(({ name }) => name === 'w:tbl')
    const caption = after[table - 1]
    const before = blocks[index - 1]
    return [
      ...unless(
        descriptions.every(
          (text) => text.length > 20 && !/^(?:Column|Bar|Line|Pie) chart,? [^.]*\. [^.]*: \S+ [\d.]+,/.test(text),
        ),
        `alt text: ${descriptions.join()}`,
      ),
      ...unless(before !== undefined && styleOf(before) === 'Caption', 'no caption above the chart'),
      ...unless(caption !== undefined && styleOf(caption) === 'Caption', 'no data table after the chart'),
    ]
  })
}

export function listProblems(parts: XmlParts): Problems {
  const blocks = bodyBlocks(parts).filter(({ name }) => name === 'w:p')
  const isEmpty = (paragraph: XmlNode): boolean => textOf(paragraph).trim() === '' && all(paragraph, 'w:drawing').length === 0
  const listStyles = new Set(['ListBullet', 'ListNumber'])
  return [
    ...blocks.filter(isEmpty).map((one) => `empty paragraph of style ${styleOf(one)}`),
    ...blocks.filter((one) => /^\s*(?:[-–•*]|\d+[.)])\s/u.test(textOf(one))).map((one) => `typed list mark: ${textOf(one)}`),
    ...blocks
      .filter((one) => listStyles.has(styleOf(one)) && child(one, 'w:pPr', 'w:numPr') === undefined)
      .map((one) => `list without numbering: ${textOf(one)}`),
  ]
}

/** An entry of contents or lists: what is printed before its page number. */
export type ContentsEntry = { readonly text: string; readonly page: string; readonly level: string }

export function contentsEntries(parts: XmlParts): ContentsEntry[] {
  return bodyBlocks(parts)
    .filter((block) => /^(?:TOC\d|TableofFigures)$/.test(styleOf(block)))
    .map((block) => {
      const cells = textOf(block).split('\t')
      return { level: styleOf(block), text: cells.slice(0, -1).join(' '), page: cells.at(-1) ?? '' }
    })
}

export function contentsProblems(parts: XmlParts): Problems {
  const xml = parts.get('word/document.xml') ?? ''
  const entries = contentsEntries(parts)
  const headings = bodyBlocks(parts).filter((block) => [1, 2].includes(levelOf(block)))
  const captions = bodyBlocks(parts).filter((block) => styleOf(block) === 'Caption' && all(block, 'w:bookmarkStart').length > 0)
  const instructions = all(part(parts, 'word/document.xml'), 'w:instrText').map(({ text }) => text.trim())
  const marks = (type: string): number => xml.split(`w:fldCharType="${type}"`).length - 1
  return [
    ...unless(instructions.filter((text) => text.startsWith('TOC ')).length === 3, 'not three contents fields'),
    ...unless(marks('begin') === marks('end') && marks('begin') === marks('separate'), 'a field is not closed'),
    ...unless(entries.length === headings.length + captions.length && entries.length > 0, `${entries.length} entries`),
    ...entries.filter(({ page }) => !/^\d+$/.test(page)).map(({ text }) => `no page number: ${text}`),
    ...entries.filter(({ text }) => text.trim() === '').map(() => 'an entry without text'),
    ...unless(!(parts.get('word/settings.xml') ?? '').includes('updateFields'), 'updateFields is set'),
    ...unless(!xml.includes('w:dirty'), 'a field is dirty'),
  ]
}

export function runningProblems(
  parts: XmlParts,
  expected: { header: readonly string[]; status: string; page: string },
): Problems {
  const named = (name: string): XmlNode[] =>
    [...parts.keys()].filter((path) => path.startsWith(`word/${name}`)).map((path) => part(parts, path))
  const isEmpty = (node: XmlNode): boolean => textOf(node).trim() === ''
  const headers = named('header').filter((node) => !isEmpty(node))
  const footers = named('footer').filter((node) => textOf(node).includes(expected.page))
  const sections = all(part(parts, 'word/document.xml'), 'w:sectPr').length
  const codes = (node: XmlNode): string =>
    all(node, 'w:instrText')
      .map(({ text }) => text.trim())
      .join()
  return [
    ...unless(
      headers.length === sections && footers.length === sections,
      `${headers.length} headers, ${footers.length} footers, ${sections} sections`,
    ),
    ...headers.flatMap((node) =>
      unless(
        expected.header.every((text) => textOf(node).includes(text)),
        `header: ${textOf(node)}`,
      ),
    ),
    ...footers.flatMap((node) => unless(textOf(node).includes(expected.status), `footer: ${textOf(node)}`)),
    ...footers.flatMap((node) => unless(codes(node) === 'PAGE,NUMPAGES', `fields of the footer: ${codes(node)}`)),
  ]
}

const frenchFaults: readonly (readonly [RegExp, string])[] = [
  [/[^\s\u00a0\u202f«(…!?;][;!?](?!\S)/u, 'no space before a mark'],
  [/[ ][;:!?»]/u, 'a breaking space before a mark'],
  [/«[^\u00a0\u202f]/u, 'no no-break space after «'],
  [/n° \S|n°\S/u, 'no no-break space after n°'],
  [/\d ?h ?\d{2}(?!\d)/u, 'time without no-break spaces'],
  [/\d \d{3}(?!\d)/u, 'a breaking space in a number'],
  [/\d ?[%€]/u, 'no no-break space before a unit'],
  [/\p{L}'\p{L}/u, 'a straight apostrophe'],
  [/\.\.\.|"/u, 'typewriter marks'],
]

/** Every text that a reader meets: body, running parts, alt texts, charts. */
export function printedTexts(parts: XmlParts): string[] {
  const printed = [...parts.keys()]
    .filter((path) => /^word\/(?:document|header\d+|footer\d+)\.xml$/.test(path))
    .map((path) => part(parts, path))
  const charts = [...parts.keys()].filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path)).map((path) => part(parts, path))
  return [
    ...printed.flatMap((node) => all(node, 'w:p').map(textOf)),
    ...printed.flatMap((node) =>
      all(node, 'wp:docPr').flatMap(({ attributes }) => [attributes['descr'] ?? '', attributes['title'] ?? '']),
    ),
    ...printed.flatMap((node) =>
      [...all(node, 'w:tblCaption'), ...all(node, 'w:tblDescription')].map(({ attributes }) => attributes['w:val'] ?? ''),
    ),
    ...charts.flatMap((node) => all(node, 'c:v').map(({ text }) => text)),
  ]
}

export const frenchProblems = (texts: readonly string[]): Problems =>
  texts.flatMap((text) =>
    frenchFaults.filter(([fault]) => fault.test(text.replaceAll(/https?:\S+/g, ''))).map(([, name]) => `${name}: ${text}`),
  )
