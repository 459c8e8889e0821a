/** Words of the components that staff use in texts. */
export const content = {
  'content.frozen': 'rilis {release}',
} as const
