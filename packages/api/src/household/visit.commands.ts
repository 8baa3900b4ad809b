/** Recording a visit 入户登记: one contact, its outcome, what was answered and what was said. Source: SPEC §5, §9, §10. */
import { quarterOf } from '@ratchet/domain/cycle/cycle-id'
import { dayOf, type Instant, instantSchema } from '@ratchet/domain/day'
import { LONGEST_TEXT } from '@ratchet/domain/feedback/say'
import { visitClockSchema, visitModeSchema, visitOutcomeSchema } from '@ratchet/domain/household/household'
import { timesOf, visit, whyNotAddUnit, whyNotVisit } from '@ratchet/domain/household/visit'
import { idSchema } from '@ratchet/domain/id'
import { opinionKindSchema } from '@ratchet/domain/opinion/opinion'
import { type Answers, answerIssues, answersSchema } from '@ratchet/domain/questionnaire/answer'
import { maskedAnswers } from '@ratchet/domain/questionnaire/masked-answer'
import { standingOf } from '@ratchet/domain/questionnaire/questionnaire'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { canonical } from '../audit/digest.ts'
import type { Act, Perform } from '../command.ts'
import { commitmentTo } from '../contact/sealed.ts'
import type { ActingContext, Tx } from '../context.ts'
import { json } from '../database/json.ts'
import { receive } from '../opinion/receive.commands.ts'
import { findQuestionnaire } from '../questionnaire/questionnaire.queries.ts'
import { findSetting } from '../setting/setting.queries.ts'
import { householdKey } from './door.ts'
import {
  findServed,
  listAsked,
  listCountedFor,
  loadHousehold,
  meetHousehold,
  type StoredHousehold,
  unitNames,
} from './household.queries.ts'

const unitIds = z.array(idSchema).max(20)
const saidSchema = z.strictObject({
  kind: opinionKindSchema,
  text: z.string().max(LONGEST_TEXT * 40),
  phone: z.string().max(40).nullable(),
  consentVersion: z.number().int().min(1).max(1000).nullable(),
  photoIds: z.array(idSchema).max(20),
})

export const visitInput = z.strictObject({
  /** The visitor's own unit, and those that the visit serves: departments and streets. */
  byUnitId: idSchema,
  unitIds,
  household: z.union([
    z.strictObject({ id: idSchema }),
    z.strictObject({ placeId: idSchema, door: z.string().max(200) }),
  ]),
  startedAt: instantSchema,
  endedAt: instantSchema,
  clock: visitClockSchema,
  mode: visitModeSchema,
  outcome: visitOutcomeSchema,
  questionnaireId: idSchema.nullable(),
  answers: answersSchema,
  /** What was said besides, which becomes an opinion; a phone number goes there and nowhere else. */
  said: saidSchema.nullable(),
})
export type VisitInput = z.infer<typeof visitInput>

export interface VisitAnswer extends Record<string, unknown> {
  readonly id: string
  readonly householdId: string
  readonly quarter: string
  /** For which units it counts, and why not for the others. */
  readonly served: readonly { unitId: string; counts: boolean; whyNot: string | null }[]
  readonly signs: readonly string[]
  readonly opinionId: string | null
}

export const recordVisit: Perform<VisitInput, ActingContext, VisitAnswer> = async (act, input) => {
  const { tx, ctx, record, within } = act
  await within(input.byUnitId)
  const [by, ...units] = await findServed(tx, [input.byUnitId, ...input.unitIds])
  if (!by) throw new Refusal('not-found', { kind: 'unit' })
  const { household: at, answers, outcome } = input
  const household = 'id' in at ? await loadHousehold(tx, at.id) : await meetHousehold(tx, ctx, at.placeId, at.door)
  const { restDays } = await findSetting(tx, 'household')
  const times = timesOf(input, ctx.now)
  const quarter = quarterOf(dayOf(times.startedAt))
  const about = {
    now: ctx.now,
    restDays,
    isErased: household.erasedAt !== null,
    asked: await listAsked(tx, household.id),
    countedFor: await listCountedFor(tx, household.id, quarter),
  }
  const hasAnswers = Object.keys(answers).length > 0
  const given = { ...input, by, units, hasAnswers, hasWords: input.said !== null }
  const why = whyNotVisit(given, about)
  if (why?.code === 'resting') {
    const served = why.details?.unitIds as string[]
    throw new Refusal(why.code, { ...why.details, units: await unitNames(tx, served) })
  }
  refuse(why)
  const asked = outcome === 'done' ? await askedWith(tx, input, times.startedAt) : null
  const opinionId = input.said && (await keepOpinion(act, household, input, input.said))
  const recorded = visit(household.id, household.placeId, given, about)
  const id = ctx.newId()
  await saveVisit(tx, ctx, { id, household, input, opinionId, asked, recorded: recorded.visit })
  await record({ ...recorded.fact, payload: { ...recorded.fact.payload, visitId: id, opinionId } })
  const { served, signs } = recorded.visit
  return { id, householdId: household.id, quarter, served, signs, opinionId }
}

/** What was asked and what was answered, as it is kept. An edition that was retired since is still the one that was asked. */
async function askedWith(tx: Tx, { questionnaireId, answers }: VisitInput, startedAt: Instant) {
  if (!questionnaireId) throw new Refusal('questionnaire-missing')
  const questionnaire = await findQuestionnaire(tx, questionnaireId)
  if (questionnaire.kind !== 'household') throw new Refusal('questionnaire-other')
  const standing = standingOf(questionnaire, dayOf(startedAt))
  if (standing === 'draft') throw new Refusal('not-issued', { edition: questionnaire.edition })
  if (standing === 'expired') throw new Refusal('approval-expired', { validUntil: questionnaire.approval?.validUntil })
  const issues = answerIssues(questionnaire.items, answers)
  if (issues.length > 0) throw new Refusal('answers-wrong', { issues })
  return { questionnaireId, answers: maskedAnswers(answers) }
}

/** What was said at the door goes the way of every opinion; where it was said is the place, never the door. */
async function keepOpinion(
  { tx, ctx, record }: Act<ActingContext>,
  { placeId }: StoredHousehold,
  { byUnitId }: VisitInput,
  said: NonNullable<VisitInput['said']>,
): Promise<string> {
  const filedBy = { id: ctx.actor.userId, name: ctx.actor.name, unitId: byUnitId }
  const words = { ...said, placeId, placeWords: '' }
  const { id, payload } = await receive(tx, ctx, { ...words, source: 'household', filedBy, echoOf: null })
  await record({ act: 'opinion.filed', subject: ['opinion', id], payload, unitId: byUnitId })
  return id
}

interface Keeping {
  readonly id: string
  readonly household: StoredHousehold
  readonly input: VisitInput
  readonly opinionId: string | null
  readonly asked: { readonly questionnaireId: string; readonly answers: Answers } | null
  readonly recorded: ReturnType<typeof visit>['visit']
}

async function saveVisit(tx: Tx, ctx: ActingContext, keeping: Keeping): Promise<void> {
  const { id, household, input, opinionId, asked, recorded } = keeping
  const key = householdKey(ctx.keyring, household)
  if (!key) throw new Refusal('household-erased')
  const { served, signs, ...when } = recorded
  await tx
    .insertInto('householdVisit')
    .values({
      id,
      householdId: household.id,
      ...when,
      receivedAt: ctx.now,
      clock: input.clock,
      signs: [...signs],
      mode: input.mode,
      outcome: input.outcome,
      questionnaireId: asked?.questionnaireId ?? null,
      answers: asked && json(asked.answers),
      answersCommitment: asked && commitmentTo(key, canonical(asked.answers)),
      opinionId,
      visitorId: ctx.actor.userId,
      visitorName: ctx.actor.name,
      visitorUnitId: input.byUnitId,
      illustrative: ctx.profile === 'demo',
      version: 1,
    })
    .execute()
  const serving = { visitId: id, householdId: household.id, quarter: recorded.quarter }
  await tx
    .insertInto('householdVisitUnit')
    .values(served.map((one) => ({ id: ctx.newId(), ...serving, ...one })))
    .execute()
}

export const addUnitInput = z.strictObject({ visitId: idSchema, unitId: idSchema })

/** Adds a unit that was along on a joint visit and was forgotten: by the unit that recorded it, within a week. */
export const addUnit: Perform<z.infer<typeof addUnitInput>, ActingContext, { counts: boolean }> = async (
  { tx, ctx, record, within },
  { visitId, unitId },
) => {
  const row = await tx.selectFrom('householdVisit').selectAll().where('id', '=', visitId).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'visit' })
  await within(row.visitorUnitId)
  await loadHousehold(tx, row.householdId)
  const served = await tx.selectFrom('householdVisitUnit').select('unitId').where('visitId', '=', visitId).execute()
  const [unit] = await findServed(tx, [unitId])
  if (!unit) throw new Refusal('not-found', { kind: 'unit' })
  const recorded = {
    day: dayOf(row.startedAt as Instant),
    outcome: visitOutcomeSchema.parse(row.outcome),
    unitIds: served.map((one) => one.unitId),
  }
  refuse(whyNotAddUnit(recorded, unit, dayOf(ctx.now)))
  const { quarter, householdId } = row
  const isCounted = (await listCountedFor(tx, householdId, quarter)).includes(unitId)
  const whyNot = isCounted ? 'counted-already' : null
  await tx
    .insertInto('householdVisitUnit')
    .values({ id: ctx.newId(), visitId, householdId, unitId, quarter, counts: !isCounted, whyNot })
    .execute()
  const payload = { visitId, quarter, unitId, counts: !isCounted }
  await record({ act: 'household.unitAdded', subject: ['household', householdId], payload, unitId: row.visitorUnitId })
  return { counts: !isCounted }
}
