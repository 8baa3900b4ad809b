import { writeSync } from 'node:fs'
import { connectEmbedded, connectServer, openEmbedded } from '../database/connect.ts'
import { createCaller } from '../router.ts'
import { contextOf } from '../test-context.ts'

/**
 * A process to be killed: `node kill-child.ts embedded|server WHERE COUNT`. Sixteen residents send COUNT opinions with
 * keys `said-0001` …, and a line is written for each that was acknowledged. Sent again, a key gives the same code.
 */
const [kind = '', where = '', count = '0'] = process.argv.slice(2)
const lite = kind === 'embedded' ? await openEmbedded(where) : null
const connection = lite ? connectEmbedded(lite) : connectServer(where, { max: 4 })
const { feedback } = createCaller(contextOf(connection.db, null))

let next = 0
async function send(): Promise<void> {
  for (;;) {
    next += 1
    if (next > Number(count)) return
    const key = `said-${String(next).padStart(4, '0')}`
    const phone = `1380000${String(next).padStart(4, '0')}`
    const { code } = await feedback.submit({
      kind: 'transport',
      placeId: null,
      placeWords: '',
      text: `第${next}盏路灯坏了，晚上看不清`,
      phone,
      consentVersion: 1,
      photoIds: [],
      key,
    })
    writeSync(1, `${key} ${code}\n`)
  }
}
await Promise.all(Array.from({ length: 16 }, send))
await connection.close()
await lite?.close()
