/** Registers 入户登记表 and sign-in sheets 签到表 as files: acts with a trace, answered in base64. Source: SPEC §12. */
import type { Register, RegisterLine } from '@ratchet/documents/household-register'
import { makeRegisterFile } from '@ratchet/documents/register-file'
import { quarterOf, quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { maskDoor } from '@ratchet/domain/household/door'
import { signInSheetSchema, visitModeSchema, visitOutcomeSchema } from '@ratchet/domain/household/household'
import { withPlaceNames } from '@ratchet/domain/household/place-answer'
import { idSchema, keySchema } from '@ratchet/domain/id'
import { matrix } from '@ratchet/domain/people/matrix'
import { whyNotWithin } from '@ratchet/domain/people/permission'
import { answersSchema } from '@ratchet/domain/questionnaire/answer'
import { whyNotUse } from '@ratchet/domain/questionnaire/questionnaire'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { registerWords, signInSheetWords } from '@ratchet/words/household-paper'
import { phoneWords } from '@ratchet/words/questionnaire-phone'
import { surveyPageWords } from '@ratchet/words/survey-page'
import { z } from 'zod'
import { perform } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { findUnit, unitPath } from '../people/unit.queries.ts'
import { listQuestionnaires, type StoredQuestionnaire } from '../questionnaire/questionnaire.queries.ts'
import { listSurveyPlaces } from '../survey/given.queries.ts'
import { acting, guarded } from '../trpc.ts'
import { openDoor } from './door.ts'
import { listHouseholdsOf } from './list.queries.ts'

const file = z.enum(['xlsx', 'docx'])
const locale = z.enum(['zh', 'en'])

const registerInput = z.strictObject({
  unitId: idSchema,
  quarter: quarterSchema,
  /** Blank, with the doors that are still to be found; or what was recorded. */
  kind: z.enum(['blank', 'filled']),
  file,
  placeId: idSchema.nullable(),
  visitorId: idSchema.nullable(),
  /** Empty lines for whoever is met on the way. */
  spare: z.number().int().min(0).max(200),
  locale,
  key: keySchema,
})
type RegisterInput = z.infer<typeof registerInput>

/** A register as a file. */
export const takeRegister = guarded.input(registerInput).mutation(async ({ ctx: caller, input }) => {
  const ctx = acting(caller)
  const { unitId, quarter, kind } = input
  refuse(whyNotWithin(matrix['household.register'], ctx.actor, await unitPath(ctx.db, unitId)))
  const register = await (kind === 'blank' ? blankRegister(ctx, input) : filledRegister(ctx, input))
  const bytes = await makeRegisterFile({ kind: 'register', file: input.file, register })
  await perform(ctx, ctx.procedure, input, async ({ record, within }) => {
    await within(unitId)
    const payload = { quarter, kind, file: input.file, rows: register.lines.length, placeId: input.placeId }
    await record({ act: 'household.registerTaken', subject: ['unit', unitId], payload, unitId })
    return { id: unitId }
  })
  const name = registerWords[input.locale].file(register.unit, register.quarter, kind === 'blank')
  return { name: `${name}.${input.file}`, content: Buffer.from(bytes).toString('base64') }
})

/** Whoever takes it has to find the doors: they stand in full on it. */
async function blankRegister(ctx: ActingContext, input: RegisterInput): Promise<Register> {
  const { placeId, visitorId } = input
  const today = dayOf(ctx.now)
  const [questionnaire] = (await listQuestionnaires(ctx.db))
    .filter((row) => row.kind === 'household' && whyNotUse(row, today) === null)
    .toSorted((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? '') || b.edition - a.edition)
  if (!questionnaire) throw new Refusal('questionnaire-missing')
  const rows = (await listHouseholdsOf(ctx, input.unitId, input.quarter)).filter(
    (row) =>
      row.assignmentId !== null &&
      (row.stand === 'open' || row.stand === 'tried') &&
      (placeId === null || row.placeId === placeId) &&
      (visitorId === null || row.visitorId === visitorId),
  )
  const lines = rows.map(({ place, door }): RegisterLine => ({ place, door: door ?? '', visit: null }))
  const visitor = visitorId === null ? null : (rows[0]?.visitor ?? null)
  return { ...(await headOf(ctx, input, questionnaire)), isBlank: true, lines, visitor }
}

/** What was recorded, flats hidden: nobody has to find them any more. */
async function filledRegister(ctx: ActingContext, input: RegisterInput): Promise<Register> {
  const { unitId, quarter, placeId, visitorId } = input
  const rows = await ctx.db
    .selectFrom('householdVisitUnit as served')
    .innerJoin('householdVisit as visit', 'visit.id', 'served.visitId')
    .innerJoin('household', 'household.id', 'served.householdId')
    .innerJoin('unit as place', 'place.id', 'household.placeId')
    .leftJoin('opinion', 'opinion.id', 'visit.opinionId')
    .select(['household.id', 'household.door', 'household.ownKey', 'household.ownKeyId', 'place.name as place'])
    .select(['visit.startedAt', 'visit.mode', 'visit.outcome', 'visit.questionnaireId', 'visit.answers'])
    .select(['opinion.number as opinion', 'visit.visitorName'])
    .where('served.unitId', '=', unitId)
    .where('served.quarter', '=', quarter)
    .$if(placeId !== null, (query) => query.where('household.placeId', '=', placeId ?? ''))
    .$if(visitorId !== null, (query) => query.where('visit.visitorId', '=', visitorId ?? ''))
    .orderBy('visit.startedAt')
    .execute()
  const uses = Map.groupBy(rows, (row) => row.questionnaireId)
  uses.delete(null)
  const mostUsed = [...uses].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
  const questionnaire = (await listQuestionnaires(ctx.db)).find((row) => row.id === mostUsed)
  if (!questionnaire) throw new Refusal('register-empty')
  const { items } = questionnaire
  const names = new Map((await listSurveyPlaces(ctx.db)).map(({ id, name }) => [id, name]))
  const lines = rows.map((row): RegisterLine => {
    const door = openDoor(ctx.keyring, row)
    const at = new Date(Date.parse(row.startedAt) + 8 * 3_600_000).toISOString()
    const isSame = row.questionnaireId === questionnaire.id
    return {
      place: row.place,
      door: door === null ? '' : maskDoor(door),
      visit: {
        day: dayOf(row.startedAt as Instant),
        time: at.slice(11, 16),
        mode: visitModeSchema.parse(row.mode),
        outcome: visitOutcomeSchema.parse(row.outcome),
        answers: isSame && row.answers ? withPlaceNames(items, answersSchema.parse(row.answers), names) : {},
        opinion: row.opinion,
      },
    }
  })
  const visitor = visitorId === null ? null : (rows[0]?.visitorName ?? null)
  return { ...(await headOf(ctx, input, questionnaire)), isBlank: false, lines, visitor }
}

async function headOf(ctx: ActingContext, input: RegisterInput, questionnaire: StoredQuestionnaire) {
  const unit = await findUnit(ctx.db, input.unitId)
  const { id, title, items, illustrative } = questionnaire
  return {
    locale: input.locale,
    unit: unit.name,
    quarter: surveyPageWords[input.locale].quarter(input.quarter),
    questionnaire: { id, title: title[input.locale], items },
    spare: input.spare,
    illustrative,
  }
}

const signInInput = z.strictObject({ unitId: idSchema, sheet: signInSheetSchema, file, locale, key: keySchema })

/** A sign-in sheet as a file. */
export const takeSignInSheet = guarded.input(signInInput).mutation(async ({ ctx: caller, input }) => {
  const ctx = acting(caller)
  const { unitId, sheet } = input
  const { name: unit } = await findUnit(ctx.db, unitId)
  const { day } = sheet
  const printed = day && phoneWords[input.locale].day(day)
  const task = { ...sheet, day: printed, unit, locale: input.locale }
  const bytes = await makeRegisterFile({ kind: 'sign-in', file: input.file, sheet: task })
  await perform(ctx, ctx.procedure, input, async ({ record, within }) => {
    await within(unitId)
    // The title may name somebody, and the trail keeps it for good.
    const payload = { day, rows: sheet.rows, file: input.file, quarter: quarterOf(day ?? dayOf(ctx.now)) }
    await record({ act: 'household.signInSheetTaken', subject: ['unit', unitId], payload, unitId })
    return { id: unitId }
  })
  const name = signInSheetWords[input.locale].file(sheet.title)
  return { name: `${name}.${input.file}`, content: Buffer.from(bytes).toString('base64') }
})
