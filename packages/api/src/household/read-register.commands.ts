/**
 * A register that was filled in comes back 导入入户登记表: good lines are recorded, each under a key of its own made of what stands
 * in it, so that a corrected sheet does not record them twice; bad lines are named. Nothing of the file is kept.
 */
import {
  type RegisterReading,
  type RegisterRow,
  readRegister,
  registerMark,
} from '@ratchet/documents/household-register-read'
import { CONSENT_VERSION } from '@ratchet/domain/contact/consent'
import { type Day, dayOf, type Instant, instantOf } from '@ratchet/domain/day'
import { placeAnswers } from '@ratchet/domain/household/place-answer'
import { idSchema, keySchema } from '@ratchet/domain/id'
import type { AnswerIssue } from '@ratchet/domain/questionnaire/answer'
import type { Questionnaire } from '@ratchet/domain/questionnaire/questionnaire'
import { Refusal, type RefusalDetails } from '@ratchet/domain/refusal'
import { sql } from 'kysely'
import { z } from 'zod'
import { canonical, sha256 } from '../audit/digest.ts'
import { givenFileSchema, readGiven } from '../blob/given-sheet.ts'
import { perform, performIn } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { keptKey } from '../database/replay.ts'
import { findQuestionnaire } from '../questionnaire/questionnaire.queries.ts'
import { listSurveyPlaces } from '../survey/given.queries.ts'
import { acting, guarded } from '../trpc.ts'
import { findByDoors } from './household.queries.ts'
import { recordVisit, type VisitInput } from './visit.commands.ts'

const MOST_LINES = 500

const readInput = z.strictObject({
  byUnitId: idSchema,
  unitIds: z.array(idSchema).max(20),
  file: givenFileSchema,
  key: keySchema,
})

/** A bad cell: where it stands, and why, in the codes of registers or of refusals. */
interface BadLine {
  readonly row: number
  readonly column: string
  readonly reason: string
  readonly details: RefusalDetails
}

/** Records the lines of a register. Answers how many were recorded, were there before, were left blank, and which are bad. */
export const takeFilledRegister = guarded.input(readInput).mutation(async ({ ctx: caller, input }) => {
  const ctx = acting(caller)
  const bytes = Buffer.from(input.file.content, 'base64')
  const workbook = await readGiven(bytes)
  const questionnaireId = registerMark(workbook)
  if (!questionnaireId) throw new Refusal('register-unknown')
  const questionnaire = await findQuestionnaire(ctx.db, questionnaireId).catch(() => null)
  if (questionnaire?.kind !== 'household') throw new Refusal('register-other')
  const places = await listSurveyPlaces(ctx.db)
  const reading = readRegister(workbook, { items: questionnaire.items, places }, dayOf(ctx.now))
  if (!reading) throw new Refusal('register-unknown')
  const { rows, faults, blank } = reading
  if (rows.length + faults.length === 0) throw new Refusal('register-empty')
  if (rows.length > MOST_LINES) throw new Refusal('register-too-long', { most: MOST_LINES })
  return perform(ctx, ctx.procedure, input, async ({ tx, record, within }, { byUnitId, unitIds }) => {
    await within(byUnitId)
    const bad: BadLine[] = faults.map((fault) => ({ ...fault, details: {} }))
    const counts = { recorded: 0, again: 0 }
    for (const row of rows) {
      const visit = visitOf(ctx, row, { byUnitId, unitIds, questionnaire })
      const outcome = await recordLine(tx, ctx, visit, row)
      if (outcome === 'recorded' || outcome === 'again') counts[outcome] += 1
      else bad.push(...badLines(row, outcome, reading))
    }
    bad.sort((a, b) => a.row - b.row)
    const badRows = new Set(bad.map(({ row }) => row)).size
    const payload = { sha256: sha256(bytes), ...counts, blank, bad: badRows, unitIds }
    await record({ act: 'household.registerRead', subject: ['unit', byUnitId], payload, unitId: byUnitId })
    return { ...counts, blank, badRows, bad }
  })
})

/** A day without a time of day is taken as its noon, or as now where that is still to come. */
function startOf(ctx: ActingContext, { day, time }: RegisterRow): Instant {
  const [hour, minute] = time === null ? [12, 0] : (time.split(':').map(Number) as [number, number])
  const at = instantOf(day as Day, hour + minute / 60)
  return time === null && at > ctx.now && day === dayOf(ctx.now) ? ctx.now : at
}

type Asked = Pick<Questionnaire, 'id' | 'items'>

function visitOf(
  ctx: ActingContext,
  row: RegisterRow,
  as: { readonly byUnitId: string; readonly unitIds: readonly string[]; readonly questionnaire: Asked },
): VisitInput {
  const startedAt = startOf(ctx, row)
  const said = { kind: 'other' as const, text: row.said, phone: row.phone, photoIds: [] }
  return {
    byUnitId: as.byUnitId,
    unitIds: [...as.unitIds],
    household: { placeId: row.placeId, door: row.door },
    startedAt,
    endedAt: startedAt,
    clock: 'typed',
    mode: row.mode,
    outcome: row.outcome,
    questionnaireId: row.outcome === 'done' ? as.questionnaire.id : null,
    answers:
      row.outcome === 'done' ? { ...placeAnswers(as.questionnaire.items, row.placeId), ...row.answers } : row.answers,
    said: row.said === '' ? null : { ...said, consentVersion: row.mayCall && row.phone ? CONSENT_VERSION : null },
  }
}

/** One line in a savepoint of its own: what it is refused for undoes nothing of its neighbours. */
async function recordLine(
  tx: Tx,
  ctx: ActingContext,
  visit: VisitInput,
  { day, time }: Pick<RegisterRow, 'day' | 'time'>,
): Promise<'recorded' | 'again' | Refusal> {
  // A day without a time moves with the hour in which the sheet is read, so the key is made of what was written.
  const { startedAt: _start, endedAt: _end, ...stable } = visit
  const key = `register-${sha256(canonical({ ...stable, day, time }))}`
  const known = await tx
    .selectFrom('replay')
    .select('key')
    .where('scope', '=', ctx.actor.userId)
    .where('key', '=', keptKey(key))
    .executeTakeFirst()
  if (known || (await isRecorded(tx, ctx, visit))) return 'again'
  await sql`savepoint line`.execute(tx)
  try {
    await performIn(tx, ctx, 'household.visit', { ...visit, key }, recordVisit)
    await sql`release savepoint line`.execute(tx)
    return 'recorded'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await sql`rollback to savepoint line`.execute(tx)
    return error
  }
}

/**
 * Keys are forgotten after a week, and a line may be a month old. Who answered is at rest by then, and the line is refused;
 * a door that was tried in vain would be tried once more.
 */
async function isRecorded(tx: Tx, ctx: ActingContext, { household, outcome, startedAt, byUnitId, said }: VisitInput) {
  if (outcome === 'done' || said !== null || 'id' in household) return false
  const { placeId, door } = household
  const id = (await findByDoors(tx, ctx, placeId, [door])).get(door)
  if (id === undefined) return false
  const found = await tx
    .selectFrom('householdVisit')
    .select('id')
    .where('householdId', '=', id)
    .where('clock', '=', 'typed')
    .where('outcome', '=', outcome)
    .where('startedAt', '=', startedAt)
    .where('visitorUnitId', '=', byUnitId)
    .executeTakeFirst()
  return found !== undefined
}

/** A refused line: an answer is named by its question, everything else by its door. */
function badLines({ row }: RegisterRow, { code, details }: Refusal, { headOf, doorHead }: RegisterReading): BadLine[] {
  if (code !== 'answers-wrong') return [{ row, column: doorHead, reason: code, details }]
  const issues = details.issues as readonly AnswerIssue[]
  return issues.map(({ item, code: reason }) => ({ row, column: headOf[item] ?? item, reason, details: {} }))
}
