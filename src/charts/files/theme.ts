/** Names of colours and other design tokens with their values. */
export type Tokens = Readonly<Record<string, string>>

const declarations = (css: string): Tokens =>
  Object.fromEntries(
    [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.replace(/\s+/g, ' ').trim(),
    ]),
  )

/** The tokens of `tokens.css` in the light and in the dark scheme. */
export function tokensOf(css: string): { readonly light: Tokens; readonly dark: Tokens } {
  const at = css.indexOf('@media (prefers-color-scheme: dark)')
  const end = css.indexOf('\n}', at)
  const light = declarations(css.slice(0, at))
  return { light, dark: { ...light, ...declarations(css.slice(at, end)) } }
}

/** A style sheet without variables, for viewers that know none. @throws {Error} on a token that is not declared. */
export function resolved(css: string, tokens: Tokens): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const value = tokens[name]
      if (value === undefined) throw new Error(`No design token is called "${name}".`)
      return value
    })
    .replace(/\s*([{};:,])\s*/g, '$1')
    .trim()
}
