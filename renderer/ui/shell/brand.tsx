import styles from './brand.module.css'

const spokes = [0, 45, 90, 135, 180, 225, 270, 315]

/** A ship's wheel. */
export const BrandMark = () => (
  <svg viewBox="0 0 28 28" className={styles.mark} aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" strokeLinecap="round">
      <circle cx="14" cy="14" r="7.25" strokeWidth="2.25" />
      {spokes.map((angle) => (
        <path key={angle} d={angle % 90 === 0 ? 'M14 11.5V1.75' : 'M14 11.5V3.25'} strokeWidth="2" transform={`rotate(${angle} 14 14)`} />
      ))}
    </g>
    <circle cx="14" cy="14" r="2.75" className={styles.hub} />
  </svg>
)

/** The mark and the product's name. */
export const Brand = ({ name }: { readonly name: string }) => (
  <span className={styles.brand}>
    <BrandMark />
    <span>{name}</span>
  </span>
)
