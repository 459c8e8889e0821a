import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Protected, PublicTable } from '#model/table.ts'
import type { publish } from '#pipeline/publish/index.ts'

type Publishable = Parameters<typeof publish>[0]

test('what has not passed protect does not compile as something to publish', () => {
  const unprotected: readonly PublicTable[] = []
  // @ts-expect-error — the type check of `npm test` fails here when an unprotected table becomes publishable.
  const refused: Publishable = unprotected
  const accepted: Publishable = [] as readonly Protected<PublicTable>[]
  assert.deepEqual([refused.length, accepted.length], [0, 0])
})
