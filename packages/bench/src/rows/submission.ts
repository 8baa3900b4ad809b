import { keptKey } from '@ratchet/api/database/replay'
import { makeSendings, type Sending } from '../ballots.ts'
import { ask, freshDatabase } from '../database.ts'
import { type Office, openOffice } from '../office.ts'
import { transactionsPerSecond } from '../pgbench.ts'
import type { Running } from '../process.ts'
import { type Product, productOn } from '../product.ts'
import { inTurn } from '../rounds.ts'
import { atLeast, type Line, type Row } from '../row.ts'
import { sameRows } from '../same-rows.ts'
import { send } from '../send.ts'
import type { Setting } from '../setting.ts'

const CONNECTIONS = 64
const CLIENTS = 32
/** More than a machine of this kind takes in a second: a round never runs out of sendings. */
const MOST_PER_SECOND = 6000
const KILL_AFTER = 2000

/** Row 1: submissions a second through the door that phones use, beside the same rows written by pgbench. */
async function measure(setting: Setting): Promise<readonly Line[]> {
  const { url } = await freshDatabase(setting, 'submission')
  const product = productOn(url, setting)
  const office = await openOffice(product)
  const beside = await sameRows(url)
  const running = await product.start()
  const { rounds, seconds } = setting
  // The first ones are compiled by Node and planned by the database.
  let acknowledged = await warm(running, product, office)
  const middle: number[] = []
  const late: number[] = []
  const ours = async () => {
    const sendings = makeSendings(product, office, MOST_PER_SECOND * seconds)
    const sent = await send({ port: running.port, sendings, connections: CONNECTIONS, seconds })
    if (sent.others.size > 0) throw new Error(`answers by status: ${JSON.stringify([...sent.others])}`)
    acknowledged += sent.acknowledged.length
    middle.push(sent.latencies[Math.floor(sent.latencies.length / 2)] ?? Number.NaN)
    late.push(sent.latencies[Math.floor(sent.latencies.length * 0.95)] ?? Number.NaN)
    return sent.acknowledged.length / sent.seconds
  }
  const theirs = () => transactionsPerSecond({ url, script: beside.script, clients: CLIENTS, seconds })
  const measured = await inTurn(rounds, ours, theirs)
  const rows = await countBallots(url, office.campaignId)
  setting.say('killing the product while it takes submissions')
  const killed = await killUnderLoad(product, running, office, url)
  const milliseconds = (values: readonly number[]) => Math.round(Math.max(...values))
  return [
    {
      row: 1,
      what: 'durable submissions : pgbench of the same rows',
      unit: '/s',
      goal: atLeast(1),
      floor: atLeast(0.6),
      ...measured,
      stored: { rows: rows + killed.rows, acknowledged: acknowledged + killed.acknowledged },
      notes: [
        `${CONNECTIONS} connections, one process of the product; pgbench -M prepared with ${CLIENTS} clients; the load generator has the same cores`,
        'left out: the phone’s own search for its proof (tokens ask for one bit here; the server’s check costs the same), TLS, and the page before the answer',
        `answered after ${milliseconds(middle)} ms (median) and ${milliseconds(late)} ms (95 of 100), in the slowest round`,
        `killed by SIGKILL after ${killed.acknowledged} acknowledgements: ${killed.rows} of them stored; everything sent once more: ${killed.doubled} stored twice`,
      ],
    },
  ]
}

async function warm(running: Running, product: Product, office: Office): Promise<number> {
  const sendings = makeSendings(product, office, 3000)
  const sent = await send({ port: running.port, sendings, connections: CONNECTIONS, seconds: 10 })
  return sent.acknowledged.length
}

/** Ballots of the campaign that have all their answers. */
async function countBallots(url: string, campaignId: string): Promise<number> {
  const [counted] = await ask<{ whole: string }>(
    url,
    `select count(*) as whole from (select ballot_id from ballot_answer where campaign_id = $1
      group by ballot_id having count(*) = 7) a join ballot b on b.campaign_id = $1 and b.id = a.ballot_id`,
    [campaignId],
  )
  return Number(counted?.whole)
}

/** Kills the process in the middle of a load, looks what is there of what it had acknowledged, and sends everything again. */
async function killUnderLoad(product: Product, running: Running, office: Office, url: string) {
  const sendings = makeSendings(product, office, 4 * KILL_AFTER)
  let killing: Promise<void> | null = null
  const sent = await send({
    port: running.port,
    sendings,
    connections: CONNECTIONS,
    seconds: 30,
    stopAfter: (count) => {
      if (count < KILL_AFTER) return false
      killing ??= running.kill()
      return true
    },
  })
  await killing
  const rows = await countKept(url, office.campaignId, sent.acknowledged)
  const before = await countBallots(url, office.campaignId)
  const known = await countKept(url, office.campaignId, keysOf(sendings))
  const again = await product.start()
  const resent = await send({ port: again.port, sendings, connections: CONNECTIONS, seconds: 60 })
  await again.stop()
  const after = await countBallots(url, office.campaignId)
  const doubled = after - before - (sendings.length - known)
  if (resent.acknowledged.length !== sendings.length || doubled !== 0)
    throw new Error(`after the kill ${resent.acknowledged.length} of ${sendings.length} were taken, ${doubled} twice`)
  return { rows, acknowledged: sent.acknowledged.length, doubled }
}

const keysOf = (sendings: readonly Sending[]) => sendings.map(({ key }) => key)

async function countKept(url: string, campaignId: string, keys: readonly string[]): Promise<number> {
  const [counted] = await ask<{ n: string }>(
    url,
    'select count(*) as n from ballot where campaign_id = $1 and key = any($2::text[])',
    [campaignId, keys.map(keptKey)],
  )
  return Number(counted?.n)
}

export const submission: Row = { rows: [1], name: 'submission', measure }
