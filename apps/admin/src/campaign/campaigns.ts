/** What the pages of campaigns show: rows of the list, and the halves that lack one. */
import type { AppRouter } from '@ratchet/api/router'
import { type CampaignPlan, lengthOf } from '@ratchet/domain/campaign/campaign'
import { quarterOf, quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, daysBetween } from '@ratchet/domain/day'
import type { inferRouterOutputs } from '@trpc/server'
import type { Tone } from '../design/StatusChip.tsx'

export type CampaignRow = inferRouterOutputs<AppRouter>['campaign']['list']['campaigns'][number]

export const toneOf: Record<CampaignRow['standing'], Tone> = { running: 'info', planned: 'outside', ended: 'quiet' }

/** Whether the half-year has a campaign: the gate of 组织 asks for one. */
export function hasCampaign(cycleId: string, campaigns: readonly Pick<CampaignRow, 'quarter'>[]): boolean {
  const quarters: readonly string[] = quartersOf(cycleId)
  return campaigns.some((row) => quarters.includes(row.quarter))
}

export interface DayShown {
  readonly day: Day
  /** Null for a day that is still to come. */
  readonly forms: number | null
}

/** Every day of the campaign with what came in. */
export function daysOf(campaign: Pick<CampaignRow, 'firstDay' | 'lastDay' | 'collected'>, today: Day): DayShown[] {
  const formsOf = new Map(campaign.collected.days.map((row) => [row.day, row.forms]))
  return Array.from({ length: lengthOf(campaign) }, (_, at) => {
    const day = addDays(campaign.firstDay, at)
    return { day, forms: day > today ? null : (formsOf.get(day) ?? 0) }
  })
}

/** Which day of the campaign today is, from 1. */
export const dayNumber = ({ firstDay }: Pick<CampaignRow, 'firstDay'>, today: Day): number =>
  daysBetween(firstDay, today) + 1

const USUAL_DAYS = 14

/** A plan to begin with: two weeks from tomorrow, or from the day after the last that is planned. */
export function freshPlan(
  campaigns: readonly CampaignRow[],
  today: Day,
  nameOf: (quarter: string) => string,
  rest: Pick<CampaignPlan, 'questionnaireId' | 'viewRule'>,
): CampaignPlan {
  const busy = campaigns.filter((row) => row.standing !== 'ended').map((row) => row.lastDay)
  const firstDay = addDays(busy.toSorted().at(-1) ?? today, 1)
  return { ...rest, name: nameOf(quarterOf(firstDay)), firstDay, lastDay: addDays(firstDay, USUAL_DAYS - 1) }
}

/** The plan with another day; a name that nobody typed goes along with the quarter. */
export function moved(
  plan: CampaignPlan,
  field: 'firstDay' | 'lastDay',
  day: Day,
  nameOf: (quarter: string) => string,
): CampaignPlan {
  const next = { ...plan, [field]: day }
  if (field === 'lastDay' || day.length === 0 || plan.firstDay.length === 0) return next
  return plan.name === nameOf(quarterOf(plan.firstDay)) ? { ...next, name: nameOf(quarterOf(day)) } : next
}
