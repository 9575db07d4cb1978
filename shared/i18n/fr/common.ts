export const common = {
  appName: 'Gouvernail',
} as const
