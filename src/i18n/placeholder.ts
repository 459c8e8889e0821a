/** The origin that stands in examples while the build knows none; nobody can own it (RFC 2606). */
export const placeholderOrigin = 'https://situs.example'
