import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { DocumentContent } from '#shared/report/blocks.ts'
import { typography } from '#shared/report/typography.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { cx } from '#renderer/ui/cx.ts'
import { useElementWidth } from '#renderer/ui/hooks/use-element-width.ts'
import { ScrollRegion } from '#renderer/ui/data/scroll-region.tsx'
import { CoverPage } from './cover-page.tsx'
import { numberBlocks, type NumberedBlock } from './number-blocks.ts'
import { paginate } from './paginate.ts'
import { paper, paperStyle } from './paper.ts'
import { PreviewBlock } from './preview-block.tsx'
import styles from './preview.module.css'

type PagePreviewProps = {
  readonly content: DocumentContent
  /** 1 is A4 at its real width; `fit` shows the whole width of each page. */
  readonly scale: number | 'fit'
  /** Key of the heading to bring into sight when it changes. */
  readonly focusKey: string | null
  readonly pageLabel: (page: number, count: number) => string
  readonly regionLabel: string
}

/** Around the pages, in CSS pixels. */
const deskMargin = 40

const startsPage = (item: NumberedBlock) =>
  item.startsSection || (item.block.kind === 'heading' && item.block.pageBreakBefore === true)

/** The pages as Word will lay them out, near enough: same blocks, same order, breaks indicative. */
export const PagePreview = ({ content, scale, focusKey, pageLabel, regionLabel }: PagePreviewProps) => {
  const t = useMemo(() => createTranslator(content.language), [content.language])
  const items = useMemo(() => numberBlocks(content), [content])
  const measure = useRef<HTMLDivElement>(null)
  const desk = useRef<HTMLDivElement>(null)
  const deskWidth = useElementWidth(desk)
  const [pages, setPages] = useState<readonly (readonly number[])[]>([])
  const zoomOf = (orientation: keyof typeof paper) =>
    scale === 'fit' ? Math.min(1, Math.max(0.25, (deskWidth - deskMargin) / paper[orientation].width)) : scale

  useLayoutEffect(() => {
    const heights = new Map(
      [...(measure.current?.querySelectorAll<HTMLElement>('[data-index]') ?? [])].map((node) => [
        Number(node.dataset['index']),
        node.offsetHeight,
      ]),
    )
    const measured = items.map((item, index) => ({
      height: heights.get(index) ?? 0,
      startsPage: startsPage(item),
      keepsWithNext: item.block.kind === 'heading',
    }))
    // Portrait and landscape runs have their own page height; a change of orientation always starts a page.
    const runs: number[][] = []
    items.forEach((item, index) => {
      const last = runs.at(-1)
      if (last === undefined || items[last[0] ?? 0]?.orientation !== item.orientation) runs.push([index])
      else last.push(index)
    })
    setPages(
      runs.flatMap((run) => {
        const orientation = items[run[0] ?? 0]?.orientation ?? 'portrait'
        return paginate(
          run.flatMap((index) => measured[index] ?? []),
          paper[orientation].textHeight,
        ).map((page) => page.map((position) => run[position] ?? 0))
      }),
    )
  }, [items])

  useLayoutEffect(() => {
    if (focusKey === null) return
    desk.current?.querySelector(`[data-key="${CSS.escape(focusKey)}"]`)?.scrollIntoView({ block: 'start' })
  }, [focusKey, pages, deskWidth])

  const words = (text: string) => typography(text, content.language).replaceAll('\u202f', '\u00a0')
  const block = (index: number) => {
    const item = items[index]
    if (item === undefined) return null
    return (
      <div key={index} data-index={index} data-key={item.block.kind === 'heading' ? item.block.key : undefined}>
        <PreviewBlock item={item} language={content.language} t={t} />
      </div>
    )
  }
  const count = pages.length + 1

  return (
    <>
      <div ref={measure} className={styles.measure} style={paperStyle} aria-hidden="true" inert data-theme="light">
        {(['portrait', 'landscape'] as const).map((orientation) => (
          <div key={orientation} className={cx(styles.page, orientation === 'landscape' && styles.landscape)}>
            <div className={styles.text}>
              {items.map((item, index) => (item.orientation === orientation ? block(index) : null))}
            </div>
          </div>
        ))}
      </div>
      <ScrollRegion label={regionLabel} outerRef={desk} isPaper>
        <div className={styles.desk} lang={content.language}>
          <div style={{ ...paperStyle, zoom: zoomOf('portrait') }} data-theme="light">
            <CoverPage cover={content.cover} words={words} label={pageLabel(1, count)} />
          </div>
          {pages.map((page, index) => {
            const orientation = items[page[0] ?? 0]?.orientation ?? 'portrait'
            return (
              <section
                key={index}
                style={{ ...paperStyle, zoom: zoomOf(orientation) }}
                className={cx(styles.page, orientation === 'landscape' && styles.landscape)}
                aria-label={pageLabel(index + 2, count)}
                data-theme="light"
              >
                <div className={cx(styles.running, styles.top)}>
                  <span>{words(content.headerLeft)}</span>
                  <span>{words(content.headerRight)}</span>
                </div>
                {content.status === 'draft' && (
                  <div className={styles.watermark} data-word={t('docx.watermark')} aria-hidden="true" />
                )}
                <div className={styles.text}>{page.map(block)}</div>
                <div className={cx(styles.running, styles.foot)}>
                  <span>{words(content.footerStatus)}</span>
                  <span>{pageLabel(index + 2, count)}</span>
                </div>
              </section>
            )
          })}
        </div>
      </ScrollRegion>
    </>
  )
}
