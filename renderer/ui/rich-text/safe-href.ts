/** Links lead to the web or to a mailbox, nowhere else. */
export const isSafeHref = (href: string): boolean => /^(https?:\/\/|mailto:)\S+$/i.test(href.trim())

/** What a person types for a link, completed: "exemple.fr" and "a@exemple.fr" are understood; `null` when no link can be made of it. */
export function hrefFromInput(text: string): string | null {
  const input = text.trim()
  if (isSafeHref(input)) return input
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(input)) return `mailto:${input}`
  if (/^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}(\/\S*)?$/u.test(input)) return `https://${input}`
  return null
}
