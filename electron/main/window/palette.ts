/** Page grounds of the two themes, shown until the page paints its own. */
export const grounds = { light: '#F2F5F4', dark: '#0E1A1D' } as const
