interface ContentComponentRule {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  /** Whether text stands between its start and its end. */
  readonly body: 'none' | 'optional' | 'required'
  /** How it is written, for messages and the guide. */
  readonly example: string
}

/**
 * Components that staff may use in MDX without an import: name → what each
 * accepts. Only own properties count, so a name such as `constructor` is
 * unknown. `registry.ts` gives each its Astro component.
 */
export const contentComponents = {
  /** A figure of what is published; without `rilis` it follows the newest release. */
  Angka: {
    required: ['id'],
    optional: ['rilis'],
    body: 'none',
    example: '<Angka id="masuk" />',
  },
  /** A chart of the site; without `rilis` it follows the newest release. */
  Grafik: {
    required: ['id'],
    optional: ['rilis'],
    body: 'none',
    example: '<Grafik id="tunggu-jawab" />',
  },
  /** A note that stands apart. */
  Catatan: {
    required: [],
    optional: ['judul'],
    body: 'required',
    example: '<Catatan judul="Ingat">isi catatan</Catatan>',
  },
  /** A link to the files of a dataset, with their size. */
  Unduh: {
    required: ['id'],
    optional: ['rilis'],
    body: 'optional',
    example: '<Unduh id="requests-by-month" />',
  },
  /** What somebody else said, with its source. */
  Kutip: {
    required: ['sumber'],
    optional: ['alamat', 'tanggal'],
    body: 'required',
    example: '<Kutip sumber="Radar, 2018" alamat="https://…">kata mereka</Kutip>',
  },
} as const satisfies Readonly<Record<string, ContentComponentRule>>

export type ContentComponent = keyof typeof contentComponents

/** @returns What a component accepts, or `undefined` for an unknown name. */
export function componentRule(name: string | null): ContentComponentRule | undefined {
  return name !== null && Object.hasOwn(contentComponents, name)
    ? contentComponents[name as ContentComponent]
    : undefined
}
