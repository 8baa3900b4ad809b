import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { type Band, type DraftRule, type GradeRun, runSchema } from '@ratchet/domain/grade/grade'
import type { Exposure } from '@ratchet/domain/grade/scheme'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import { canonical, sha256 } from '../audit/digest.ts'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>

/** What a run is bound by: its inputs, its result and the edition of the scheme. */
export const digestOf = ({ inputs, result, schemeEdition }: Pick<GradeRun, 'inputs' | 'result' | 'schemeEdition'>) =>
  sha256(canonical({ inputs, result, schemeEdition }))

/** Every run without what it was made of, the latest first. */
export async function listRuns(db: Db) {
  const rows = await db
    .selectFrom('gradeRun')
    .select(['id', 'number', 'quarter', 'throughDay', 'exposure', 'schemeEdition', 'at', 'by', 'note', 'illustrative'])
    .orderBy('quarter', 'desc')
    .orderBy('at', 'desc')
    .execute()
  return rows.map((row) => shortRun.parse(row))
}
const shortRun = runSchema.omit({
  ...{ waveId: true, comparedId: true, inputs: true, result: true, digest: true, version: true },
})
export type ShortRun = Awaited<ReturnType<typeof listRuns>>[number]

export async function findRun(db: Db, id: string): Promise<GradeRun> {
  const row = await db.selectFrom('gradeRun').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'grade-run' })
  return runSchema.parse(row)
}

/** The last run by residents, or by respondents; before the quarter when it is named. Null without any. */
export async function findLastRun(db: Db, exposure: Exposure, before?: Quarter): Promise<GradeRun | null> {
  const row = await db
    .selectFrom('gradeRun')
    .selectAll()
    .where('exposure', '=', exposure)
    .$if(before !== undefined, (query) => query.where('quarter', '<', before ?? ''))
    .orderBy('quarter', 'desc')
    .orderBy('at', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? runSchema.parse(row) : null
}

export async function saveRun(tx: Tx, { inputs, result, by, ...rest }: GradeRun): Promise<void> {
  await tx
    .insertInto('gradeRun')
    .values({ ...rest, inputs: json(inputs), result: json(result), by: json(by) })
    .execute()
}

/** FJ-2026-0001; two runs at once wait for each other. */
export async function nextRunNumber(tx: Tx, year: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('grade.run'))`.execute(tx)
  const { rows } = await sql<{ last: number }>`select coalesce(max(substring(number from 9)::integer), 0) as last
    from grade_run where number like ${`FJ-${year}-%`}`.execute(tx)
  return `FJ-${year}-${String((rows[0]?.last ?? 0) + 1).padStart(4, '0')}`
}

export interface GradeDraft {
  readonly runId: string
  readonly runNumber: string
  readonly quarter: Quarter
  readonly key: string
  readonly category: string
  readonly placeId: string
  readonly place: string
  /** 预警 or 紧急预警; by the fixed thresholds where no normal grade was given. */
  readonly band: Exclude<Band, 'normal'>
  /** The band is one of the normal distribution. */
  readonly isNormal: boolean
  readonly people: number
  readonly z: number | null
  readonly robustZ: number | null
  /** People per ten thousand residents, with its 95 % interval. */
  readonly rate: number
  readonly low: number
  readonly high: number
  readonly rule: DraftRule
}

/**
 * What the last run by residents drafts: areas in a band, with enough people, and a rise or the fixed rate. A warning is
 * drafted out of it and signed by a person; a grade itself warns nobody.
 */
export async function listGradeDrafts(db: Db): Promise<GradeDraft[]> {
  const run = await findLastRun(db, 'residents')
  return run ? draftsOf(run) : []
}

export function draftsOf({ id, number, quarter, inputs, result }: GradeRun): GradeDraft[] {
  const names = new Map(inputs.places.map((place) => [place.id, place.name]))
  return result.areas.flatMap((area) => {
    const band = area.band ?? area.fixedBand
    if (area.draft === null || band === 'normal') return []
    const { key, category, placeId, people, z, robustZ, rate, low, high, draft: rule } = area
    const run = { runId: id, runNumber: number, quarter }
    const place = names.get(placeId) ?? ''
    return [
      {
        ...run,
        key,
        category,
        placeId,
        place,
        band,
        isNormal: area.band !== null,
        people,
        z,
        robustZ,
        rate,
        low,
        high,
        rule,
      },
    ]
  })
}
