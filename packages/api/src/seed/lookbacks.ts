/** 回头看 of the demonstration: lists frozen, published, drawn by announced numbers, and asked, through the real procedures. */
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import type { CaseOutcome } from '@ratchet/domain/lookback/ask'
import { usualTerms } from '@ratchet/domain/lookback/lookback'
import { sql } from 'kysely'
import type { Stage } from './half-year.ts'
import { photoOf } from './materials.ts'

interface Plan {
  readonly cycleId: CycleId
  /** The day on which the list is frozen and published; the seed comes out on the next but one. */
  readonly on: Day
  readonly seed: string
  readonly until: 'published' | 'calling' | 'completed'
  /** Whoever is drawn of this item says that it is not done. */
  readonly notDone?: string
}

const sourceOf = (day: Day) => `双色球${day}开奖号码（示例）`

/** One round as far as the plan says. */
export async function playLookback(stage: Stage, { cycleId, on, seed, until, notDone }: Plan): Promise<void> {
  const { player } = stage
  const day = addDays(on, 2)
  const found = await player.play('owner', instantOf(on, 9), (caller) =>
    caller.lookback.preview({ cycleId, quarter: null }),
  )
  // A half-year that is young has nothing to look back at yet.
  if (found.rows === 0) return
  const frozen = await player.play('owner', instantOf(on, 9), (caller, key) =>
    caller.lookback.freeze({ cycleId, quarter: null, ...usualTerms, key }),
  )
  const { id } = frozen
  const announced = { source: sourceOf(day), day }
  await player.play('owner', instantOf(on, 10), (caller, key) =>
    caller.lookback.publish({ id, seen: 1, announced, key }),
  )
  if (until === 'published') return
  await player.play('owner', instantOf(day, 9), (caller, key) =>
    caller.lookback.proposeSeed({ id, seen: 2, text: seed, key }),
  )
  await player.play('inspector', instantOf(day, 10), (caller, key) =>
    caller.lookback.confirmSeed({ id, seen: 3, text: seed, key }),
  )
  await player.play('inspector', instantOf(day, 11), (caller, key) => caller.lookback.draw({ id, seen: 4, key }))
  const cases = await listDrawn(stage, id)
  await giveOut(
    stage,
    id,
    day,
    cases.map((row) => row.id),
  )
  if (until === 'calling') {
    const [first, second] = cases
    if (first) await settle(stage, first, addDays(day, 1), 'satisfied')
    if (second) await tryAll(stage, second, addDays(day, 1), 1)
    return
  }
  const asked = new Set<string>()
  for (const [at, row] of cases.entries()) {
    const isNo = row.title === notDone && !asked.has(row.title)
    asked.add(row.title)
    const missed = at % 6 === 4 && !isNo
    if (missed) await tryAll(stage, row, addDays(day, 1), usualTerms.tries)
    await settle(stage, row, addDays(day, 2), isNo ? 'unsatisfied' : missed ? 'not_reached' : 'satisfied')
  }
  await visitSites(stage, id, addDays(day, 3))
  await player.play('inspector', instantOf(addDays(day, 4), 9), (caller, key) =>
    caller.lookback.complete({ id, seen: 5, key }),
  )
}

/** Of the running half-year, after its grades: one is over and opened an item again, one is being asked, one waits for its numbers to be typed. */
export async function playRunningLookbacks(stage: Stage, cycleId: CycleId, today: Day): Promise<void> {
  const notDone = '杏园社区垃圾中转站渗漏异味'
  const over = { on: addDays(today, -30), seed: '04 10 18 22 25 31 + 05', until: 'completed', notDone } as const
  const asking = { on: addDays(today, -8), seed: '03 08 15 19 27 33 + 11', until: 'calling' } as const
  for (const round of [over, asking, { ...asking, on: addDays(today, -3), until: 'published' } as const]) {
    await playLookback(stage, { cycleId, ...round })
  }
}

interface Drawn {
  readonly id: string
  readonly title: string
}

async function listDrawn({ player }: Stage, lookbackId: string): Promise<Drawn[]> {
  const { rows } = await sql<Drawn>`
    select c.id, i.title from lookback_case c join lookback_row r on r.id = c.row_id
      join rectification_item i on i.id = r.item_id
    where c.lookback_id = ${lookbackId} order by c.place`.execute(player.db)
  return rows
}

const userOf = async ({ player }: Stage, username: string) =>
  (await player.db.selectFrom('authUser').select('id').where('username', '=', username).executeTakeFirstOrThrow()).id

/** Two of three to the inspector, the third to the survey firm. */
async function giveOut(stage: Stage, lookbackId: string, day: Day, all: readonly string[]): Promise<void> {
  for (const [username, mine] of [
    ['inspector', all.filter((_, at) => at % 3 !== 2)],
    ['surveyor', all.filter((_, at) => at % 3 === 2)],
  ] as const) {
    if (mine.length === 0) continue
    const askerId = await userOf(stage, username)
    await stage.player.play('owner', instantOf(day, 15), (caller, key) =>
      caller.lookback.assign({ lookbackId, caseIds: [...mine], askerId, key }),
    )
  }
}

/** Who has the case, and its version. */
async function hands({ player }: Stage, id: string): Promise<{ by: string; seen: number }> {
  const row = await player.db
    .selectFrom('lookbackCase')
    .innerJoin('authUser', 'authUser.id', 'lookbackCase.askerId')
    .select(['authUser.username', 'lookbackCase.version'])
    .where('lookbackCase.id', '=', id)
    .executeTakeFirstOrThrow()
  return { by: row.username ?? '', seen: row.version }
}

async function tryAll(stage: Stage, { id }: Drawn, day: Day, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const { by, seen } = await hands(stage, id)
    await stage.player.play(by, instantOf(day, 9 + time * 5), (caller, key) =>
      caller.lookback.try({ id, seen, result: time === 1 ? 'busy' : 'no_answer', key }),
    )
  }
}

async function settle(stage: Stage, { id }: Drawn, day: Day, outcome: CaseOutcome): Promise<void> {
  const { by, seen } = await hands(stage, id)
  const note = outcome === 'unsatisfied' ? '说味道又回来了，下雨后更重' : ''
  await stage.player.play(by, instantOf(day, 10), (caller, key) =>
    caller.lookback.settle({ id, seen, outcome, note, key }),
  )
}

/** What nobody can be called about is seen on site by the inspector. */
async function visitSites(stage: Stage, lookbackId: string, day: Day): Promise<void> {
  const { player } = stage
  const visits = await player.db
    .selectFrom('lookbackVisit')
    .select('id')
    .where('lookbackId', '=', lookbackId)
    .orderBy('closedDay')
    .orderBy('itemId')
    .execute()
  const visitorId = await userOf(stage, 'inspector')
  for (const { id } of visits) {
    await player.play('owner', instantOf(day, 8), (caller, key) =>
      caller.lookback.sendVisitor({ id, seen: 1, visitorId, key }),
    )
    const photo = await player.play('inspector', instantOf(day, 14), (caller, key) =>
      caller.lookback.addVisitPhoto({ id, name: '现场.jpg', content: photoOf('lamp-after'), key }),
    )
    const seen = { id, seen: 2, outcome: 'fixed', note: '现场看过，符合销号标准', photoIds: [photo.id] } as const
    await player.play('inspector', instantOf(day, 15), (caller, key) =>
      caller.lookback.seeOnSite({ ...seen, photoIds: [...seen.photoIds], key }),
    )
  }
}
