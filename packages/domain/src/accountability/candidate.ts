/**
 * Candidate 符合情形的单项: an aspect that a rule may name, with who led it then and who held the posts then. A change of
 * lead unit between the years is flagged and never guessed; a post that nobody held is said. Source: SPEC §2, §6; DOMAIN Q-09.
 */
import type { AspectId } from '../cycle/aspect.ts'
import type { Candidate, CandidateFlag, LeadThen, PostThen } from './finding.ts'
import { type RegulationContent, type RuleId, suggestsOf } from './regulation.ts'
import { type Direction, mayPropose, verdictOf } from './worst.ts'
import type { AspectTest } from './year-figure.ts'

/** What is known of the year beside its figures. */
export interface Surroundings {
  /** Who led each aspect in the half-years of both years. */
  readonly leads: Readonly<Partial<Record<AspectId, readonly LeadThen[]>>>
  /** Posts of all those units with their holders in the year. */
  readonly posts: readonly PostThen[]
  /** Aspects whose method the city changed in the year (基数调整): the series is broken. */
  readonly methodChanged: readonly AspectId[]
  /** Targets of the year, in points. */
  readonly targets: Readonly<Partial<Record<AspectId, number>>>
}

/** With one of these a person must choose: the rule cannot know. */
const forPerson: readonly CandidateFlag[] = ['lead_changed', 'lead_unknown', 'method_changed']
export const needsPerson = ({ flags }: Pick<Candidate, 'flags'>): boolean =>
  flags.some((flag) => forPerson.includes(flag))

/** The aspect with its verdict, its lead unit and posts; null where a figure is missing. */
export function candidateOf(
  test: AspectTest,
  rule: RuleId,
  direction: Direction,
  content: RegulationContent,
  given: Surroundings,
): Candidate | null {
  const { aspect, before, after, change } = test
  if (before.score === null || after.score === null || change === null) return null
  const verdict = verdictOf(test, direction, content.gate)
  const leads = given.leads[aspect] ?? []
  const unitIds = [...new Set(leads.map((lead) => lead.unitId))]
  const unknown = leads.length === 0 || unitIds.includes(null)
  const changed = unitIds.filter((id) => id !== null).length > 1
  const sole = unknown || changed ? null : (leads[0] ?? null)
  const posts = given.posts.filter((post) => unitIds.includes(post.unitId))
  const asked = suggestsOf(content, rule).flatMap(({ target }) => (target === 'unit' ? [] : [target]))
  const concerned = posts.filter((post) => asked.some((kind) => kind === post.kind))
  const absent = asked.some((kind) => !concerned.some((post) => post.kind === kind && post.unitId === sole?.unitId))
  const flags: (CandidateFlag | false)[] = [
    changed && 'lead_changed',
    unknown && 'lead_unknown',
    given.methodChanged.includes(aspect) && 'method_changed',
    before.basis !== after.basis && 'mixed_basis',
    sole !== null && absent && 'no_post',
    concerned.some((post) => post.holders.length === 0) && 'vacant_post',
  ]
  return {
    aspect,
    before: before.score,
    after: after.score,
    change,
    target: rule === 'R3' ? (given.targets[aspect] ?? null) : null,
    verdict,
    p: test[direction]?.p ?? null,
    adjusted: test[direction]?.adjusted ?? null,
    mayPropose: mayPropose(verdict, content.gate),
    flags: flags.filter((flag) => flag !== false),
    unitId: sole?.unitId ?? null,
    unitName: sole?.unitName ?? null,
    leads: [...leads],
    posts: concerned,
  }
}
