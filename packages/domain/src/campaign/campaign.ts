/**
 * Campaign 集中测评（码上评）: some days before a city examination on which whoever scans a code may answer. Two never run at
 * once, since a printed code leads to the one that runs. Its questionnaire and the rule of its default view are published
 * with it and stand once it has begun; it may end early, with a reason. It is no wave: no score, rank, bonus or
 * accountability reads it. Source: SPEC §1, §9; DOMAIN S-182.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { viewRuleSchema } from '../ballot/view-rule.ts'
import { quarterOf, quarterSchema } from '../cycle/cycle-id.ts'
import { addDays, type Day, dayOf, daySchema, daysBetween, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Item } from '../questionnaire/item.ts'
import { type Questionnaire, type QuestionnaireRefusal, whyNotUse } from '../questionnaire/questionnaire.ts'
import { refuse, type WhyNot } from '../refusal.ts'

/** A day typed wrongly would keep every other campaign out for years. */
export const MOST_DAYS = 62

export const campaignSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(2).max(40),
  /** Of its first day. */
  quarter: quarterSchema,
  questionnaireId: idSchema,
  firstDay: daySchema,
  /** The last day on which answers are taken; the day of the end where it ended early. */
  lastDay: daySchema,
  endedAt: instantSchema.nullable(),
  endReason: z.string().nullable(),
  viewRule: viewRuleSchema,
  version: versionSchema,
})
export type Campaign = z.infer<typeof campaignSchema>
/** What is settled before the first day. */
export const campaignPlanSchema = campaignSchema.pick({
  name: true,
  questionnaireId: true,
  firstDay: true,
  lastDay: true,
  viewRule: true,
})
export type CampaignPlan = z.infer<typeof campaignPlanSchema>
export const endReasonSchema = z.string().trim().min(4).max(300)

export const campaignRefusals = [
  'ends-before-it-begins',
  'begins-in-the-past',
  'too-long',
  'days-overlap',
  'not-a-qr-questionnaire',
  'first-question-open',
  'dont-know-missing',
  'campaign-begun',
  'campaign-not-begun',
  'campaign-ended',
] as const
export type CampaignRefusal = (typeof campaignRefusals)[number]
export type CampaignAct = 'campaign.planned' | 'campaign.edited' | 'campaign.ended'
export type CampaignFact = Fact<CampaignAct>
type Acted = { readonly campaign: Campaign; readonly fact: CampaignFact }

export const campaignStandings = ['running', 'planned', 'ended'] as const
export type CampaignStanding = (typeof campaignStandings)[number]

/** How the campaign stands on the day; nothing but the days and the early end decide it. */
export function standingOf(
  { firstDay, lastDay, endedAt }: Pick<Campaign, 'firstDay' | 'lastDay' | 'endedAt'>,
  today: Day,
): CampaignStanding {
  if (endedAt !== null || lastDay < today) return 'ended'
  return today < firstDay ? 'planned' : 'running'
}

/** How many days it takes answers, both ends counted. */
export const lengthOf = ({ firstDay, lastDay }: Pick<Campaign, 'firstDay' | 'lastDay'>): number =>
  daysBetween(firstDay, lastDay) + 1

/** What a plan is held against. */
export interface Around {
  readonly campaigns: readonly Pick<Campaign, 'id' | 'name' | 'firstDay' | 'lastDay'>[]
  readonly questionnaire: Pick<Questionnaire, 'kind' | 'status' | 'edition' | 'approval' | 'items'>
  readonly today: Day
}

const tapped: readonly Item['kind'][] = ['five', 'ten', 'yesno', 'choice']

/** Why the questionnaire cannot be asked of whoever scans a code until the day, or null. */
export function whyNotAsk(
  questionnaire: Around['questionnaire'],
  lastDay: Day,
): WhyNot<CampaignRefusal | QuestionnaireRefusal> {
  if (questionnaire.kind !== 'qr') return { code: 'not-a-qr-questionnaire' }
  const why = whyNotUse(questionnaire, lastDay)
  if (why) return why
  // The first answer takes two taps, and nobody is pressed to have an opinion.
  const [first] = questionnaire.items
  if (!first || !tapped.includes(first.kind)) return { code: 'first-question-open' }
  const at = questionnaire.items.findIndex((item) => tapped.includes(item.kind) && !item.dontKnow)
  return at < 0 ? null : { code: 'dont-know-missing', details: { at: at + 1 } }
}

/** Why nothing may be asked on these days, or null; `id` is the campaign itself where it is there already. */
export function whyNotPlan(
  { id, firstDay, lastDay }: Pick<Campaign, 'firstDay' | 'lastDay'> & { readonly id: string | null },
  { campaigns, questionnaire, today }: Around,
): WhyNot<CampaignRefusal | QuestionnaireRefusal> {
  if (lastDay < firstDay) return { code: 'ends-before-it-begins', details: { firstDay, lastDay } }
  if (firstDay < today) return { code: 'begins-in-the-past', details: { firstDay, today } }
  if (lastDay > addDays(firstDay, MOST_DAYS - 1)) return { code: 'too-long', details: { most: MOST_DAYS } }
  const other = campaigns.find((row) => row.id !== id && row.firstDay <= lastDay && firstDay <= row.lastDay)
  if (other) {
    return { code: 'days-overlap', details: { name: other.name, firstDay: other.firstDay, lastDay: other.lastDay } }
  }
  return whyNotAsk(questionnaire, lastDay)
}

/** Plans a campaign; throws Refusal. */
export function plan(fresh: CampaignPlan & Pick<Campaign, 'id'>, around: Around): Acted {
  refuse(whyNotPlan(fresh, around))
  return acted('campaign.planned', {
    ...fresh,
    quarter: quarterOf(fresh.firstDay),
    endedAt: null,
    endReason: null,
    version: 1,
  })
}

/** Why the campaign stands as it is, or null. */
export function whyNotEdit(campaign: Campaign, today: Day): WhyNot<CampaignRefusal> {
  const standing = standingOf(campaign, today)
  if (standing === 'ended') return { code: 'campaign-ended', details: { lastDay: campaign.lastDay } }
  return standing === 'running' ? { code: 'campaign-begun', details: { firstDay: campaign.firstDay } } : null
}

/** Changes what was planned, before the first day; throws Refusal. */
export function edit(before: Campaign, change: CampaignPlan, around: Around): Acted {
  refuse(whyNotEdit(before, around.today))
  refuse(whyNotPlan({ ...change, id: before.id }, around))
  const next = { ...before, ...change, quarter: quarterOf(change.firstDay), version: before.version + 1 }
  return acted('campaign.edited', next)
}

/** Why the campaign may not end early, or null. */
export function whyNotEnd(campaign: Campaign, today: Day): WhyNot<CampaignRefusal> {
  const standing = standingOf(campaign, today)
  if (standing === 'planned') return { code: 'campaign-not-begun', details: { firstDay: campaign.firstDay } }
  return standing === 'ended' ? { code: 'campaign-ended', details: { lastDay: campaign.lastDay } } : null
}

/** Ends the campaign at once: what came in stays, and the days that are left are free for another. Throws Refusal. */
export function end(before: Campaign, reason: string, now: Instant): Acted {
  const today = dayOf(now)
  refuse(whyNotEnd(before, today))
  const next = { ...before, lastDay: today, endedAt: now, endReason: reason, version: before.version + 1 }
  const { campaign, fact } = acted('campaign.ended', next)
  return { campaign, fact: { ...fact, payload: { ...fact.payload, plannedLastDay: before.lastDay }, reason } }
}

function acted(act: CampaignAct, campaign: Campaign): Acted {
  const { id, endReason: _, ...payload } = campaign
  return { campaign, fact: { act, subject: ['campaign', id], payload } }
}

/** The campaign that takes answers on the day; undefined when none does. */
export function runningOn<C extends Pick<Campaign, 'firstDay' | 'lastDay' | 'endedAt'>>(
  campaigns: readonly C[],
  today: Day,
): C | undefined {
  return campaigns.find((row) => standingOf(row, today) === 'running')
}
