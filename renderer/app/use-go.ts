import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'

type Go = (href: string, options?: { readonly isReplace?: boolean }) => void

/** Goes to an address made by `linkTo`. */
export function useGo(): Go {
  const { history } = useRouter()
  return useCallback<Go>(
    (href, options) => {
      const path = href.replace(/^#/, '')
      if (options?.isReplace === true) history.replace(path)
      else history.push(path)
    },
    [history],
  )
}
