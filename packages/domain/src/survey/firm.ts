/**
 * Whose wave it is 委托机构: a surveyor reads the waves of the firm that the role was given for and of no other; whoever
 * works on satisfaction reads all. Source: SPEC §2 (`surveyor`: its own surveys only).
 */
import { matrix } from '../people/matrix.ts'
import type { Actor, Rule } from '../people/permission.ts'
import type { WhyNot } from '../refusal.ts'
import type { SurveyPlanRefusal } from './plan-refusal.ts'
import type { Wave } from './wave.ts'

/** The units for which somebody is a surveyor; null for whoever may do it with every wave by another role. */
export function surveyorUnits(
  { grants }: Pick<Actor, 'grants'>,
  procedure: 'survey.find' | 'survey.import' = 'survey.find',
): readonly string[] | null {
  // A second role counts for what it may do itself: an inspector who is a surveyor too hands in for the own firm only.
  const { who }: Rule = matrix[procedure]
  if (grants.some(({ role }) => role !== 'surveyor' && who.includes(role))) return null
  return grants.filter(({ role }) => role === 'surveyor').map(({ unitId }) => unitId)
}

/** Why the wave is not theirs to read, or null; `firms` are the names of {@link surveyorUnits}, null for officials. */
export function whyNotOfFirm(firms: readonly string[] | null, wave: Pick<Wave, 'firm'>): WhyNot<SurveyPlanRefusal> {
  return firms === null || firms.includes(wave.firm) ? null : { code: 'other-firm', details: { firms } }
}

/** A place with fewer interviews is shown to nobody but the owner and the wave's own surveyor. */
export const SMALLEST_PLACE = 5

/** Whether somebody sees of a record who answered, who asked and when: the owner and the wave's own surveyor. */
export function seesWholeRecords(actor: Pick<Actor, 'grants'>, isOwnFirm: boolean): boolean {
  return isOwnFirm || actor.grants.some((grant) => grant.role === 'owner')
}
