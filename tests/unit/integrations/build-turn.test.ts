import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeBuildTurn } from '#integrations/build-turn.ts'
import { PublishError } from '#model/errors.ts'

const newLock = () => join(mkdtempSync(join(tmpdir(), 'turn-')), 'deep/build.lock')

test('a second build waits until the first is done, and says whom it waits for, once', async () => {
  const lock = newLock()
  const said: string[] = []
  const order: string[] = []
  const first = await takeBuildTurn(lock)
  const second = takeBuildTurn(lock, { pause: 5, say: (message) => said.push(message) }).then(
    (end) => {
      order.push('second begins')
      return end
    },
  )
  await sleep(60)
  order.push('first ends')
  await first()
  await (await second)()
  assert.deepEqual(order, ['first ends', 'second begins'])
  assert.deepEqual(said, [`Menunggu bangunan lain selesai (proses ${process.pid}) …`])
  assert.equal(existsSync(lock), false)
})

test('a turn left by a process that is gone is taken over; one that never ends is told', async () => {
  const lock = newLock()
  await (await takeBuildTurn(lock))()
  writeFileSync(lock, '999999999')
  const turn = await takeBuildTurn(lock)
  await assert.rejects(takeBuildTurn(lock, { pause: 1, longest: 5, say: () => {} }), PublishError)
  await turn()
})
