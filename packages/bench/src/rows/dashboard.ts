import { randomBytes, randomUUID } from 'node:crypto'
import { connectServer } from '@ratchet/api/database/connect'
import { Keyring } from '@ratchet/api/database/keyring'
import { createCaller } from '@ratchet/api/router'
import type { Day, Instant } from '@ratchet/domain/day'
import { Pool } from 'pg'
import { freshDatabase } from '../database.ts'
import { inTurn } from '../rounds.ts'
import { atMost, type Line, type Row } from '../row.ts'
import type { Setting } from '../setting.ts'
import { type LoadedCampaign, loadCampaign } from './dashboard-load.ts'

const SMALL = 10_000
const LARGE = 5_000_000
const LARGE_QUICK = 200_000
/** Calls of one view in one round; their p95 is the round's figure. */
const CALLS = 40
/** The day after the campaign of the loader. */
const NOW = '2026-11-23T04:00:00.000Z' as Instant

type Caller = ReturnType<typeof createCaller>
type View = (caller: Caller, campaign: LoadedCampaign) => Promise<unknown>
type Rows = Parameters<Caller['ballot']['rows']>[0]

const rows =
  (change: (campaign: LoadedCampaign) => Partial<Rows>): View =>
  (caller, campaign) =>
    caller.ballot.rows({
      ...{ id: campaign.id, placeId: null, pointId: null, day: null, view: null, sign: null },
      ...{ mode: null, item: null, answer: null, cursor: null },
      ...change(campaign),
    })

/** Everything that the page of a campaign, and the page of residents, asks for. */
const views: Readonly<Record<string, View>> = {
  results: (caller, { id }) => caller.ballot.results({ id, item: null }),
  live: (caller, { id }) => caller.ballot.live({ id }),
  signals: (caller, { id }) => caller.ballot.signals({ id, watch: { item: null } }),
  'signals of marks': (caller, { id }) => caller.ballot.signals({ id, watch: 'flagged' }),
  told: (caller, { id }) => caller.ballot.told({ id }),
  'results for residents': (caller) => caller.site.scanResults(),
  'forms, newest': rows(() => ({})),
  'forms of a place': rows(({ placeId }) => ({ placeId })),
  'forms of a day': rows(() => ({ day: '2026-11-12' as Day })),
  'forms with an answer': rows(() => ({ view: 'default', item: 'overall', answer: '1' })),
  'forms left out': rows(() => ({ view: 'aside' })),
  'forms with a mark': rows(() => ({ sign: 'any' })),
  'forms without a proof': rows(() => ({ sign: 'no-proof' })),
}

async function open(setting: Setting, name: string, answers: number) {
  const { url } = await freshDatabase(setting, name)
  const owner = new Pool({ connectionString: url, max: 1 })
  setting.say(`loading ${answers.toLocaleString('en-US')} answers`)
  const campaign = await loadCampaign(owner, answers)
  await owner.query('vacuum analyze')
  await owner.end()
  const { db, close } = connectServer(url)
  setting.afterwards(close)
  const unitId = randomUUID()
  const keyring = new Keyring({
    keys: [{ id: 'k1', createdAt: NOW, key: randomBytes(32).toString('base64') }],
  })
  const actor = { userId: randomUUID(), name: 'bench', grants: [{ role: 'owner' as const, unitId, path: [unitId] }] }
  const made = { newId: randomUUID, randomBytes, requestId: randomUUID(), from: null }
  return { caller: createCaller({ db, keyring, actor, now: NOW, profile: 'demo', ...made }), campaign }
}
type Opened = Awaited<ReturnType<typeof open>>

async function p95(view: View, { caller, campaign }: Opened): Promise<number> {
  const times: number[] = []
  for (let call = 0; call < CALLS; call += 1) {
    const begun = performance.now()
    await view(caller, campaign)
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)[Math.floor(CALLS * 0.95) - 1] ?? Number.NaN
}

/** Row 4: each view through the caller, p95 with the many answers beside p95 with ten thousand. */
async function measure(setting: Setting): Promise<readonly Line[]> {
  const large = setting.quick ? LARGE_QUICK : LARGE
  const few = await open(setting, 'dashboard_few', SMALL)
  const many = await open(setting, 'dashboard_many', large)
  const lines: Line[] = []
  for (const [name, view] of Object.entries(views)) {
    // What is added up once for days that are over is added up now.
    await view(few.caller, few.campaign)
    await view(many.caller, many.campaign)
    const measured = await inTurn(
      setting.rounds,
      () => p95(view, many),
      () => p95(view, few),
    )
    lines.push({
      row: 4,
      what: `${name}: p95 at ${large.toLocaleString('en-US')} answers : at 10,000`,
      unit: 'ms',
      goal: atMost(1.5),
      floor: atMost(3),
      ...measured,
      stored: null,
      notes: setting.quick ? ['--quick loads 200,000 answers and not 5 M'] : [],
    })
  }
  return lines
}

export const dashboard: Row = { rows: [4], name: 'dashboard', measure }
