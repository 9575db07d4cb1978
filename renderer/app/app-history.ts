import { createHashHistory } from '@tanstack/react-router'

/** Addresses live after the `#`: the page itself is one file. */
export const appHistory = createHashHistory()
