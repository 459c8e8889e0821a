/** The word by which an embedded chart tells its height to the page around it. */
export const heightMessage = 'bisa-height'
