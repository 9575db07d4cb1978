import { isSafeHref } from './safe-href.ts'

const dropped =
  'script, style, img, picture, svg, canvas, video, audio, iframe, object, embed, math, form, input, select, textarea, button, hr'

type Cleaned = { readonly html: string; readonly hasDropped: boolean }

/** Styles renamed before parsing: the page's security policy would answer each of them with a report. */
const withoutStyles = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='))

/** Text of a row's cells on one line. */
const rowText = (row: Element) =>
  [...row.querySelectorAll('td, th')]
    .map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
    .join(' ; ')

/**
 * Pasted HTML without what the text can't hold. Tables become one paragraph a row, so that no words are lost;
 * `hasDropped` says that something did not come through as it was. Styles alone are not worth a notice: every office suite adds them.
 */
export function cleanPastedHtml(html: string): Cleaned {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  const body = page.body
  let hasDropped = false
  for (const element of body.querySelectorAll(dropped)) {
    if (!element.matches('style')) hasDropped = true
    element.remove()
  }
  for (const table of body.querySelectorAll('table')) {
    if (!table.isConnected && !body.contains(table)) continue
    hasDropped = true
    const paragraphs = [...table.querySelectorAll('tr')].map(rowText).filter((words) => words !== '')
    table.replaceWith(
      ...paragraphs.map((words) => {
        const paragraph = page.createElement('p')
        paragraph.textContent = words
        return paragraph
      }),
    )
  }
  for (const link of body.querySelectorAll('a[href]')) {
    if (isSafeHref(link.getAttribute('href') ?? '')) continue
    hasDropped = true
    link.replaceWith(...link.childNodes)
  }
  for (const title of body.querySelectorAll('h1, h4, h5, h6')) {
    const heading = page.createElement(title.matches('h1') ? 'h2' : 'h3')
    heading.append(...title.childNodes)
    title.replaceWith(heading)
  }
  for (const element of body.querySelectorAll('[data-style], [class]')) {
    // Bold and italic of office suites stand in styles.
    const style = element.getAttribute('data-style') ?? ''
    const isInline = element.matches('span, font')
    element.removeAttribute('class')
    element.removeAttribute('data-style')
    if (!isInline) continue
    const wrap = (name: 'strong' | 'em') => {
      const mark = page.createElement(name)
      mark.append(...element.childNodes)
      element.append(mark)
    }
    if (/font-weight:\s*(bold|[6-9]00)/i.test(style)) wrap('strong')
    if (/font-style:\s*italic/i.test(style)) wrap('em')
  }
  return { html: body.innerHTML, hasDropped }
}
