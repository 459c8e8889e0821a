import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { PublishError } from '#model/errors.ts'
import { diskFiles, takeTurn } from '#pipeline/effects.ts'

const newLock = () => join(mkdtempSync(join(tmpdir(), 'turn-')), 'deep/some.lock')

test('a second run waits until the first is done, and says whom it waits for, once', async () => {
  const lock = newLock()
  const said: string[] = []
  const order: string[] = []
  const first = await takeTurn(lock, diskFiles)
  const second = takeTurn(lock, diskFiles, { pause: 5, say: (message) => said.push(message) }).then(
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
  assert.deepEqual(said, [
    `Menunggu pekerjaan lain di folder ini selesai (proses ${process.pid}) …`,
  ])
  assert.equal(existsSync(lock), false)
})

test('a turn left by a process that is gone is taken over; one that never ends is told', async () => {
  const lock = newLock()
  await (await takeTurn(lock, diskFiles))()
  writeFileSync(lock, '999999999')
  const turn = await takeTurn(lock, diskFiles)
  await assert.rejects(
    takeTurn(lock, diskFiles, { pause: 1, longest: 5, say: () => {} }),
    PublishError,
  )
  await turn()
})
