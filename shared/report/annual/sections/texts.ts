import type { Block } from '#shared/report/blocks.ts'
import { type ComposeContext, emptySection, sectionHeading } from '../compose-context.ts'
import { narrativeBlocks } from '../report-blocks.ts'

/** A section made of the secretary's text alone; empty, it says what is missing in one sentence. */
export function textSection(context: ComposeContext, key: 'addedValue' | 'orientations' | 'means' | 'difficulties'): Block[] {
  const narrative = narrativeBlocks(context.input.sections[key].narrative, key)
  return [sectionHeading(context, key), ...(narrative.length === 0 ? [emptySection(context, key)] : narrative)]
}
