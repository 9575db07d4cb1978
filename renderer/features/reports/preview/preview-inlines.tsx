import type { ReactNode } from 'react'
import type { Inline } from '#shared/report/blocks.ts'
import { inlineTypography } from '#shared/report/typography.ts'
import type { Language } from '#shared/i18n/language.ts'
import styles from './preview.module.css'

const onScreen = (text: string) => text.replaceAll('\u202f', '\u00a0')

const dressed = (run: Inline): ReactNode => {
  const text = onScreen(run.text)
  const weighted = run.bold === true ? <strong>{text}</strong> : text
  const slanted = run.italic === true ? <em>{weighted}</em> : weighted
  if (run.missing === true) return <span className={styles.absent}>{slanted}</span>
  return run.href === undefined ? slanted : <span className={styles.link}>{slanted}</span>
}

type PreviewInlinesProps = { readonly content: readonly Inline[]; readonly language: Language }

/** Runs of text with the typography of the document. Links are shown, not followed: paper has none. */
export const PreviewInlines = ({ content, language }: PreviewInlinesProps) =>
  inlineTypography(content, language).map((run, index) => <span key={index}>{dressed(run)}</span>)
