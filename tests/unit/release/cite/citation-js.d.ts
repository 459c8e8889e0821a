/** The part of Citation.js that the tests use; the package brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string)
    readonly data: readonly {
      readonly id: string
      readonly type: string
      readonly title: string
      readonly publisher?: string
      readonly version?: string
      readonly author?: readonly { readonly family?: string; readonly literal?: string }[]
      readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
      readonly URL?: string
    }[]
  }
}
declare module '@citation-js/plugin-bibtex'
