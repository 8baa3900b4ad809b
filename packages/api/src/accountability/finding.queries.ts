import { type Finding, findingSchema } from '@ratchet/domain/accountability/finding'
import { type Sample, sampleSchema } from '@ratchet/domain/accountability/sample'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** Findings of the year, or of all years, in the order of the rules. */
export async function listFindings(db: Kysely<Database>, year?: number): Promise<Finding[]> {
  const rows = await db
    .selectFrom('accountabilityFinding')
    .selectAll()
    .$if(year !== undefined, (query) => query.where('year', '=', year ?? 0))
    .orderBy('year', 'desc')
    .orderBy(sql`rule = 'P1'`)
    .orderBy('rule')
    .execute()
  return rows.map((row) => findingSchema.parse(row))
}

/** The finding, or null. */
export async function findFinding(db: Kysely<Database>, id: string): Promise<Finding | null> {
  const row = await db.selectFrom('accountabilityFinding').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? findingSchema.parse(row) : null
}

/** The finding, locked: a choice and a case never pass each other. */
export async function loadFinding(tx: Tx, id: string): Promise<Finding> {
  await tx.selectFrom('accountabilityFinding').select('id').where('id', '=', id).forUpdate().execute()
  const finding = await findFinding(tx, id)
  if (!finding) throw new Refusal('not-found', { kind: 'finding' })
  return finding
}

/** Two people examining the same year wait for each other: there may be no row yet that they could lock. */
export async function lockYear(tx: Tx, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`accountability_year/${year}`}))`.execute(tx)
  await tx.selectFrom('accountabilityFinding').select('id').where('year', '=', year).forUpdate().execute()
}

export async function saveFinding(tx: Tx, finding: Finding): Promise<void> {
  const row = {
    ...finding,
    candidates: json(finding.candidates),
    because: json(finding.because),
    figures: json(finding.figures),
    chosen: finding.chosen && json(finding.chosen),
    opened: json(finding.opened),
    examinedBy: json(finding.examinedBy),
    decidedBy: finding.decidedBy && json(finding.decidedBy),
  }
  await tx
    .insertInto('accountabilityFinding')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Sample sizes of all rounds, or of one, in the order in which they were entered. */
export async function listSamples(db: Kysely<Database>, roundId?: string): Promise<Sample[]> {
  const rows = await db
    .selectFrom('examinationSample')
    .selectAll()
    .$if(roundId !== undefined, (query) => query.where('roundId', '=', roundId ?? ''))
    .orderBy('roundId')
    .orderBy('version')
    .execute()
  return rows.map((row) => sampleSchema.parse(row))
}

/** The samples of a round that is there, locked by the round's own row. */
export async function loadSamples(tx: Tx, roundId: string): Promise<Sample[]> {
  const round = await tx
    .selectFrom('examinationRound')
    .select('id')
    .where('id', '=', roundId)
    .where('reference', '=', false)
    .forUpdate()
    .executeTakeFirst()
  if (!round) throw new Refusal('not-found', { kind: 'examination' })
  return listSamples(tx, roundId)
}

export async function saveSample(tx: Tx, sample: Sample, illustrative: boolean): Promise<void> {
  await tx
    .insertInto('examinationSample')
    .values({ ...sample, enteredBy: json(sample.enteredBy), illustrative })
    .execute()
}
