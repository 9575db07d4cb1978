import { useCallback, useEffect, useRef } from 'react'
import { appHistory } from './app-history.ts'

type Go = (href: string, options?: { readonly isReplace?: boolean }) => void

const goNow: Go = (href, options) => {
  const path = href.replace(/^#/, '')
  if (options?.isReplace === true) appHistory.replace(path)
  else appHistory.push(path)
}

/** Goes to an address made by `linkTo`, from whatever page is shown. */
export const useGoFromAnywhere = (): Go => goNow

/**
 * Goes to an address made by `linkTo`, from the page that asks. When the reader has left that page meanwhile (a form
 * was still being saved), nobody is taken away from where they are.
 */
export function useGo(): Go {
  const here = useRef(appHistory.location.pathname)
  useEffect(() => {
    here.current = appHistory.location.pathname
  })
  return useCallback<Go>((href, options) => {
    if (appHistory.location.pathname === here.current) goNow(href, options)
  }, [])
}
