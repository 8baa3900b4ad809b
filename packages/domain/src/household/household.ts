/**
 * Household 入户: a door of a community or village that units ask at, by a list or by chance, and every contact with it. The
 * door is personal data; what is counted is not. A household counts once for each unit and quarter, is left alone for the
 * days of rest, and one joint visit 联合入户 serves several units. Source: SPEC §5, §9; DOMAIN S-063, Q-12, G-12, G-13, D-52.
 */
import { z } from 'zod'
import { quarterSchema } from '../cycle/cycle-id.ts'
import { daySchema, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { UnitKind } from '../people/unit.ts'

/** How the household was found: on a list, or met on the doorstep. */
export const origins = ['assigned', 'walk_in'] as const
export const originSchema = z.enum(origins)
export type Origin = z.infer<typeof originSchema>

/** How it was asked. Somebody may help, call, or bring a sheet of paper; it is recorded as such. */
export const visitModes = ['face', 'helper', 'phone', 'paper'] as const
export const visitModeSchema = z.enum(visitModes)
export type VisitMode = z.infer<typeof visitModeSchema>

/** What a contact ended as. */
export const visitOutcomes = ['done', 'refused', 'nobody_home', 'moved', 'vacant', 'not_eligible'] as const
export const visitOutcomeSchema = z.enum(visitOutcomes)
export type VisitOutcome = z.infer<typeof visitOutcomeSchema>

/** Whose time it is: the phone's own clock, or typed by somebody afterwards. */
export const visitClocks = ['phone', 'typed'] as const
export const visitClockSchema = z.enum(visitClocks)
export type VisitClock = z.infer<typeof visitClockSchema>

/** Kept with a visit when it was received. */
export const clockSigns = ['clock-ahead', 'clock-jumped'] as const
/** Seen when visits are looked at side by side. */
export const minuteSigns = ['same-minute', 'two-places'] as const
export const visitSigns = [...clockSigns, ...minuteSigns] as const
export const visitSignSchema = z.enum(visitSigns)
export type VisitSign = z.infer<typeof visitSignSchema>

/** Why a visit does not count for a unit: nobody answered, or the household was counted this quarter already. */
export const notCountedReasons = ['not-done', 'counted-already'] as const
export const notCountedReasonSchema = z.enum(notCountedReasons)
export type NotCountedReason = z.infer<typeof notCountedReasonSchema>

/** Where a household of a unit stands in a quarter. */
export const householdStands = ['open', 'tried', 'done', 'resting', 'erased'] as const
export const householdStandSchema = z.enum(householdStands)
export type HouseholdStand = z.infer<typeof householdStandSchema>

/** Who is examined, and so needs households: departments and streets. Communities help and are never scored. */
export const examinedKinds: readonly UnitKind[] = ['department', 'street']
/** What doors belong to. */
export const placeKinds: readonly UnitKind[] = ['community', 'village']

export const householdSchema = z.object({
  id: idSchema,
  placeId: idSchema,
  origin: originSchema,
  madeByName: z.string(),
  madeAt: instantSchema,
  erasedAt: instantSchema.nullable(),
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Household = z.infer<typeof householdSchema>

export const visitSchema = z.object({
  id: idSchema,
  householdId: idSchema,
  quarter: quarterSchema,
  startedAt: instantSchema,
  endedAt: instantSchema,
  receivedAt: instantSchema,
  clock: visitClockSchema,
  signs: z.array(visitSignSchema),
  mode: visitModeSchema,
  outcome: visitOutcomeSchema,
  questionnaireId: idSchema.nullable(),
  opinionId: idSchema.nullable(),
  visitorId: idSchema,
  visitorName: z.string(),
  visitorUnitId: idSchema,
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Visit = z.infer<typeof visitSchema>

export const assignmentSchema = z.object({
  id: idSchema,
  householdId: idSchema,
  unitId: idSchema,
  quarter: quarterSchema,
  visitorId: idSchema.nullable(),
  visitorName: z.string().nullable(),
  assignedByName: z.string(),
  assignedAt: instantSchema,
  version: versionSchema,
})
export type Assignment = z.infer<typeof assignmentSchema>

/** What an office sets for household visits; see `setting`. */
export const householdSettingSchema = z.object({
  /** Households that a unit is to visit in a quarter. */
  target: z.number().int().min(0).max(1_000_000),
  /** Days for which a household that was asked is left alone. */
  restDays: z.number().int().min(0).max(1_000_000),
})
export type HouseholdSetting = z.infer<typeof householdSettingSchema>
export const usualHousehold: HouseholdSetting = { target: 200, restDays: 90 }
export const householdBounds: Readonly<Record<keyof HouseholdSetting, readonly [least: number, most: number]>> = {
  target: [1, 5000],
  restDays: [0, 366],
}

export const householdRefusals = [
  'place-no-doors',
  'door-empty',
  'door-too-long',
  'door-says-nothing',
  'door-holds-number',
  'doors-none',
  'doors-too-many',
  'doors-wrong',
  'quarter-over',
  'unit-not-examined',
  'units-missing',
  'unit-twice',
  'own-unit-missing',
  'visitor-outside',
  'time-later',
  'time-too-old',
  'end-before-start',
  'resting',
  'household-erased',
  'questionnaire-missing',
  'questionnaire-other',
  'answers-not-asked',
  'answers-wrong',
  'words-not-said',
  'visit-not-done',
  'already-served',
  'too-late-to-add',
  'reason-missing',
  'reason-names-somebody',
  'register-unknown',
  'register-other',
  'register-empty',
  'register-too-long',
] as const
export type HouseholdRefusal = (typeof householdRefusals)[number]

export type HouseholdAct =
  | 'household.assigned'
  | 'household.visited'
  | 'household.unitAdded'
  | 'household.erased'
  | 'household.registerTaken'
  | 'household.registerRead'
  | 'household.signInSheetTaken'

export const SIGN_IN_ROWS = [10, 20, 30, 40, 60, 100] as const
/** A sign-in sheet 签到表 for a talk or a meeting. */
export const signInSheetSchema = z.strictObject({
  title: z.string().trim().min(1).max(60),
  day: daySchema.nullable(),
  place: z.string().trim().max(60),
  rows: z.number().int().min(5).max(200),
})
export type SignInSheet = z.infer<typeof signInSheetSchema>
