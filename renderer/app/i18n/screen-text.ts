/** The interface font has no narrow no-break space: on screen it becomes the ordinary no-break space, here and only here. */
export const screenText = (text: string): string => text.replaceAll('\u202f', '\u00a0')
