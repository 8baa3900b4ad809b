/** What goes into a run: the voices of the window by category and street or park, whose they are, and the exposures. */
import { personOf } from '@ratchet/domain/concern/people'
import { type Quarter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, dayOf, daysBetween, type Instant, instantOf } from '@ratchet/domain/day'
import type { GradeInputs, GradePlace, GradeVoice } from '@ratchet/domain/grade/area'
import type { GradeRun } from '@ratchet/domain/grade/grade'
import { isArea } from '@ratchet/domain/grade/population'
import type { Exposure } from '@ratchet/domain/grade/scheme'
import type { Sentiment } from '@ratchet/domain/opinion/category'
import { whyNoProblem } from '@ratchet/domain/opinion/problem'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { type Kysely, sql } from 'kysely'
import { listSaid } from '../concern/people.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { answeredAt } from '../feedback/present-item.ts'
import { listUnits } from '../people/unit.queries.ts'
import { countByPlace } from '../survey/case.queries.ts'
import { listPopulations } from './population.queries.ts'

type Db = Kysely<Database>

export interface Window {
  readonly quarter: Quarter
  readonly throughDay: Day
  readonly exposure: Exposure
  readonly waveId: string | null
}

interface Row {
  readonly id: string
  readonly source: string
  readonly category: string | null
  readonly placeId: string | null
  readonly urgent: boolean
  readonly sentiment: Sentiment | null
  readonly receivedAt: Instant
  readonly answeredAt: Instant | null
}

/** Who answered of their own accord 码上评 is told beside the grade and counted in none. */
const OPT_IN = 'qr'

/** Received on a day of the window; of respondents only what a survey brought in. */
function inWindow(window: Window) {
  const [from, before] = [spanOf(window.quarter).from, addDays(lastDayOf(window), 1)]
  const time = sql`opinion.received_at >= ${instantOf(from)} and opinion.received_at < ${instantOf(before)}`
  return window.exposure === 'residents' ? time : sql`${time} and opinion.source = 'survey'`
}

/** The last day that the run sees: of the quarter, or the day of the run within it. */
function lastDayOf({ quarter, throughDay }: Window): Day {
  const { before } = spanOf(quarter)
  return throughDay < before ? throughDay : addDays(before, -1)
}

/** As a person heard it; an echo 我也是 has no words of its own and sounds like what it echoes. */
const heard = sql`coalesce(opinion.sentiment, case when opinion.echo then
  (select case when bool_and(other.sentiment is not distinct from 'positive') then 'positive' end from opinion other
    where other.concern_id = opinion.concern_id and not other.echo) end)`

async function listRows(db: Db, window: Window): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select opinion.id, opinion.source, opinion.urgent, ${heard} as sentiment, opinion.received_at as "receivedAt",
      coalesce(opinion.category, concern.category) as category, coalesce(opinion.place_id, concern.place_id) as "placeId",
      ${answeredAt} as "answeredAt"
    from opinion left join concern on concern.id = opinion.concern_id
    where ${inWindow(window)} order by opinion.id`.execute(db)
  return rows
}

/** Streets and parks with their exposure: residents by the register, or who was interviewed there in the wave. */
async function listPlaces(db: Db, { exposure, waveId }: Window): Promise<GradePlace[]> {
  const areas = (await listUnits(db)).filter((unit) => isArea(unit) && unit.retiredDay === null)
  const held = exposure === 'residents' ? await listPopulations(db) : new Map()
  const interviews = waveId ? await countByPlace(db, waveId) : []
  return areas
    .map(({ id, name }) => {
      const asked = interviews.filter((row) => row.streetId === id || row.placeId === id)
      const count = asked.reduce((sum, row) => sum + row.interviews, 0)
      if (exposure === 'respondents') return { id, name, exposure: count || null, source: '' }
      return { id, name, exposure: held.get(id)?.people ?? null, source: held.get(id)?.source ?? '' }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The inputs as the data stand now. */
export async function collectInputs(db: Db, window: Window, compared: GradeRun | null): Promise<GradeInputs> {
  const rows = await listRows(db, window)
  const persons = personOf(await listSaid(db, inWindow(window)))
  const places = await listPlaces(db, window)
  const units = new Map((await listUnits(db)).map((unit) => [unit.id, unit]))
  const known = new Map(places.map((place) => [place.id, place]))
  const left = { noCategory: 0, noArea: 0, noExposure: 0, optIn: 0, positive: 0, noContent: 0 }
  const voices = rows.flatMap((row): GradeVoice[] => {
    const areaId = row.placeId && leadNow(units, row.placeId).path.find((id) => known.has(id))
    const why = whyNoProblem(row)
    if (row.source === OPT_IN) left.optIn += 1
    else if (why === 'positive') left.positive += 1
    else if (why === 'no-content') left.noContent += 1
    else if (row.category === null) left.noCategory += 1
    else if (!areaId) left.noArea += 1
    else if (known.get(areaId)?.exposure === null) left.noExposure += 1
    else {
      const { id, category, urgent, sentiment } = row
      const until =
        row.answeredAt && dayOf(row.answeredAt) < window.throughDay ? dayOf(row.answeredAt) : window.throughDay
      const waitingDays = Math.max(0, daysBetween(dayOf(row.receivedAt), until))
      return [
        {
          id,
          person: persons.get(id) ?? id,
          category,
          placeId: areaId,
          urgent,
          negative: sentiment === 'negative',
          waitingDays,
        },
      ]
    }
    return []
  })
  const { exposure, throughDay } = window
  return {
    exposure,
    days: daysBetween(spanOf(window.quarter).from, lastDayOf(window)) + 1,
    throughDay,
    places,
    voices,
    left,
    last: compared && lastOf(compared),
  }
}

/** Of the run compared with: what a rise is told against. */
function lastOf({ number, inputs, result }: GradeRun): GradeInputs['last'] {
  const areas = result.areas.map(({ key, people, exposure, band }) => ({ key, people, exposure, band }))
  return { number, days: inputs.days, areas }
}
