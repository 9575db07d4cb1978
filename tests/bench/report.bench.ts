import { docxLabels } from '#shared/docx/labels.ts'
import { renderDocx } from '#shared/docx/render-docx.ts'
import { largeYearReport } from './support/large-year.ts'
import { plainDocx } from './support/plain-docx.ts'
import { median, tell, timed } from './support/ratios.ts'

const rounds = { light: 5, paged: 2 } as const
const content = await largeYearReport()

async function ours(withPageNumbers: boolean): Promise<void> {
  const made = await renderDocx(content, { labels: docxLabels('fr'), withPageNumbers })
  if (!made.ok) throw new Error(made.error.code)
}

const works = {
  ours: () => ours(false),
  oursPaged: () => ours(true),
  plain: () => plainDocx(content, false),
  plainPaged: () => plainDocx(content, true),
}
const measured: Record<keyof typeof works, number[]> = { ours: [], oursPaged: [], plain: [], plainPaged: [] }
await works.plain()
await works.ours()
// In turns: what slows the machine for a while slows both sides.
for (let i = 0; i < rounds.light; i += 1)
  for (const name of ['plain', 'ours'] as const) measured[name].push(await timed(works[name]))
for (let i = 0; i < rounds.paged; i += 1)
  for (const name of ['plainPaged', 'oursPaged'] as const) measured[name].push(await timed(works[name]))

const report = 'report of 500 decisions and 20 charts'
tell([
  { what: report, against: 'bare docx calls', value: median(measured.ours), reference: median(measured.plain), limit: 6 },
  {
    what: `${report}, page numbers in its contents`,
    against: 'bare docx calls with them',
    value: median(measured.oursPaged),
    reference: median(measured.plainPaged),
    limit: 8,
  },
  {
    what: `${report}, with page numbers`,
    against: 'without',
    value: median(measured.oursPaged),
    reference: median(measured.ours),
    limit: 30,
  },
])
