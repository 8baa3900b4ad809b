/** Signs of bad interviews in a wave, summed by the database: a wave may have 100,000 of them. */
import { themeIds } from '@ratchet/domain/cycle/aspect'
import { compareInterviewers, type InterviewerSums } from '@ratchet/domain/survey/interviewer'
import { shortestOf } from '@ratchet/domain/survey/quality'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

const interviewsOf = (waveId: string) => sql`
  select r.* from survey_response r join survey_import i on i.id = r.import_id
  where r.wave_id = ${waveId} and r.superseded_by is null and i.status = 'stored'
    and r.disposition in ('complete', 'partial')`

async function listInterviewers(db: Kysely<Database>, waveId: string): Promise<InterviewerSums[]> {
  const { rows } = await sql<InterviewerSums>`
    with asked as (
      select r.interviewer, r.seconds, r.flags, t.unknown, t.answered, t.mean
      from (${interviewsOf(waveId)}) r, lateral (
        select count(*) filter (where value = '"dk"') as unknown, count(*) as answered,
          avg((value #>> '{}')::float8) filter (where jsonb_typeof(value) = 'number') as mean
        from jsonb_each(r.answers) where key = any(${[...themeIds]}::text[])
      ) t
      where r.interviewer is not null
    )
    select interviewer, count(*)::int as interviews,
      (percentile_cont(0.5) within group (order by seconds))::float8 as "medianSeconds",
      (count(*) filter (where flags @> '["straight_line"]'))::int as straight,
      (count(*) filter (where flags @> '["speeding"]'))::int as speeding,
      coalesce(sum(unknown), 0)::int as unknown, coalesce(sum(answered), 0)::int as answered,
      count(mean)::int as scored, coalesce(sum(mean), 0)::float8 as sum, coalesce(sum(mean * mean), 0)::float8 as squares
    from asked group by interviewer order by interviewer`.execute(db)
  return rows
}

/** Longer interviews stand in the last bin. */
const LAST_MINUTE = 60

/** Interviews by whole minutes, the minute of the threshold divided at it, so that the bars before it are the marked ones. */
async function listBins(db: Kysely<Database>, waveId: string, shortest: number) {
  const { rows } = await sql<{ from: number; isShort: boolean; count: number }>`
    select least(${LAST_MINUTE}::int, seconds / 60)::int as "from", seconds < ${shortest}::float8 as "isShort",
      count(*)::int as count
    from (${interviewsOf(waveId)}) r where seconds is not null group by 1, 2`.execute(db)
  const last = Math.max(Math.ceil(shortest / 60), ...rows.map((row) => row.from + 1))
  const bins: { from: number; to: number; count: number }[] = []
  for (let minute = 0; minute < last; minute += 1) {
    const [start, end] = [minute * 60, minute * 60 + 60]
    const count = (isShort: boolean) => rows.find((row) => row.from === minute && row.isShort === isShort)?.count ?? 0
    if (start < shortest && shortest < end) {
      bins.push({ from: start, to: shortest, count: count(true) }, { from: shortest, to: end, count: count(false) })
    } else bins.push({ from: start, to: end, count: count(true) + count(false) })
  }
  return bins
}

/** How the wave's interviews were held: durations in seconds, signs counted, interviewers side by side. */
export async function findQuality(db: Kysely<Database>, waveId: string) {
  const { rows: sums } = await sql<{
    interviews: number
    straight: number
    speeding: number
    flagged: number
    untimed: number
    median: number | null
  }>`
    select count(*)::int as interviews,
      (count(*) filter (where flags @> '["straight_line"]'))::int as straight,
      (count(*) filter (where flags @> '["speeding"]'))::int as speeding,
      (count(*) filter (where jsonb_array_length(flags) > 0))::int as flagged,
      (count(*) filter (where seconds is null))::int as untimed,
      (percentile_cont(0.5) within group (order by seconds))::float8 as median
    from (${interviewsOf(waveId)}) r`.execute(db)
  const whole = sums[0] ?? { interviews: 0, straight: 0, speeding: 0, flagged: 0, untimed: 0, median: null }
  const shortest = shortestOf(whole.median)
  return {
    ...whole,
    shortest,
    bins: await listBins(db, waveId, shortest),
    interviewers: compareInterviewers(await listInterviewers(db, waveId)),
  }
}
