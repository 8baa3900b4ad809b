import type { AppRouter } from '@ratchet/api/router'
import type { Because, Finding, LeadThen } from '@ratchet/domain/accountability/finding'
import { clauseOf, type RegulationContent, type Suggestion } from '@ratchet/domain/accountability/regulation'
import { halvesOf } from '@ratchet/domain/accountability/year'
import type { AspectTest } from '@ratchet/domain/accountability/year-figure'
import type { AspectId } from '@ratchet/domain/cycle/aspect'
import type { Words } from '@ratchet/words/catalogue'
import type { inferRouterOutputs } from '@trpc/server'
import type { FindingWords } from './finding-words.ts'

export type YearAnswer = inferRouterOutputs<AppRouter>['finding']['year']
export type YearFound = NonNullable<YearAnswer['year']>

/** The year as people call it: 2026年度, or 2025/26年度 where it begins in autumn. */
export function yearName(year: number, content: Pick<RegulationContent, 'year'>, w: FindingWords): string {
  return w.noun.year(year, content.year.starts)
}

export function namesOf(aspects: readonly AspectId[], w: FindingWords): string {
  return aspects.map((id) => w.said.aspect[id]).join(w.said.and)
}

/** Why a rule says what it says, in one sentence without its stop. */
export function becauseOf(because: readonly Because[], w: FindingWords): string {
  return because.map(({ code, aspects }) => w.said.because[code](namesOf(aspects, w))).join(w.said.semicolon)
}

/** What a rule suggests, target by target: 主要领导不得评优、扣发年度奖金5%. */
export function suggestionsOf(suggests: readonly Suggestion[], w: FindingWords): string {
  const byTarget = Map.groupBy(suggests, ({ target }) => target)
  const lines = [...byTarget].map(([target, each]) => ({
    target: w.said.target[target],
    kinds: each.map(({ kind, amount }) => w.said.kind[kind](amount)).join(w.said.and),
  }))
  const byKinds = Map.groupBy(lines, ({ kinds }) => kinds)
  return [...byKinds]
    .map(([kinds, each]) => w.page.finding.suggests(each.map(({ target }) => target).join(w.said.and), kinds))
    .join(w.said.semicolon)
}

/** 符合第11条情形; a rule without a clause says that it is illustrative. */
export function meetsOf(content: RegulationContent, finding: Pick<Finding, 'rule'>, w: FindingWords): string {
  const clause = clauseOf(content, finding.rule)
  return clause ? w.page.meets(clause.id) : w.page.finding.illustrativeRule
}

export const fallsOf = (tests: readonly AspectTest[]): AspectId[] =>
  tests.filter(({ change }) => change !== null && change < 0).map(({ aspect }) => aspect)

/** What the rules name: drawn heavier. R1's candidates first, for the page is about what fell. */
export function markedOf({ findings, tests }: Pick<YearFound, 'findings' | 'tests'>): AspectId[] {
  const named = (rules: readonly Finding[]) =>
    rules.flatMap((finding) => finding.candidates.filter((each) => each.mayPropose).map(({ aspect }) => aspect))
  const accountable = named(findings.filter(({ rule }) => rule !== 'P1'))
  if (accountable.length > 0) return [...new Set(accountable)]
  const [lowest] = tests
    .filter(({ change }) => change !== null && change < 0)
    .toSorted((a, b) => (a.change ?? 0) - (b.change ?? 0))
  return lowest ? [lowest.aspect] : []
}

/** The lead unit as the year table says it: one name, both where it changed, or that nobody was on record. */
export function leadOf(leads: readonly LeadThen[], w: FindingWords): string {
  const names = [...new Set(leads.map(({ unitName }) => unitName))]
  if (names.length === 0 || names.includes(null)) return w.page.table.leadUnknown
  return names.length === 1 ? (names[0] ?? '') : w.page.table.leadChanged(names.join(' → '))
}

/** The half-years of the year as the page's second line says them. */
export function spanOf(
  year: number,
  content: RegulationContent,
  tests: readonly AspectTest[],
  words: Words,
  w: FindingWords,
) {
  if (tests.some(({ after }) => after.basis === 'official')) return w.page.span.official
  return w.page.span.mean(
    halvesOf(year, content.year)
      .map((half) => words.cycle.period(half))
      .join(w.said.and),
  )
}

/** The page's title is what the year says, and what is to be done about it. */
export function titleOf(found: YearFound, content: RegulationContent, w: FindingWords): string {
  const t = w.page.title
  const year = yearName(found.year, content, w)
  if (found.findings.length === 0) return found.missing.length > 0 ? t.missing(year) : t.unexamined(year)
  const first = found.findings.find(({ rule, outcome }) => rule === 'R1' && outcome !== 'none')
  const open = found.findings.filter(({ status, outcome }) => status === 'open' && outcome !== 'none')
  if (first) {
    const picked =
      first.chosen?.picks.map(({ aspect }) => aspect) ??
      first.candidates.filter((each) => each.mayPropose).map(({ aspect }) => aspect)
    const by = Math.max(
      ...first.candidates.filter(({ aspect }) => picked.includes(aspect)).map(({ change }) => -change),
    )
    const names = namesOf(picked, w)
    if (first.outcome === 'choose' && !first.chosen && first.status === 'open')
      return t.choose(year, names, w.page.table.score(by))
    const say = first.status === 'case_opened' ? t.opened : t.fell
    if (first.status !== 'no_finding') return say(year, names, w.page.table.score(by), meetsOf(content, first, w))
  }
  if (found.findings.every(({ outcome }) => outcome === 'none')) return t.none(year)
  return open.length > 0 ? t.open(year, open.length) : t.settled(year)
}
