import type { Instant } from '@ratchet/domain/day'
import { areaKey } from '@ratchet/domain/grade/area'
import type { GradeRun } from '@ratchet/domain/grade/grade'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { computeGrades } from './compute.ts'
import { digestOf, findLastRun, findRun, listRuns } from './grade.queries.ts'
import { collectInputs } from './inputs.queries.ts'
import { listAreaPopulations } from './population.queries.ts'
import { listSchemes } from './scheme.queries.ts'

type Db = Kysely<Database>

/** What the page of a run shows: the named one, else the last; null where nothing was graded yet. */
export async function findGrades(db: Db, id: string | null) {
  const run = id ? await findRun(db, id) : await findLastRun(db, 'residents')
  const schemes = await listSchemes(db)
  return {
    run: run && shownRun(run),
    scheme: schemes.find((row) => row.edition === run?.schemeEdition)?.content ?? schemes[0]?.content ?? null,
    runs: await listRuns(db),
    schemes,
    populations: await listAreaPopulations(db),
  }
}

/** Without the voices, of which each area has its own. */
function shownRun({ inputs, ...run }: GradeRun) {
  const { places, left, days, last } = inputs
  return {
    ...run,
    places,
    left,
    days,
    last: last && { number: last.number, days: last.days },
    voices: inputs.voices.length,
  }
}

/** The opinions that an area of a run was made of, as the run keeps them, with what became of each since. */
export async function listAreaRows(db: Db, run: GradeRun, category: string, placeId: string) {
  const voices = run.inputs.voices.filter((voice) => voice.category === category && voice.placeId === placeId)
  const { rows } = await sql<{
    id: string
    number: string
    echo: boolean
    text: string | null
    receivedAt: Instant
    place: string | null
    concernId: string | null
    concern: string | null
  }>`select opinion.id, opinion.number, opinion.echo,
      case when opinion.echo then concern.title else coalesce(opinion.masked_text, opinion.text) end as text,
      opinion.received_at as "receivedAt", unit.name as place, concern.id as "concernId", concern.number as concern
    from opinion left join unit on unit.id = opinion.place_id left join concern on concern.id = opinion.concern_id
    where opinion.id = any(${voices.map((voice) => voice.id)}::uuid[])`.execute(db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const found = voices
    .flatMap((voice) => {
      const row = byId.get(voice.id)
      return row ? [{ ...row, person: voice.person, urgent: voice.urgent, waitingDays: voice.waitingDays }] : []
    })
    .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))
  // The latest first, and what one person said stands together.
  const people = Map.groupBy(found, (row) => row.person)
  return [...people.values()].flat()
}

/** One area over all runs of the same exposure, the oldest first, with why it changed. */
export async function listHistory(db: Db, run: Pick<GradeRun, 'exposure'>, category: string, placeId: string) {
  const key = areaKey(category, placeId)
  const runs = (await listRuns(db)).filter((row) => row.exposure === run.exposure).reverse()
  const rows = []
  for (const { id, number, quarter, at } of runs) {
    const { result, inputs, schemeEdition } = await findRun(db, id)
    const area = result.areas.find((one) => one.key === key) ?? null
    rows.push({ id, number, quarter, at, days: inputs.days, schemeEdition, areas: result.areas.length, area })
  }
  return rows
}

/** Whether the stored result comes out of the stored inputs, and what of the data became otherwise since. */
export async function verifyRun(db: Db, id: string) {
  const run = await findRun(db, id)
  const scheme = (await listSchemes(db)).find((row) => row.edition === run.schemeEdition)
  if (!scheme) throw new Error(`no edition ${run.schemeEdition} of the scheme`)
  const result = computeGrades(run.inputs, scheme.content)
  const same = digestOf({ ...run, result }) === run.digest && digestOf(run) === run.digest
  const compared = run.comparedId ? await findRun(db, run.comparedId) : null
  const now = await collectInputs(db, run, compared)
  const before = new Map(run.inputs.voices.map((voice) => [voice.id, JSON.stringify(voice)]))
  const changed = now.voices.filter((voice) => before.get(voice.id) !== JSON.stringify(voice)).length
  const here = new Set(now.voices.map((voice) => voice.id))
  const gone = run.inputs.voices.filter((voice) => !here.has(voice.id)).length
  return { id, number: run.number, same, digest: run.digest, voices: run.inputs.voices.length, changed, gone }
}
