import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { key } from '../rectification/test-office.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'
import { at, openWarningOffice } from './test-warning.ts'

/** The day that the instances live on: one two days behind, one two days ahead. */
export const TODAY = '2026-12-21'
const offsets = [-2, 0, 2]
const childFile = join(import.meta.dirname, 'due-child.ts')

interface Instance {
  readonly offset: number
  readonly child: ChildProcess
  rounds: number
}

function start(url: string, offset: number): Instance {
  const child = spawn(process.execPath, [childFile, url, at(TODAY), String(offset)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const instance: Instance = { offset, child, rounds: 0 }
  child.stdout?.on('data', (chunk: Buffer) => {
    instance.rounds += chunk.toString().split('\n').length - 1
  })
  return instance
}

const untilRounds = async (instance: Instance, more: number) => {
  const wanted = instance.rounds + more
  while (instance.rounds < wanted && instance.child.exitCode === null) await sleep(20)
}

async function kill({ child }: Instance): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** What a receiver outside got, by the stable id, in the order it came. */
async function receive() {
  const got: { id: string; text: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => {
      body += part.toString()
    })
    request.on('end', () => {
      got.push({ id: String(request.headers['x-ratchet-id']), text: body })
      response.writeHead(got.length % 7 === 0 ? 500 : 200).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { got, url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

/**
 * Three instances on one database with different clocks, while items become due and warnings go unanswered; each turn one is
 * paused and another is killed in the middle of its work and started again.
 */
export async function runThree(db: Db, url: string, turns: number) {
  const office = await openWarningOffice(db)
  const receiver = await receive()
  const egress = { hosts: [], privateRanges: [], loopback: true, publicUrl: '' }
  const admin = createCaller({ ...contextOf(db, actorOf('admin', [office.zoneId])), egress }).webhook
  const messages = ['warning.drafted', 'warning.issued', 'warning.escalated'] as const
  await admin.add({
    name: '三机',
    kind: 'generic',
    url: receiver.url,
    secret: 's',
    messages: [...messages],
    key: key(),
  })
  const hurry = () => sql`update outbox_delivery set next_at = clock_timestamp() where status = 'waiting'`.execute(db)
  const instances = offsets.map((offset) => start(url, offset))
  await Promise.all(instances.map((instance) => untilRounds(instance, 1)))
  let kills = 0
  for (let turn = 0; turn < turns; turn += 1) {
    for (let count = 0; count < 3; count += 1)
      await office.open({ dueDay: null, workDays: 18 + ((turn + count * 3) % 8) })
    const paused = instances[turn % 3] as Instance
    paused.child.kill('SIGSTOP')
    await untilRounds(instances[(turn + 2) % 3] as Instance, 1)
    // Warnings of the turn before go out and nobody answers them.
    const owner = await office.by('李岚', '2026-12-15')
    const drafts = (await owner.list({})).warnings.filter((row) => row.status === 'draft' && row.kind === 'warning')
    for (const row of drafts.slice(0, 2)) await owner.issue(await office.seenOf(row.id)).catch(() => undefined)
    await hurry()
    paused.child.kill('SIGCONT')
    const dying = (turn + 1) % 3
    await kill(instances[dying] as Instance)
    kills += 1
    instances[dying] = start(url, offsets[dying] ?? 0)
  }
  for (const instance of instances) await untilRounds(instance, 2)
  // Half a minute is over: who was killed while sending holds nothing any more.
  await sql`update outbox_delivery set lease_until = clock_timestamp() where status = 'waiting'`.execute(db)
  for (let wait = 0; wait < 400; wait += 1) {
    await hurry()
    const { rows } = await sql<{
      count: number
    }>`select count(*)::integer as count from outbox_delivery where status = 'waiting'`.execute(db)
    if (rows[0]?.count === 0) break
    await sleep(50)
  }
  await Promise.all(instances.map(kill))
  receiver.close()
  return { office, got: receiver.got, kills, rounds: instances.reduce((sum, one) => sum + one.rounds, 0) }
}
