/** The records behind the figures of a wave 样本记录, page by page; who sees what of them. Source: UX §4 no. 12; SPEC §2, §9. */
import { themeIds } from '@ratchet/domain/cycle/aspect'
import { idSchema } from '@ratchet/domain/id'
import { SMALLEST_PLACE } from '@ratchet/domain/survey/firm'
import { dispositionSchema } from '@ratchet/domain/survey/plan'
import { qualityFlags } from '@ratchet/domain/survey/quality'
import { discrediting } from '@ratchet/domain/survey/recheck'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { findHiddenGrid } from '../analysis/find-analysis.ts'
import type { ActingContext } from '../context.ts'
import type { Db } from '../database/connect.ts'
import type { Database } from '../database/tables.gen.ts'
import { seenCases } from './case.queries.ts'
import { readsWhole } from './firm.queries.ts'

export const RECORDS_PER_PAGE = 20

export const recordsInput = z.strictObject({
  id: idSchema,
  page: z.number().int().min(1).max(100_000),
  caseId: z.string().max(120).nullable(),
  /** A street or one of its communities. */
  place: idSchema.nullable(),
  interviewer: z.string().max(80).nullable(),
  disposition: z.union([dispositionSchema, z.literal('interview')]).nullable(),
  flag: z.union([z.enum(qualityFlags), z.literal('any')]).nullable(),
  item: z.string().max(80).nullable(),
  /** A step of the scale, `dk` for 不了解, `none` for not answered, `valid` for a step at all. */
  answer: z
    .string()
    .regex(/^(-?\d{1,6}|dk|none|valid)$/)
    .nullable(),
})
type RecordsInput = z.infer<typeof recordsInput>

/** Places in which so few were interviewed that a record says who it was. */
async function smallPlaces(db: Kysely<Database>, waveId: string): Promise<string[]> {
  const { rows } = await sql<{ placeId: string }>`
    select r.place_id as "placeId" from survey_response r join survey_import i on i.id = r.import_id
    where r.wave_id = ${waveId} and r.superseded_by is null and i.status = 'stored'
    group by r.place_id
    having count(*) filter (where r.disposition in ('complete', 'partial')) < ${SMALLEST_PLACE}`.execute(db)
  return rows.map((row) => row.placeId)
}

/**
 * Places whose records would tell what the grid of results hides: their cells could be counted row by row. Only the
 * firm's surveyor, who asked there, and the owner, who holds the file, read them (UX §4 no. 12).
 */
async function hiddenPlaces(db: Db, waveId: string): Promise<string[]> {
  const small = await smallPlaces(db, waveId)
  const grid = await findHiddenGrid(db, waveId)
  const betraying = grid?.places.filter((place) => place.cells.some((cell) => cell.state === 'hidden')) ?? []
  return [...new Set([...small, ...betraying.map((place) => place.id)])]
}

const isAt = (place: string) => sql<boolean>`(r.place_id = ${place}::uuid or r.street_id = ${place}::uuid)`

function filtered(db: Kysely<Database>, input: RecordsInput, hidden: readonly string[], isWhole: boolean) {
  let rows = seenCases(db, input.id)
  if (input.caseId) rows = rows.where('r.caseId', '=', input.caseId)
  if (input.place) rows = rows.where(isAt(input.place))
  // Who may not read the interviewer of a row must not find it out by asking for one.
  if (input.interviewer && isWhole) rows = rows.where('r.interviewer', '=', input.interviewer)
  if (input.disposition === 'interview') rows = rows.where('r.disposition', 'in', ['complete', 'partial'])
  else if (input.disposition) rows = rows.where('r.disposition', '=', input.disposition)
  if (input.flag === 'any') rows = rows.where(sql<boolean>`jsonb_array_length(r.flags) > 0`)
  else if (input.flag) rows = rows.where(sql<boolean>`r.flags @> ${JSON.stringify([input.flag])}::jsonb`)
  if (hidden.length > 0) rows = rows.where('r.placeId', 'not in', hidden)
  if (!input.item) return rows
  // As the figures count them: interviews, without those that a re-check found not to be so.
  const excluded = db
    .selectFrom('surveyRecheck')
    .select('caseId')
    .where('waveId', '=', input.id)
    .where('outcome', 'in', discrediting)
  rows = rows.where('r.disposition', 'in', ['complete', 'partial']).where('r.caseId', 'not in', excluded)
  if (!input.answer) return rows
  const value = sql`r.answers -> ${input.item}::text`
  if (input.answer === 'none') return rows.where(sql<boolean>`not (r.answers ? ${input.item})`)
  if (input.answer === 'valid') return rows.where(sql<boolean>`jsonb_typeof(${value}) = 'number'`)
  const wanted = input.answer === 'dk' ? '"dk"' : input.answer
  return rows.where(sql<boolean>`${value} = ${wanted}::jsonb`)
}

/** One page of records with how many there are; the places that the caller may not see are left out of both. */
export async function listRecords({ db, actor }: ActingContext, input: RecordsInput) {
  const isWhole = await readsWhole(db, actor, input.id)
  const hidden = isWhole ? [] : await hiddenPlaces(db, input.id)
  const matching = filtered(db, input, hidden, isWhole)
  const count = await matching.select((eb) => eb.fn.countAll().as('count')).executeTakeFirst()
  const rows = await matching
    .innerJoin('unit as place', 'place.id', 'r.placeId')
    .innerJoin('unit as street', 'street.id', 'r.streetId')
    .leftJoin('surveyRecheck as k', (join) =>
      join.onRef('k.waveId', '=', 'r.waveId').onRef('k.caseId', '=', 'r.caseId'),
    )
    .select(['r.caseId', 'r.disposition', 'r.answers', 'r.weight', 'r.comment', 'r.flags'])
    .select(['r.interviewer', 'r.startedAt', 'r.endedAt', 'r.seconds', 'r.traits', 'r.sheet', 'r.sheetRow'])
    .select(['place.name as placeName', 'street.name as streetName', 'i.fileName', 'k.outcome'])
    .orderBy('r.caseId')
    .limit(RECORDS_PER_PAGE)
    .offset((input.page - 1) * RECORDS_PER_PAGE)
    .execute()
  return {
    isWhole,
    hasHidden: hidden.length > 0,
    total: Number(count?.count ?? 0),
    pageSize: RECORDS_PER_PAGE,
    rows: rows.map(({ interviewer, startedAt, endedAt, seconds, traits, sheet, sheetRow, fileName, ...row }) => ({
      ...row,
      answers: z.record(z.string(), z.union([z.number(), z.string()])).parse(row.answers),
      flags: z.array(z.enum(qualityFlags)).parse(row.flags),
      whole: isWhole
        ? {
            interviewer,
            startedAt,
            endedAt,
            seconds,
            traits: z.record(z.string(), z.union([z.number(), z.string(), z.null()])).parse(traits),
            source: { fileName, sheet, row: sheetRow },
          }
        : null,
    })),
  }
}

/** What the list can be filtered by: the wave's interviewers and the items that anybody answered. */
export async function listRecordFilters({ db, actor }: ActingContext, waveId: string) {
  const interviewers = (await readsWhole(db, actor, waveId))
    ? await seenCases(db, waveId)
        .select('r.interviewer')
        .distinct()
        .where('r.interviewer', 'is not', null)
        .orderBy('r.interviewer')
        .execute()
    : []
  const { rows } = await sql<{ item: string }>`
    select distinct jsonb_object_keys(r.answers) as item from survey_response r
    join survey_import i on i.id = r.import_id
    where r.wave_id = ${waveId} and r.superseded_by is null and i.status = 'stored'`.execute(db)
  const order = (item: string) => {
    const at = (themeIds as readonly string[]).indexOf(item)
    return at === -1 ? themeIds.length : at
  }
  return {
    interviewers: interviewers.flatMap((row) => row.interviewer ?? []),
    items: rows.map((row) => row.item).toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1)),
  }
}
