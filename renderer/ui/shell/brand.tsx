import styles from './brand.module.css'

const spokes = [0, 60, 120, 180, 240, 300]

/** A ship's wheel. */
export const BrandMark = () => (
  <svg viewBox="0 0 24 24" className={styles.mark} aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" strokeLinecap="round" strokeWidth="2">
      <circle cx="12" cy="12" r="7" />
      {spokes.map((angle) => (
        <path key={angle} d="M12 9V1" transform={`rotate(${angle} 12 12)`} />
      ))}
    </g>
    <circle cx="12" cy="12" r="2.5" className={styles.hub} />
  </svg>
)

/** The mark and the product's name. */
export const Brand = ({ name }: { readonly name: string }) => (
  <span className={styles.brand}>
    <BrandMark />
    <span>{name}</span>
  </span>
)
