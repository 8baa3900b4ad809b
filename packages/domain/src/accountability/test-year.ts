import { type AspectId, aspectIds } from '../cycle/aspect.ts'
import type { Day, Instant } from '../day.ts'
import type { Examined } from './examine.ts'
import type { Finding } from './finding.ts'
import type { Regulation, RegulationContent } from './regulation.ts'
import type { YearCase } from './rules.ts'
import type { AspectTest, YearFigure } from './year-figure.ts'

export const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
export const now = '2026-11-27T04:00:00.000Z' as Instant
export const by = { id: id(1), name: '李岚' }
export const bureau = id(10)

/** A regulation of one clause for each rule. */
export const content: RegulationContent = {
  title: '考核办法',
  number: '〔2022〕3号',
  issuer: '党工委',
  issuedOn: '2022-12-20' as Day,
  effectiveFrom: '2023-01-01' as Day,
  clauses: [11, 12, 13].map((clause) => ({ id: String(clause), text: `第${clause}条的条文` })),
  rules: [
    { id: 'R1', clause: '11', suggests: [{ kind: 'bonus_cut', target: 'principal', amount: 5 }] },
    { id: 'R2', clause: '12', suggests: [{ kind: 'not_excellent', target: 'unit', amount: null }] },
    { id: 'R3', clause: '13', suggests: [{ kind: 'talk', target: 'unit', amount: null }] },
    { id: 'P1', clause: null, suggests: [{ kind: 'recognition', target: 'unit', amount: null }] },
  ],
  year: { starts: 'H1', figure: 'official_else_mean' },
  gate: { mode: 'required', document: '附件二', alpha: 0.05, leastSample: 400, assumedSd: 22, assumedDeff: 1.5 },
  terms: { statementDays: 5, reviewDays: 30, objectionDays: 15, appealDays: 15, bonusLeast: 1, bonusMost: 20 },
}
export const regulation: Regulation = {
  id: id(2),
  edition: 1,
  content,
  note: '纪要',
  adoptedBy: by,
  adoptedAt: now,
  illustrative: false,
  version: 1,
}

const figure = (score: number | null): YearFigure => ({
  basis: score === null ? 'missing' : 'official',
  score,
  parts: [],
})

interface Told {
  readonly change: number | null
  /** Adjusted p of the change in its own direction; null: no sample size. */
  readonly p?: number | null
  readonly apart?: number | null
  readonly least?: number
  readonly before?: number
}

/** Tests as the statistics would give them: what is not named rose by a point within chance. */
export function tests(told: Readonly<Partial<Record<AspectId, Told>>>): AspectTest[] {
  return aspectIds.map((aspect) => {
    const { change, p = 0.5, apart = 0.001, least = 650, before = 80 } = told[aspect] ?? { change: 1 }
    const tail = p === null || change === null ? null : { p, adjusted: p }
    const other = tail && { p: 1, adjusted: 1 }
    return {
      aspect,
      before: figure(change === null ? null : before),
      after: figure(change === null ? null : before + change),
      change,
      se: tail && 1,
      fall: (change ?? 0) <= 0 ? tail : other,
      rise: (change ?? 0) > 0 ? tail : other,
      least: p === null ? null : least,
      assumed: [],
      apartFromLowest: p === null ? null : apart,
      apartFromHighest: p === null ? null : apart,
    }
  })
}

export const lead = (unitId: string | null, half = '2025H1') => ({
  half,
  unitId,
  unitName: unitId && `单位${unitId.at(-1)}`,
})

/** A year of these tests, every aspect led by one bureau whose principal is known. */
export function year(told: Parameters<typeof tests>[0], more: Partial<YearCase> = {}): YearCase {
  const holder = { personId: id(30), name: '罗凯', fromDay: '2020-01-01' as Day, beforeDay: null }
  return {
    content,
    tests: tests(told),
    earlier: null,
    lastYear: null,
    leads: Object.fromEntries(aspectIds.map((aspect) => [aspect, [lead(bureau)]])),
    posts: [{ unitId: bureau, postId: id(20), kind: 'principal', title: '局长', holders: [holder] }],
    methodChanged: [],
    targets: {},
    ...more,
  }
}

/** The same as it is examined. */
export function examined(told: Parameters<typeof tests>[0], more: Partial<Examined> = {}): Examined {
  const { content: _, ...given } = year(told)
  return { ...given, year: 2025, regulation, missing: [], illustrative: false, findings: [], ...more }
}

export const fallen = { investment: { change: -3, p: 0.001 } } as const
export const fresh = { ids: [id(41), id(42), id(43), id(44)], by, now }
export const findingOf = (findings: readonly Finding[], rule: string) =>
  findings.find((row) => row.rule === rule) as Finding
