import { useState } from 'react'
import type { ReportSectionKey } from '#shared/domain/entities/report.ts'
import type { DocumentContent } from '#shared/report/blocks.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Select } from '#renderer/ui/fields/select.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { PagePreview } from './preview/page-preview.tsx'
import styles from './report-workshop.module.css'

const scales = { fit: 'fit', wide: 0.75, full: 1 } as const
type Scale = keyof typeof scales

type ReportPreviewProps = { readonly content: DocumentContent; readonly section: ReportSectionKey | null }

export const ReportPreview = ({ content, section }: ReportPreviewProps) => {
  const t = useTranslate()
  const [scale, setScale] = useState<Scale>('fit')
  return (
    <div>
      <div className={styles.previewBar}>
        <Select
          label={t('reports.preview.zoom')}
          value={scale}
          onChange={(value) => setScale(value as Scale)} // `as`: the options below are the only values
          options={[
            { value: 'fit', label: t('reports.preview.fit') },
            { value: 'wide', label: t('reports.preview.wide') },
            { value: 'full', label: t('reports.preview.full') },
          ]}
        />
        <Text role="help" tone="secondary">
          {t('reports.preview.breaks')}
        </Text>
      </div>
      <PagePreview
        content={content}
        scale={scales[scale]}
        focusKey={section}
        regionLabel={t('reports.preview.region')}
        pageLabel={(page, count) => t('reports.preview.page', { page, count })}
      />
    </div>
  )
}
