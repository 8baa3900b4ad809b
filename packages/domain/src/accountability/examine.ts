/**
 * Examining a year 年度研判: all rules of the regulation in force are asked at once, and each leaves a finding — also the one
 * that finds nothing. What a person has settled stays as it is; what is still open follows corrected results. Source:
 * SPEC §6 (“No finding, because …” is a record too).
 */
import type { Person } from '../cycle/actor.ts'
import type { Instant } from '../day.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { Finding, FindingFact, FindingRefusal } from './finding.ts'
import type { Regulation } from './regulation.ts'
import { judge, type YearCase } from './rules.ts'

export interface Examined extends Omit<YearCase, 'content'> {
  readonly year: number
  /** In force on the last day of the year; null: none. */
  readonly regulation: Regulation | null
  /** Half-years without a compared result. */
  readonly missing: readonly string[]
  readonly illustrative: boolean
  /** The findings of the year that there are. */
  readonly findings: readonly Finding[]
}

/** Whether nobody has chosen, concluded or opened a case yet: then the finding may follow new figures. */
const isUntouched = (finding: Finding) =>
  finding.status === 'open' && finding.chosen === null && finding.opened.length === 0

/** The four fields that make two examinations the same. */
const said = ({ outcome, candidates, because, figures, regulationEdition }: Omit<Finding, 'id'>) =>
  JSON.stringify([outcome, candidates, because, figures, regulationEdition])

interface Fresh {
  /** One for each rule, in the order of the regulation's rules. */
  readonly ids: readonly string[]
  readonly by: Person
  readonly now: Instant
}

function found({ regulation, year, illustrative, ...given }: Examined, { ids, by, now }: Fresh): Finding[] {
  if (!regulation) return []
  const { content, edition } = regulation
  return content.rules.flatMap(({ id: rule }, at) => {
    const before = given.findings.find((row) => row.rule === rule)
    if (before && !isUntouched(before)) return []
    const next: Finding = {
      ...judge(rule, { ...given, content }),
      id: before?.id ?? ids[at] ?? '',
      year,
      rule,
      regulationEdition: edition,
      figures: [...given.tests],
      circularId: before?.circularId ?? null,
      chosen: null,
      opened: [],
      status: 'open',
      examinedBy: by,
      at: now,
      decidedBy: null,
      decidedAt: null,
      reason: null,
      illustrative,
      version: (before?.version ?? 0) + 1,
    }
    return before && said(before) === said(next) ? [] : [next]
  })
}

/** Whether the rule, asked again with the figures of today, would say something else than the finding does. */
export function saysOtherwise(finding: Finding, given: Omit<Examined, 'findings'>): boolean {
  const content = given.regulation?.content
  if (!content) return false
  const { outcome, candidates } = judge(finding.rule, { ...given, content })
  const named = (of: Finding['candidates']) => of.map(({ aspect, verdict }) => `${aspect} ${verdict}`).join()
  return outcome !== finding.outcome || named(candidates) !== named(finding.candidates)
}

/** Why the year may not be examined, or null. Details: `missing` half-years. */
export function whyNotExamine(given: Examined): WhyNot<FindingRefusal> {
  const { regulation, missing, year } = given
  if (!regulation) return { code: 'no-regulation', details: { year } }
  if (missing.length > 0) return { code: 'results-missing', details: { missing: missing.join('、') } }
  // Any id serves to see whether something would be new.
  const by = { id: regulation.id, name: '-' }
  const fresh = { ids: given.regulation?.content.rules.map(() => regulation.id) ?? [], by, now: regulation.adoptedAt }
  return found(given, fresh).length === 0 ? { code: 'examined-already', details: { year } } : null
}

/** The findings that are new or follow corrected results; the others stay. Throws `Refusal`. */
export function examine(
  given: Examined,
  fresh: Fresh,
): { readonly findings: readonly Finding[]; readonly fact: FindingFact } {
  refuse(whyNotExamine(given))
  const findings = found(given, fresh)
  const payload = {
    edition: given.regulation?.edition,
    rules: findings.map(({ rule, outcome, candidates, because }) => ({
      rule,
      outcome,
      aspects: candidates.filter((each) => each.mayPropose).map((each) => each.aspect),
      because: because.map(({ code }) => code),
    })),
  }
  return {
    findings,
    fact: { act: 'accountability.examined', subject: ['accountability_year', String(given.year)], payload },
  }
}
