import { appHistory } from './app-history.ts'

type Go = (href: string, options?: { readonly isReplace?: boolean }) => void

const go: Go = (href, options) => {
  const path = href.replace(/^#/, '')
  if (options?.isReplace === true) appHistory.replace(path)
  else appHistory.push(path)
}

/** Goes to an address made by `linkTo`. */
export const useGo = (): Go => go
