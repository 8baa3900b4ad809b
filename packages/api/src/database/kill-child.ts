import { writeSync } from 'node:fs'
import { perform } from '../command.ts'
import { actorOf, contextOf } from '../test-context.ts'
import { acting } from '../trpc.ts'
import { connectEmbedded, connectServer, openEmbedded } from './connect.ts'

/**
 * A process to be killed: `node kill-child.ts embedded|server WHERE COUNT`. Performs COUNT commands, eight at a time,
 * with keys `kill-0001` …, and writes one line for each that was acknowledged. Sent again, a key gives the same answer.
 */
const [kind = '', where = '', count = '0'] = process.argv.slice(2)
const lite = kind === 'embedded' ? await openEmbedded(where) : null
const connection = lite ? connectEmbedded(lite) : connectServer(where)
const ctx = acting(contextOf(connection.db, actorOf('admin', ['zone'], '11111111-1111-4111-8111-111111111111')))

let next = 0
async function work(): Promise<void> {
  for (;;) {
    next += 1
    if (next > Number(count)) return
    const name = `kill-${String(next).padStart(4, '0')}`
    const { id } = await perform(ctx, 'cycle.list', { key: name, name }, async ({ tx, ctx: acted, record }) => {
      const row = { id: acted.newId(), name, userId: null, illustrative: false, version: 1 }
      await tx.insertInto('person').values(row).execute()
      await record({ act: 'person.added', subject: ['person', row.id], payload: {} })
      return { id: row.id }
    })
    writeSync(1, `${name} ${String(id)}\n`)
  }
}
await Promise.all(Array.from({ length: 8 }, work))
await connection.close()
await lite?.close()
