import { strFromU8, unzipSync } from 'fflate'

/** An element; text stands in `text` of elements that hold only text. */
export type XmlNode = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  readonly text: string
}

/** XML parts of a package, by path. */
export type XmlParts = ReadonlyMap<string, string>

export function xmlParts(bytes: Uint8Array): Map<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels)$/.test(path))
  return new Map(files.map(([path, content]) => [path, strFromU8(content)]))
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }
const decoded = (text: string): string => text.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity)

type Draft = { name: string; attributes: Record<string, string>; children: Draft[]; text: string }

export function parseXml(xml: string): XmlNode {
  const root: Draft = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  for (const [, close, name, attributes = '', selfClose, text] of xml.matchAll(
    /<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.text += decoded(text)
    else if (close === '/') open.pop()
    else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key ?? '', decoded(value ?? '')])
      const node: Draft = { name, attributes: Object.fromEntries(pairs) as Record<string, string>, children: [], text: '' }
      parent.children.push(node)
      if (selfClose !== '/') open.push(node)
    }
  }
  return root.children[0] ?? root
}

export const child = (node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined =>
  path.reduce<XmlNode | undefined>((at, name) => at?.children.find((one) => one.name === name), node)

export function all(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)])
}

/** What a reader sees: text and tabs, field instructions left out. */
export function textOf(node: XmlNode): string {
  if (node.name === 'w:t') return node.text
  if (node.name === 'w:tab' && node.children.length === 0 && node.attributes['w:pos'] === undefined) return '\t'
  return node.children.map(textOf).join('')
}

export const styleOf = (paragraph: XmlNode): string => child(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? ''

export const part = (parts: XmlParts, path: string): XmlNode => parseXml(parts.get(path) ?? '')

/** Paragraphs and tables of the body in order, those of the contents frame included. */
export function bodyBlocks(parts: XmlParts): XmlNode[] {
  const body = child(part(parts, 'word/document.xml'), 'w:body')
  const unframed = (node: XmlNode): readonly XmlNode[] =>
    node.name === 'w:sdt' ? (child(node, 'w:sdtContent')?.children ?? []) : [node]
  return (body?.children ?? []).flatMap(unframed).filter(({ name }) => name === 'w:p' || name === 'w:tbl')
}
