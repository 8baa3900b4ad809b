/** The answers of a wave as they are kept: numbers in comments hidden, the words as they came sealed, each row digested. */
import { createHmac } from 'node:crypto'
import type { SurveyRow } from '@ratchet/documents/survey-wave'
import { maskNumbers } from '@ratchet/domain/contact/personal-data'
import { maskedAnswers } from '@ratchet/domain/questionnaire/masked-answer'
import { type Kysely, sql } from 'kysely'
import { canonical, sha256 } from '../audit/digest.ts'
import { seal } from '../contact/sealed.ts'
import type { Tx } from '../context.ts'
import { idFrom } from '../database/id-from.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** What the digest of an answer covers: everything that a figure or a reader may take from it. */
const digested = ['caseId', 'disposition', 'streetId', 'placeId', 'interviewer', 'startedAt', 'endedAt'] as const
const valued = ['seconds', 'answers', 'traits', 'weight', 'comment'] as const
type Digested = Pick<SurveyRow, (typeof digested)[number] | (typeof valued)[number]>

/** The digest of one answer, its comment as it is kept in clear. */
export function responseDigest(row: Digested): string {
  return sha256(canonical([...digested, ...valued].map((column) => row[column] ?? null)))
}

/** The row as it is kept. */
export function keptRow(row: SurveyRow): SurveyRow & { readonly digest: string } {
  const masked = (text: string | null) => text && maskNumbers(text)
  const kept = {
    ...row,
    answers: maskedAnswers(row.answers),
    comment: masked(row.comment),
    interviewer: masked(row.interviewer),
  }
  return { ...kept, digest: responseDigest(kept) }
}

interface Into {
  readonly importId: string
  readonly waveId: string
  readonly key: Buffer
}

/** One value is sealed once under an import's key at one place, so its vector may come from both (RFC 5297's idea). */
const ivOf = (key: Buffer, id: string) => (size: number) =>
  createHmac('sha256', key).update(`iv/${id}`).digest().subarray(0, size)

/** Writes rows of an import that nobody sees yet. */
export async function insertResponses(
  tx: Tx,
  { importId, waveId, key }: Into,
  rows: readonly SurveyRow[],
): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map((row) => {
    const id = idFrom(`${importId}/${row.caseId}`)
    const { row: sheetRow, ...kept } = keptRow(row)
    const isHidden = row.comment !== null && kept.comment !== row.comment
    const original = isHidden
      ? seal(key, `survey_response/${id}/original`, Buffer.from(row.comment ?? ''), ivOf(key, id)).toString('base64')
      : null
    return { id, sheetRow, ...kept, original }
  })
  // One parameter for all of them: twenty for each row cost more than writing it.
  await sql`insert into survey_response (id, import_id, wave_id, case_id, sheet, sheet_row, disposition, street_id, place_id,
      interviewer, started_at, ended_at, seconds, answers, traits, weight, comment, original, flags, digest)
    select r.id, ${importId}, ${waveId}, r."caseId", r.sheet, r."sheetRow", r.disposition, r."streetId", r."placeId",
      r.interviewer, r."startedAt", r."endedAt", r.seconds, r.answers, r.traits, r.weight, r.comment,
      decode(r.original, 'base64'), '[]', r.digest
    from jsonb_to_recordset(${json(values)}::jsonb) as r (id uuid, "caseId" text, sheet text, "sheetRow" integer,
      disposition text, "streetId" uuid, "placeId" uuid, interviewer text, "startedAt" text, "endedAt" text,
      seconds integer, answers jsonb, traits jsonb, weight double precision, comment text, original text, digest text)`.execute(
    tx,
  )
}

const inOrder = sql`encode(sha256(convert_to(coalesce(string_agg(r.case_id || ':' || r.digest, E'\n' order by r.case_id collate "C"), ''), 'UTF8')), 'hex')`

/** The digest of everything an import holds, seen or superseded. */
export async function importDigest(db: Kysely<Database>, importId: string): Promise<string> {
  const { rows } = await sql<{ digest: string }>`
    select ${inOrder} as digest from survey_response r where r.import_id = ${importId}`.execute(db)
  return rows[0]?.digest ?? ''
}

/** The digest of the answers that count in a wave now. */
export async function waveDigest(db: Kysely<Database>, waveId: string): Promise<string> {
  const { rows } = await sql<{ digest: string }>`
    select ${inOrder} as digest from survey_response r join survey_import i on i.id = r.import_id
    where r.wave_id = ${waveId} and r.superseded_by is null and i.status = 'stored'`.execute(db)
  return rows[0]?.digest ?? ''
}

/** Digests of the answers that count in a wave now, by case. */
export async function caseDigests(db: Kysely<Database>, waveId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('surveyResponse as r')
    .innerJoin('surveyImport as i', 'i.id', 'r.importId')
    .select(['r.caseId', 'r.digest'])
    .where('r.waveId', '=', waveId)
    .where('r.supersededBy', 'is', null)
    .where('i.status', '=', 'stored')
    .execute()
  return new Map(rows.map((row) => [row.caseId, row.digest]))
}

/**
 * Lets the rows of an import count: those that are there already, the same, are dropped; changed ones take the place of
 * the earlier. Answers how many of each.
 */
export async function takeOver(tx: Tx, { importId, waveId }: Omit<Into, 'key'>) {
  const earlier = await tx
    .selectFrom('surveyImport')
    .select('id')
    .where('waveId', '=', waveId)
    .where('status', '=', 'stored')
    .executeTakeFirst()
  if (!earlier) return { unchanged: 0, replaced: 0 }
  // The planner has not counted rows that were written a moment ago, and would compare a hundred thousand cases with
  // each other one by one.
  await sql`set local enable_nestloop = off`.execute(tx)
  const counted = sql`select old.case_id, old.digest from survey_response old join survey_import i on i.id = old.import_id
    where old.wave_id = ${waveId} and old.superseded_by is null and i.status = 'stored'`
  const { numAffectedRows: unchanged } = await sql`
    delete from survey_response where import_id = ${importId}
      and (case_id, digest) in (${counted})`.execute(tx)
  const { numAffectedRows: replaced } = await sql`
    update survey_response set superseded_by = ${importId}
    where wave_id = ${waveId} and superseded_by is null and import_id <> ${importId}
      and import_id in (select id from survey_import where wave_id = ${waveId} and status = 'stored')
      and case_id in (select case_id from survey_response where import_id = ${importId})`.execute(tx)
  await sql`set local enable_nestloop = on`.execute(tx)
  return { unchanged: Number(unchanged ?? 0), replaced: Number(replaced ?? 0) }
}

/** Takes an import's rows away; what they had replaced counts again. */
export async function dropResponses(tx: Tx, importId: string): Promise<void> {
  await tx.updateTable('surveyResponse').set({ supersededBy: null }).where('supersededBy', '=', importId).execute()
  await tx.deleteFrom('surveyResponse').where('importId', '=', importId).execute()
}
