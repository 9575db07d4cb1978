import { useUiText } from '../provider/use-ui-text.ts'
import styles from './skip-link.module.css'

/** First stop of the page; leads to the content. */
export function SkipLink({ target }: { readonly target: string }) {
  const text = useUiText()
  return (
    <a
      href={`#${target}`}
      className={styles.skip}
      onClick={(event) => {
        // The hash belongs to the router.
        event.preventDefault()
        document.getElementById(target)?.focus()
      }}
    >
      {text('ui.skipToContent')}
    </a>
  )
}
