import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectEmbedded, connectServer, openEmbedded } from '../database/connect.ts'
import { contextOf } from '../test-context.ts'
import { createCallerFactory, router } from '../trpc.ts'
import { answer } from './answer.commands.ts'
import { rollUpOnce } from './roll-up.jobs.ts'

/**
 * A process to be killed: `node kill-child.ts embedded|server WHERE CODE FIRST`. 32 clients send ballots with keys
 * `scan-000001` … from the number FIRST on, while the counters are rolled up, and a line is written for each that was
 * acknowledged. It ends by being killed. Only the procedure itself is loaded: a thousand starts are paid for.
 */
const [kind = '', where = '', code = '', first = '1'] = process.argv.slice(2)
const lite = kind === 'embedded' ? await openEmbedded(where) : null
const { db } = lite ? connectEmbedded(lite) : connectServer(where, { max: 5 })
const { survey } = createCallerFactory(router({ survey: router({ answer }) }))(contextOf(db, null))

let next = Number(first)
async function send(): Promise<never> {
  for (;;) {
    const n = next
    next += 1
    const key = `scan-${String(n).padStart(6, '0')}`
    const answers = { sanitation: (n % 5) + 1, transport: 5 - (n % 5) }
    const { form } = await survey.answer({ key, code, form: null, token: null, proof: null, mode: 'self', answers })
    writeSync(1, `${key} ${form}\n`)
  }
}
async function count(): Promise<never> {
  for (;;) {
    await rollUpOnce(db)
    await sleep(15)
  }
}
await Promise.all([count(), ...Array.from({ length: 32 }, send)])
