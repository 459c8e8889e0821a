export const content = {
  'content.frozen': 'release {release}',
} as const
