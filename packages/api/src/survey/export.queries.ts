/** The cases of a wave as they leave 导出的答卷: those of the deliveries that stood when the export was asked for, page by page. */
import { setImmediate } from 'node:timers/promises'
import { type AnswerCase, type AnswerItem, answerCells } from '@ratchet/documents/answer-table'
import type { Cell } from '@ratchet/documents/sheet'
import type { ColumnCount } from '@ratchet/documents/wave-code-book'
import { type BankId, bankIds, bankItem } from '@ratchet/domain/questionnaire/bank'
import type { Item } from '@ratchet/domain/questionnaire/item'
import { type Scales, usualScales } from '@ratchet/domain/questionnaire/scale'
import type { Wave } from '@ratchet/domain/survey/wave'
import { bankWords } from '@ratchet/words/questionnaire-bank'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { contentOf } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { findQuestionnaire } from '../questionnaire/questionnaire.queries.ts'
import { excludedCases } from './recheck.queries.ts'

type Db = Kysely<Database>

/** What of a wave goes out: the deliveries name the rows exactly, whatever is imported meanwhile. */
export interface Taken {
  readonly waveId: string
  readonly imports: readonly string[]
}

/** Cases in one page: what an export holds in memory. */
export const PAGE = 2000

/** Questions that have columns of their own, whatever a questionnaire calls them. */
const fixed: ReadonlySet<string> = new Set(['place', 'gender', 'age', 'residency', 'comment'])

export async function listStored(db: Db, waveId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('surveyImport')
    .select('id')
    .where('waveId', '=', waveId)
    .where('status', '=', 'stored')
    .orderBy('askedAt')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

const isTaken = ({ waveId, imports }: Taken) => sql<boolean>`
  r.wave_id = ${waveId}::uuid and r.import_id = any(${imports}::uuid[])
  and (r.superseded_by is null or r.superseded_by <> all(${imports}::uuid[]))`

/** How many cases, how many interviews among them. */
export async function countTaken(db: Db, taken: Taken): Promise<{ rows: number; interviews: number }> {
  const { rows } = await sql<{ rows: number; interviews: number }>`
    select count(*)::int as rows, (count(*) filter (where r.disposition in ('complete', 'partial')))::int as interviews
    from survey_response r where ${isTaken(taken)}`.execute(db)
  return rows[0] ?? { rows: 0, interviews: 0 }
}

/** The questions that anybody answered. */
export async function listAnswered(db: Db, taken: Taken): Promise<string[]> {
  const { rows } = await sql<{ item: string }>`
    select distinct jsonb_object_keys(r.answers) as item from survey_response r where ${isTaken(taken)}`.execute(db)
  return rows.map(({ item }) => item)
}

/** The columns of questions: the questionnaire's, in its order, then what was answered beside them. */
export async function questionsOf(
  db: Db,
  { questionnaireId }: Pick<Wave, 'questionnaireId'>,
  answered: readonly string[],
): Promise<{ items: Item[]; scales: Scales }> {
  const found = questionnaireId === null ? null : await findQuestionnaire(db, questionnaireId)
  const asked = found?.items.filter(({ id, kind }) => kind !== 'place' && !fixed.has(id)) ?? []
  const others = answered.filter((id) => !fixed.has(id) && !asked.some((item) => item.id === id))
  const order = (id: string) => (bankIds as readonly string[]).indexOf(id) >>> 0
  others.sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  return {
    items: [...asked, ...others.map(unnamedItem)],
    scales: found ? await contentOf(db, 'scales', found.scalesEdition) : usualScales,
  }
}

/** A question that no questionnaire names: of the bank, else by its id alone. */
function unnamedItem(id: string): Item {
  if ((bankIds as readonly string[]).includes(id)) return bankItem(id as BankId, bankWords)
  const words = { zh: id, en: id }
  return { id, kind: 'text', words, required: false, dontKnow: false, maxLength: 2000 }
}

/** How often each column is filled; what is not listed never is. */
export async function countColumns(db: Db, taken: Taken): Promise<Record<string, ColumnCount>> {
  const { rows } = await sql<{ field: string; n: number; unknown: number }>`
    select k.key as field, (count(*) filter (where k.value <> '"dk"'::jsonb))::int as n,
      (count(*) filter (where k.value = '"dk"'::jsonb))::int as unknown
    from survey_response r cross join lateral jsonb_each(r.answers) k where ${isTaken(taken)} group by k.key`.execute(
    db,
  )
  const filled = await sql<Record<string, number>>`
    select count(*)::int as resp_id, count(*)::int as wave, count(*)::int as stratum, count(*)::int as community,
      count(*)::int as community_code, count(*)::int as disposition, count(*)::int as left_out,
      count(r.started_at)::int as interview_date, count(r.comment)::int as comment, count(r.weight)::int as weight,
      count(r.traits ->> 'gender')::int as gender, count(r.traits ->> 'residency')::int as residency,
      count(coalesce(r.traits ->> 'age_band', r.traits ->> 'age'))::int as age_band,
      (count(*) filter (where r.flags <> '[]'::jsonb))::int as flags
    from survey_response r where ${isTaken(taken)}`.execute(db)
  const fixedCounts = Object.entries(filled.rows[0] ?? {}).map(
    ([field, n]) => [snake(field), { n, unknown: 0 }] as const,
  )
  return Object.fromEntries([...rows.map(({ field, ...count }) => [field, count] as const), ...fixedCounts])
}

/** The database's names come back in camel case. */
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const answersSchema = z.record(z.string(), z.union([z.number(), z.string()]))
const caseSchema = z.object({
  caseId: z.string(),
  streetId: z.string(),
  placeId: z.string(),
  startedAt: z.string().nullable(),
  disposition: z.string(),
  answers: answersSchema,
  traits: z.record(z.string(), z.unknown()),
  comment: z.string().nullable(),
  weight: z.number().nullable(),
  flags: z.array(z.string()),
})

/**
 * The cells of every case, a page at a time by case number; no transaction is held between pages, so nobody waits for a
 * slow reader. Throws when fewer rows are there than `expected`: a delivery was undone meanwhile.
 */
export async function* casePages(
  db: Db,
  { quarter, ...taken }: Taken & { readonly quarter: string },
  items: readonly AnswerItem[],
  expected: number,
): AsyncGenerator<Cell[][]> {
  const places = await listPlaces(db)
  const leftOut = await excludedCases(db, taken.waveId)
  let done = 0
  for (let after: string | null = null; ; ) {
    // The embedded database answers without ever letting the process send what it has: others wait, and the reader too.
    await setImmediate()
    const page = await readPage(db, taken, after)
    if (page.length === 0) break
    done += page.length
    after = page.at(-1)?.caseId ?? null
    yield page.map(({ streetId, placeId, ...row }): Cell[] => {
      const place = places.get(placeId)
      const where = {
        street: places.get(streetId)?.name ?? '',
        placeCode: place?.code ?? null,
        place: place?.name ?? '',
      }
      const whole: AnswerCase = { ...row, ...where, isLeftOut: leftOut.has(row.caseId) }
      return answerCells(whole, quarter, items)
    })
    if (page.length < PAGE) break
  }
  if (done !== expected) throw new Error(`${done} cases of ${expected} were there to be exported`)
}

/**
 * One page along the index by wave and case. The planner is told not to sort: on a database that never counted its rows, as
 * the embedded one, it takes a wave for a handful and sorts all of it for each page.
 */
function readPage(db: Db, taken: Taken, after: string | null) {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)`.execute(tx)
    const { rows } = await sql`
      select r.case_id, r.street_id, r.place_id, r.started_at, r.disposition, r.answers, r.traits, r.comment, r.weight,
        r.flags
      from survey_response r where ${isTaken(taken)} ${after === null ? sql`` : sql`and r.case_id > ${after}`}
      order by r.case_id limit ${PAGE}`.execute(tx)
    return rows.map((row) => caseSchema.parse(row))
  })
}

async function listPlaces(db: Db) {
  const rows = await db.selectFrom('unit').select(['id', 'code', 'name']).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
