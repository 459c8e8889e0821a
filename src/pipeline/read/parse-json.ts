/** Where a text may hold an integer that a JavaScript number cannot hold exactly. */
const longInteger = /\d{16}/

/**
 * Parses JSON without losing digits: an integer beyond 2^53 (a long ticket number,
 * say) becomes the text that stands in the file.
 *
 * @throws {SyntaxError} whose message quotes the text: do not show it.
 */
export function parseJson(text: string): unknown {
  return longInteger.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text)
}

// The third argument is ES2025's; the types of TypeScript 6 do not know it yet.
function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const isRounded = Number.isInteger(value) && !Number.isSafeInteger(value)
  const digits = isRounded && /^-?\d+$/.exec(context?.source ?? '')
  return digits ? digits[0] : value
}
