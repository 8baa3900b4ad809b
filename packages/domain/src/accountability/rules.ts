/**
 * The rules 规则: R1 降幅最大, R2 连续两年降幅最大, R3 应升未升, P1 升幅最大（表彰）. Each answers what it proposes, what it leaves to
 * a person, or that it finds nothing and because of what: 符合第n条情形，建议…, never “decides”. Source: SPEC §6; DOMAIN
 * S-085–S-087, S-091, Q-06–Q-08, D-67.
 */
import type { AspectId } from '../cycle/aspect.ts'
import { candidateOf, needsPerson, type Surroundings } from './candidate.ts'
import type { Because, Candidate, Finding } from './finding.ts'
import type { RegulationContent, RuleId } from './regulation.ts'
import { type Direction, type Extreme, extremeOf, rose } from './worst.ts'
import type { AspectTest } from './year-figure.ts'

/** All that the rules look at for one year. */
export interface YearCase extends Surroundings {
  readonly content: RegulationContent
  /** The year against the one before. */
  readonly tests: readonly AspectTest[]
  /** The year before against the one before that; null where there are no figures. */
  readonly earlier: readonly AspectTest[] | null
  /** What R1 found of the year before, where it was examined. */
  readonly lastYear: Pick<Finding, 'candidates' | 'chosen' | 'status'> | null
}

export type Judged = Pick<Finding, 'outcome' | 'candidates' | 'because'>

/** What the rule says of the year. */
export function judge(rule: RuleId, year: YearCase): Judged {
  if (year.tests.every((test) => test.change === null)) return nothing('no_earlier_year')
  if (rule === 'R1') return most(year, rule, 'fall')
  if (rule === 'P1') return most(year, rule, 'rise')
  return rule === 'R2' ? again(year) : notRisen(year)
}

function nothing(code: Because['code'], aspects: readonly AspectId[] = [], more: readonly Because[] = []): Judged {
  return { outcome: 'none', candidates: [], because: [{ code, aspects: [...aspects] }, ...more] }
}

function most(year: YearCase, rule: 'R1' | 'P1', direction: Direction): Judged {
  const extreme = extremeOf(year.tests, direction, year.content.gate)
  if (extreme.tests.length === 0) return nothing(direction === 'fall' ? 'nothing_fell' : 'nothing_rose')
  const headline = direction === 'fall' ? 'fell_most' : 'rose_most'
  return weigh(year, rule, direction, extreme.tests, { headline, extreme })
}

function again(year: YearCase): Judged {
  const extreme = extremeOf(year.tests, 'fall', year.content.gate)
  if (extreme.tests.length === 0) return nothing('nothing_fell')
  const { lastYear, earlier, content } = year
  if (lastYear?.status === 'no_finding') return nothing('last_year_no_finding')
  const computed = extremeOf(earlier ?? [], 'fall', content.gate).tests
  const held = lastYear
    ? (lastYear.chosen?.picks ?? lastYear.candidates.filter((each) => each.mayPropose)).map((each) => each.aspect)
    : computed.filter((test) => candidateOf(test, 'R2', 'fall', content, year)?.mayPropose).map((test) => test.aspect)
  if (!lastYear && (earlier ?? []).every((test) => test.change === null)) return nothing('no_second_year')
  const mark: Because[] = lastYear ? [] : [{ code: 'last_year_not_examined', aspects: [] }]
  const twice = extreme.tests.filter((test) => held.includes(test.aspect))
  if (twice.length === 0) {
    const fellNow = extreme.tests.map((test) => test.aspect)
    return nothing('not_twice', fellNow, mark)
  }
  const unsure = extreme.tests.length > 1 || held.length > 1
  return weigh(year, 'R2', 'fall', twice, { headline: 'fell_most_again', extreme, unsure, more: mark })
}

function notRisen(year: YearCase): Judged {
  const meant = year.tests.filter(({ aspect, before, change }) => {
    const target = year.targets[aspect]
    return change !== null && before.score !== null && target !== undefined && target > before.score
  })
  if (meant.length === 0) return nothing('no_target')
  const missed = meant.filter((test) => !rose(test))
  if (missed.length === 0) return nothing('all_rose_as_meant')
  return weigh(year, 'R3', 'fall', missed, { headline: 'did_not_rise' })
}

/** Puts the gate before the aspects: those that it lets through are proposed, or laid before a person. */
function weigh(
  year: YearCase,
  rule: RuleId,
  direction: Direction,
  tests: readonly AspectTest[],
  {
    headline,
    extreme,
    unsure = (extreme?.tests.length ?? 0) > 1,
    more = [],
  }: {
    readonly headline: Because['code']
    readonly extreme?: Extreme
    readonly unsure?: boolean
    readonly more?: readonly Because[]
  },
): Judged {
  const candidates = tests.flatMap((test) => candidateOf(test, rule, direction, year.content, year) ?? [])
  const named = candidates.filter((each) => each.mayPropose)
  const said = (code: Because['code'], of: readonly Candidate[]): Because[] =>
    of.length > 0 ? [{ code, aspects: of.map((each) => each.aspect) }] : []
  const flagged = (flag: 'lead_changed' | 'lead_unknown' | 'method_changed') =>
    said(
      flag,
      candidates.filter((each) => each.flags.includes(flag)),
    )
  const near = extreme && extreme.tests.length > 1 ? extreme.tests.map((test) => test.aspect) : []
  const doubts = (['untestable', 'within_chance', 'sample_too_small'] as const).flatMap((verdict) =>
    said(
      verdict,
      candidates.filter((each) => each.verdict === verdict),
    ),
  )
  // Where the gate lets nothing through there is nothing to name and nothing to choose.
  if (named.length === 0) return { outcome: 'none', candidates, because: [...doubts, ...more] }
  const because: Because[] = [
    ...said(headline, named),
    ...(near.length > 0 ? [{ code: extreme?.tied ? ('tied' as const) : ('not_apart' as const), aspects: near }] : []),
    ...doubts,
    ...flagged('lead_changed'),
    ...flagged('lead_unknown'),
    ...flagged('method_changed'),
    ...(year.content.gate.mode === 'advisory' ? [{ code: 'gate_advisory' as const, aspects: [] }] : []),
    ...more,
  ]
  return { outcome: unsure || named.some(needsPerson) ? 'choose' : 'proposes', candidates, because }
}
