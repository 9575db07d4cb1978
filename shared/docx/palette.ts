/**
 * The only colours of Word documents, with their contrast on white:
 * ink 15.9, navy 13.1, copper 6.2, grey 6.4, blue 3.5; tints carry text of at least 5.4.
 */
export const palette = {
  ink: '1B232C',
  navy: '16324F',
  copper: '9A4A12',
  grey: '55606E',
  blue: '5B8DB8',
  pale: 'CBD3DB',
  hairline: 'C5CFDA',
  tint: 'EAF0F6',
  ivory: 'FBF4EC',
  mist: 'F4F6F8',
  sand: 'F3D9C4',
  watermark: 'DCE3EA',
  white: 'FFFFFF',
} as const

/** The colours of the theme, so that Word's own palette offers those of the document. */
export const themeColors = {
  dark1: palette.ink,
  light1: palette.white,
  dark2: palette.navy,
  light2: palette.tint,
  accent1: palette.navy,
  accent2: palette.blue,
  accent3: palette.copper,
  accent4: palette.pale,
  accent5: palette.grey,
  accent6: palette.hairline,
  hyperlink: palette.navy,
  followedHyperlink: palette.grey,
} as const
