import type { RegulationContent } from '@ratchet/domain/accountability/regulation'
import { judge, type YearCase } from '@ratchet/domain/accountability/rules'
import type { AspectTest, YearFigure } from '@ratchet/domain/accountability/year-figure'
import { type AspectId, aspectIds } from '@ratchet/domain/cycle/aspect'
import { drawsFrom } from '@ratchet/statistics/normal-draws'
import { expect, test } from 'vitest'
import { workedRegulation } from './test-regulation.ts'
import { testYear } from './year-test.ts'

/** Spread of answers on a scale of 100 (DOMAIN E-2). */
const SD = 22
const N = 650
const truth: Readonly<Record<AspectId, number>> = {
  education: 82,
  investment: 79,
  public_safety: 87,
  environment: 80,
  cadre_conduct: 80.5,
  poverty_revitalisation: 81,
}

type Rounds = 1 | 2
type Year = Readonly<Record<AspectId, YearFigure>>

/** Histories of three years, each of one round of n = 650 or of two, as circulars give them: two decimals, n, deff and sd told. */
function histories(
  seed: number,
  runs: number,
  rounds: Rounds,
  falls: readonly [lastYear: number, thisYear: number],
  visit: (years: Year[]) => void,
): void {
  const { normal } = drawsFrom(seed)
  const figure = (mean: number): YearFigure => {
    const parts = Array.from({ length: rounds }, (_, at) => ({
      roundId: `r${at}`,
      circularNumber: '',
      score: Math.round((mean + (normal() * SD) / Math.sqrt(N)) * 100) / 100,
      n: N,
      deff: 1,
      sd: SD,
    }))
    const score = parts.reduce((sum, part) => sum + part.score, 0) / rounds
    return { basis: rounds === 1 ? 'official' : 'mean', score, parts }
  }
  for (let run = 0; run < runs; run += 1) {
    const year = (drop: number) =>
      Object.fromEntries(
        aspectIds.map((id) => [id, figure(truth[id] - (id === 'investment' ? drop : 0))]),
      ) as unknown as Year
    visit([year(0), year(falls[0]), year(falls[0] + falls[1])])
  }
}

function compared(before: Year, after: Year): AspectTest[] {
  const pairs = aspectIds.map((aspect) => ({ aspect, before: before[aspect], after: after[aspect] }))
  return testYear(pairs, workedRegulation.gate)
}

function yearCase(content: RegulationContent, [first, second, third]: Year[]): YearCase {
  const lead = { half: '2026H1', unitId: '0198c1b2-0000-7000-8000-000000000001', unitName: '牵头单位' }
  return {
    content,
    tests: compared(second as Year, third as Year),
    earlier: compared(first as Year, second as Year),
    lastYear: null,
    leads: Object.fromEntries(aspectIds.map((id) => [id, [lead]])),
    posts: [],
    methodChanged: [],
    // Every aspect was to rise by a point, so that R3 is asked of each.
    targets: Object.fromEntries(aspectIds.map((id) => [id, (second?.[id].score ?? 0) + 1])),
  }
}

/** Shares of years, in percent: `named` is the aspect that truly fell among those proposed, `alone` nothing beside it. */
function simulate(
  content: RegulationContent,
  seed: number,
  runs: number,
  rounds: Rounds,
  falls: readonly [number, number] = [0, 0],
) {
  const counts = { any: 0, R1: 0, R2: 0, R3: 0, P1: 0, named: 0, alone: 0 }
  histories(seed, runs, rounds, falls, (years) => {
    const given = yearCase(content, years)
    const judged = (['R1', 'R2', 'R3', 'P1'] as const).map((rule) => ({ rule, ...judge(rule, given) }))
    for (const { rule, outcome } of judged) if (outcome !== 'none') counts[rule] += 1
    if (judged.some(({ rule, outcome }) => rule !== 'P1' && outcome !== 'none')) counts.any += 1
    const [r1] = judged
    if (r1?.outcome === 'none') return
    if (r1?.candidates.some((each) => each.aspect === 'investment' && each.mayPropose)) counts.named += 1
    if (r1?.outcome === 'proposes' && r1.candidates[0]?.aspect === 'investment') counts.alone += 1
  })
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, (100 * count) / runs])) as typeof counts
}

const said = (name: string, shares: object) =>
  process.stdout.write(
    `${name}: ${Object.entries(shares)
      .map(([key, share]) => `${key} ${(share as number).toFixed(2)} %`)
      .join(', ')}\n`,
  )

test.each([
  ['one round of 650 a year', 1],
  ['two rounds of 650 a year', 2],
] as const)('nothing changed, %s: at most 5 %% of years bring a proposal, by any of the rules', (name, rounds) => {
  const shares = simulate(workedRegulation, 20261127, 20_000, rounds)
  said(`nothing changed, ${name}, gate required`, shares)
  expect(shares.any).toBeLessThanOrEqual(5)
  // Of recognition 1 − (1 − 0.05/6)⁶ = 4.90 % is expected; 20,000 years may show 0.46 more by chance.
  expect(shares.P1).toBeLessThanOrEqual(5.4)
})

test.each([
  ['one round of 650 a year', 1],
  ['two rounds of 650 a year', 2],
] as const)('a true fall of 5 points, %s: proposed in at least 95 %%', (name, rounds) => {
  const shares = simulate(workedRegulation, 19491001, 20_000, rounds, [0, 5])
  said(`a fall of 5 points, ${name}, gate required`, shares)
  expect(shares.named).toBeGreaterThanOrEqual(95)
})

test('a true fall of 5 points in each of two years, two rounds of 650: R2 is laid before a person in at least 95 %', () => {
  const shares = simulate(workedRegulation, 19780101, 5_000, 2, [5, 5])
  said('a fall of 5 points in each of two years, two rounds of 650 a year, gate required', shares)
  expect(shares.R2).toBeGreaterThanOrEqual(95)
})

test('without the gate some aspect falls in nearly every year in which nothing changed (DOMAIN E-2)', () => {
  const advisory = { ...workedRegulation, gate: { ...workedRegulation.gate, mode: 'advisory' as const } }
  const shares = simulate(advisory, 20261127, 5_000, 1)
  said('nothing changed, one round of 650 a year, gate advisory', shares)
  expect(shares.R1).toBeGreaterThan(98)
})
