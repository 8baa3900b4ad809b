/**
 * Setting 设置: what an office sets for itself, with a usual value until it does: who runs the site, and how long things
 * may take and are kept. It is bound to the trail for ever, so no personal number may get in.
 * Source: issue "The residents' loop"; SPEC §13; RELIABILITY "Retention per class", "daily quota".
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { usualRecurrenceDays } from '../cycle/recurrence.ts'
import {
  type HouseholdSetting,
  householdBounds,
  householdSettingSchema,
  usualHousehold,
} from '../household/household.ts'
import { refuse, type WhyNot } from '../refusal.ts'

const lineSchema = z.string().trim().max(100)
/** The site's footer 页脚; an empty field is not shown. */
export const siteSettingSchema = z.object({
  host: lineSchema,
  operator: lineSchema,
  phone: lineSchema,
  siteCode: lineSchema,
  icp: lineSchema,
  police: lineSchema,
})
export type SiteSetting = z.infer<typeof siteSettingSchema>
export type SiteField = keyof SiteSetting
export const siteFields = Object.keys(siteSettingSchema.shape) as SiteField[]
export const usualSite: SiteSetting = { host: '', operator: '', phone: '', siteCode: '', icp: '', police: '' }

/** The fields that say something, in the order in which they are shown. */
export function filled(site: SiteSetting): Partial<SiteSetting> {
  return Object.fromEntries(siteFields.flatMap((field) => (site[field] === '' ? [] : [[field, site[field]]])))
}

const figureSchema = z.number().int().min(0).max(1_000_000)
/**
 * What holds for what residents say 群众反映: working days for handing on and answering, looks a day, days of keeping, and
 * for how many days after closing the same problem at the same place counts as having come back 反弹.
 */
export const feedbackSettingSchema = z.object({
  assignDays: figureSchema,
  answerDays: figureSchema,
  unmaskPerDay: figureSchema,
  contactKeepDays: figureSchema,
  opinionKeepDays: figureSchema,
  photoKeepDays: figureSchema,
  recurrenceDays: figureSchema,
})
export type FeedbackSetting = z.infer<typeof feedbackSettingSchema>
export type FeedbackField = keyof FeedbackSetting
export const feedbackFields = Object.keys(feedbackSettingSchema.shape) as FeedbackField[]
export const usualFeedback: FeedbackSetting = {
  assignDays: 2,
  answerDays: 10,
  unmaskPerDay: 20,
  contactKeepDays: 90,
  opinionKeepDays: 1095,
  photoKeepDays: 365,
  recurrenceDays: usualRecurrenceDays,
}
/** Least and most of each figure. A quota of nought is a way to say: nobody. */
export const feedbackBounds: Readonly<Record<FeedbackField, readonly [least: number, most: number]>> = {
  assignDays: [1, 10],
  answerDays: [2, 60],
  unmaskPerDay: [0, 200],
  contactKeepDays: [7, 730],
  opinionKeepDays: [180, 3650],
  photoKeepDays: [30, 3650],
  recurrenceDays: [30, 730],
}

export interface Settings {
  readonly site: SiteSetting
  readonly feedback: FeedbackSetting
  readonly household: HouseholdSetting
}
export type SettingId = keyof Settings
export const settingSchemas = {
  site: siteSettingSchema,
  feedback: feedbackSettingSchema,
  household: householdSettingSchema,
} as const
export const usualSettings: Settings = { site: usualSite, feedback: usualFeedback, household: usualHousehold }

export const settingRefusals = [
  'nothing-changed',
  'not-plain-text',
  'personal-phone',
  'out-of-bounds',
  'answered-before-assigned',
  'kept-longer-than-opinion',
] as const
export type SettingRefusal = (typeof settingRefusals)[number]
export type SettingFact = Fact<'setting.saved'>

// Line breaks, and what turns the reading direction or is not seen at all.
const NOT_PLAIN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
const MOBILE = /(?<!\d)(?:86[\s-]?)?1[3-9](?:[\s().·—–-]?\d){9}(?!\d)/

/** Why the footer may not read so, or null: one plain line each, and an office's number, nobody's own. */
export function whyNotSaveSite(before: SiteSetting, next: SiteSetting): WhyNot<SettingRefusal> {
  const odd = siteFields.find((field) => NOT_PLAIN.test(next[field]))
  if (odd) return { code: 'not-plain-text', details: { field: odd } }
  const personal = siteFields.find((field) => MOBILE.test(next[field].normalize('NFKC')))
  if (personal) return { code: 'personal-phone', details: { field: personal } }
  return whyNotChanged(before, next)
}

/** Why the figures may not be these, or null. */
export function whyNotSaveFeedback(before: FeedbackSetting, next: FeedbackSetting): WhyNot<SettingRefusal> {
  const why = whyNotBetween(feedbackBounds, next)
  if (why) return why
  if (next.answerDays <= next.assignDays) {
    return { code: 'answered-before-assigned', details: { field: 'answerDays', assignDays: next.assignDays } }
  }
  // What belongs to an opinion goes with it at the latest: longer would be a promise that nobody keeps.
  for (const field of ['contactKeepDays', 'photoKeepDays'] as const) {
    if (next[field] > next.opinionKeepDays)
      return { code: 'kept-longer-than-opinion', details: { field, days: next[field], opinion: next.opinionKeepDays } }
  }
  return whyNotChanged(before, next)
}

/** Why household visits may not be counted so, or null. */
export function whyNotSaveHousehold(before: HouseholdSetting, next: HouseholdSetting): WhyNot<SettingRefusal> {
  return whyNotBetween(householdBounds, next) ?? whyNotChanged(before, next)
}

function whyNotBetween<Field extends string>(
  bounds: Readonly<Record<Field, readonly [least: number, most: number]>>,
  next: Readonly<Record<Field, number>>,
): WhyNot<SettingRefusal> {
  for (const field of Object.keys(bounds) as Field[]) {
    const [least, most] = bounds[field]
    if (!(next[field] >= least && next[field] <= most))
      return { code: 'out-of-bounds', details: { field, least, most, given: next[field] } }
  }
  return null
}

const whyNotRule: { readonly [Id in SettingId]: (before: Settings[Id], next: Settings[Id]) => WhyNot<SettingRefusal> } =
  { site: whyNotSaveSite, feedback: whyNotSaveFeedback, household: whyNotSaveHousehold }

/** What would be kept for less time than now: the clearing erases what is older, and nothing brings it back. */
export function shortened(before: FeedbackSetting, next: FeedbackSetting): FeedbackField[] {
  return (['contactKeepDays', 'opinionKeepDays', 'photoKeepDays'] as const).filter(
    (field) => next[field] < before[field],
  )
}

/** Names of the fields whose values differ. */
export function changedFields(before: object, next: object): string[] {
  const earlier = new Map(Object.entries(before))
  return Object.entries(next).flatMap(([field, value]) => (earlier.get(field) === value ? [] : [field]))
}

function whyNotChanged(before: object, next: object): WhyNot<SettingRefusal> {
  return changedFields(before, next).length === 0 ? { code: 'nothing-changed' } : null
}

/** Takes over a setting; the fact says which fields are new and what they are now. Throws Refusal. */
export function save<Id extends SettingId>(id: Id, before: Settings[Id], next: Settings[Id]): SettingFact {
  refuse(whyNotRule[id](before, next))
  const values = new Map(Object.entries(next))
  const changed = Object.fromEntries(changedFields(before, next).map((field) => [field, values.get(field)]))
  return { act: 'setting.saved', subject: ['setting', id], payload: { setting: id, changed } }
}
