/**
 * Components that staff may use in MDX without an import: name → the attributes
 * each accepts. Only own properties count, so a name such as `constructor` is
 * unknown. `registry.ts` gives each its Astro component.
 */
export const contentComponents = {
  /** A note that stands apart: `<Catatan judul="…">text</Catatan>`. */
  Catatan: ['judul'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type ContentComponent = keyof typeof contentComponents

/** @returns The attributes of a component, or `undefined` for an unknown name. */
export function attributesOf(name: string | null): readonly string[] | undefined {
  return name !== null && Object.hasOwn(contentComponents, name)
    ? contentComponents[name as ContentComponent]
    : undefined
}
