import type { Protection } from '#model/protection.ts'
import { referenceTables } from '#model/reference.ts'
import type { Problem } from './problem.ts'
import { tableWords } from './table-words.ts'

interface Notes {
  readonly rows: readonly object[]
  readonly lines: readonly number[]
}

/** A note about the data may only name a table that is published, or no reader would find it there. */
export function noteProblems(notes: Notes | undefined, protection: Protection): Problem[] {
  const { plan, records } = protection
  const known = [
    ...plan.flatMap(({ table, measure }) =>
      measure === 'curve' ? [`${table}-curve`, `${table}-summary`] : [table],
    ),
    ...(records ? [records.table] : []),
    ...Object.keys(referenceTables),
  ]
  return (notes?.rows ?? []).flatMap((row, index) => {
    const { table = '' } = row as { readonly table?: string }
    return table === '' || table.startsWith('quality-') || known.includes(table)
      ? []
      : [
          {
            file: 'data/city/data_notes.csv',
            line: notes?.lines[index] ?? 1,
            ...tableWords.unpublished(table, known),
          },
        ]
  })
}
