import { addDays, type Day } from '@ratchet/domain/day'
import { LAST_DAY } from '@ratchet/domain/lookback/lookback'
import { expiringOf, turnOf } from '@ratchet/domain/lookback/turn'
import { sql } from 'kysely'
import { listCycles } from '../cycle/cycle.queries.ts'
import { findFrame, listUnlisted } from '../lookback/frame.queries.ts'
import { listRounds } from '../lookback/lookback.queries.ts'
import { type Asking, type Candidate, candidate, holdsZone } from './candidate.ts'

interface Left {
  readonly lookbackId: string
  readonly unassigned: number
  readonly open: number
  readonly closedFirst: Day | null
  readonly mine: number
  readonly mineSites: number
}

/** What is left in each drawn round, and how much of it is the caller's to ask or to look at. */
async function listLeft({ db, actor }: Asking): Promise<ReadonlyMap<string, Left>> {
  const { rows } = await sql<Left>`
    select l.id as lookback_id,
      count(*) filter (where x.outcome is null and x.who is null)::integer as unassigned,
      count(*) filter (where x.outcome is null)::integer as open,
      min(x.closed_day) filter (where x.outcome is null) as closed_first,
      count(*) filter (where x.outcome is null and x.who = ${actor.userId} and not x.site)::integer as mine,
      count(*) filter (where x.outcome is null and x.who = ${actor.userId} and x.site)::integer as mine_sites
    from lookback l join (
      select c.lookback_id, c.outcome, c.asker_id as who, r.closed_day, false as site
      from lookback_case c join lookback_row r on r.id = c.row_id
      union all
      select lookback_id, outcome, visitor_id, closed_day, true from lookback_visit
    ) x on x.lookback_id = l.id
    where l.status not in ('completed', 'voided') group by l.id`.execute(db)
  return new Map(rows.map((row) => [row.lookbackId, row]))
}

/** What look-back wants of the caller: the next step of a round, calls and visits, and a list where enough was closed. */
export async function listLookbackDebts(asking: Asking): Promise<Candidate[]> {
  const { db, actor, today } = asking
  const roles = actor.grants.map((grant) => grant.role)
  const left = await listLeft(asking)
  const rounds = (await listRounds(db)).filter((round) => !['completed', 'voided'].includes(round.status))
  const found: Candidate[] = []
  for (const round of rounds) {
    const own = left.get(round.id)
    const about = { number: round.number, cycleId: round.cycleId, version: round.version }
    const rest = { unassigned: own?.unassigned ?? 0, open: own?.open ?? 0, closedFirst: own?.closedFirst ?? null }
    const turn = turnOf(round, rest, roles, actor.userId, today)
    const add = (what: Pick<Candidate, 'about' | 'dueDay'> & { readonly note?: string }, whose = '') =>
      found.push(
        candidate({ kind: 'lookback', source: 'lookback', subject: ['lookback', round.id + whose], ...about, ...what }),
      )
    if (turn) add({ about: turn.turn, dueDay: turn.dueDay })
    const dueDay = own?.closedFirst ? addDays(own.closedFirst, LAST_DAY) : null
    if (own && own.mine > 0) add({ about: 'ask', dueDay, note: String(own.mine) }, '/calls')
    if (own && own.mineSites > 0) add({ about: 'visit', dueDay, note: String(own.mineSites) }, '/visits')
  }
  if (holdsZone(asking, 'owner')) found.push(...(await listFreezing(asking, rounds)))
  if (holdsZone(asking, 'inspector')) found.push(...(await listExpiring(asking)))
  return found
}

/** Cycles that list what was closed: those that are open, which take on what the one before closed last; else the last. */
async function listListing({ db }: Asking) {
  const cycles = await listCycles(db)
  const open = cycles.filter((cycle) => cycle.closedAt === null)
  return open.length > 0 ? open : cycles.slice(-1)
}

/** What stands on no list while its sixty days run out: told to the inspector, who makes none and sees that one is made. */
async function listExpiring(asking: Asking): Promise<Candidate[]> {
  const found: Candidate[] = []
  for (const { id: cycleId } of await listListing(asking)) {
    const near = expiringOf(await listUnlisted(asking.db, cycleId, asking.today), asking.today)
    if (near === null) continue
    const about = { number: cycleId, cycleId, about: 'expire', note: String(near.count), title: String(near.days) }
    const subject = ['lookback', `${cycleId}/expire`] as const
    found.push(candidate({ kind: 'lookback', source: 'lookback', subject, ...about, dueDay: near.dueDay }))
  }
  return found
}

/** Cycles where something has been closed for more than half of the days in which it is looked back at. */
async function listFreezing(
  asking: Asking,
  rounds: readonly { readonly cycleId: string; readonly status: string }[],
): Promise<Candidate[]> {
  const { db, today } = asking
  const found: Candidate[] = []
  for (const cycle of await listListing(asking)) {
    const waits = rounds.some((row) => row.cycleId === cycle.id && row.status !== 'drawn')
    if (waits) continue
    const { rows, visits } = await findFrame(db, cycle.id, null, today, cycle.id)
    const days = [...rows.map((row) => row.item.closedDay), ...visits.map((item) => item.closedDay)].toSorted()
    const [first] = days
    if (!first || addDays(first, LAST_DAY / 2) > today) continue
    const what = { number: cycle.id, about: 'freeze', dueDay: addDays(first, LAST_DAY), cycleId: cycle.id }
    found.push(candidate({ kind: 'lookback', source: 'lookback', subject: ['lookback', cycle.id], ...what }))
  }
  return found
}
