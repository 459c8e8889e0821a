/** Text that is HTML already; anything else is escaped where it is put in. */
export interface Html {
  readonly html: string
}

type Value = Html | string | number | undefined | false | readonly Html[]

/** A template whose values are escaped, so that no cell of a file can become an element of a page. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: strings.map((text, i) => text + written(values[i])).join('') }
}

function written(value: Value): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value))
  return 'html' in value ? value.html : value.map((one) => one.html).join('')
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeText = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
