import type { DocumentContent } from '#shared/report/blocks.ts'
import styles from './preview.module.css'

type CoverPageProps = {
  readonly cover: DocumentContent['cover']
  readonly words: (text: string) => string
  readonly label: string
}

export const CoverPage = ({ cover, words, label }: CoverPageProps) => (
  <section className={styles.page} aria-label={label}>
    <div className={styles.cover}>
      <p className={styles.coverBody}>{words(cover.bodyName)}</p>
      {cover.networkName !== null && <p className={styles.coverNetwork}>{words(cover.networkName)}</p>}
      <div className={styles.coverBand}>
        <p className={styles.coverOverline}>{words(cover.overline)}</p>
        <p className={styles.coverTitle}>{words(cover.title)}</p>
        <p>{words(cover.period)}</p>
      </div>
      <dl className={styles.facts}>
        {cover.facts.flatMap((fact, index) => [
          <dt key={`${index}-label`}>{words(fact.label)}</dt>,
          <dd key={`${index}-value`}>{words(fact.value)}</dd>,
        ])}
      </dl>
      <p className={styles.coverMention}>{words(cover.mention)}</p>
    </div>
  </section>
)
