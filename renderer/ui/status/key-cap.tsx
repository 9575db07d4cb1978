import styles from './key-cap.module.css'

export const KeyCap = ({ children }: { readonly children: string }) => <kbd className={styles.key}>{children}</kbd>
