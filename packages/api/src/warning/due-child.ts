import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Instant } from '@ratchet/domain/day'
import { connectServer } from '../database/connect.ts'
import { sendDue } from '../outbox/outbox.jobs.ts'
import { testKeyring } from '../test-context.ts'
import { draftDue, escalateDue } from './warning.jobs.ts'

/**
 * One of several instances, to be paused and killed: `node due-child.ts URL INSTANT OFFSET`. It lives OFFSET days from the
 * instant, does what the loops of the process do without resting, and writes a line for each round that it ended.
 */
const [url = '', instant = '', offset = '0'] = process.argv.slice(2)
const { db } = connectServer(url, { max: 3 })
const now = new Date(Date.parse(instant) + Number(offset) * 86_400_000).toISOString() as Instant
const deps = { db, keyring: testKeyring, profile: 'demo' as const, readNow: async () => now }
const egress = { hosts: [], privateRanges: [], loopback: true, publicUrl: 'https://zone.example' }

async function forEver(work: () => Promise<unknown>): Promise<never> {
  for (;;) {
    await work()
    await sleep(5)
  }
}
await Promise.all([
  forEver(async () => {
    await draftDue(deps, 'items')
    await draftDue(deps, 'others')
    await escalateDue(deps)
    writeSync(1, 'round\n')
  }),
  forEver(() => sendDue({ ...deps, egress })),
])
