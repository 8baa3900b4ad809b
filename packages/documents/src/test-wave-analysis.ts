import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import type { Figure } from '@ratchet/domain/analysis/figure'
import type { SubjectFigures } from '@ratchet/domain/analysis/subject-figures'
import { themeIds } from '@ratchet/domain/cycle/aspect'
import { usualScales } from '@ratchet/domain/questionnaire/scale'
import type { WaveAbout } from './wave-about.ts'
import type { WaveReport } from './wave-report.ts'

const figure = (estimate: number, half: number, n = 2400): Figure => ({
  estimate,
  se: half / 2,
  low: estimate - half,
  high: estimate + half,
  level: 0.95,
  n,
  nMissing: 240,
  nEff: 1523.4,
  deff: 1.61,
  df: 36,
  method: 'hajek-mean/taylor',
  interval: 't',
  reason: null,
  warnings: [],
})

const against = { waveId: 'w0', quarter: '2026Q2' as never, n: 2391 }
const subject = (id: SubjectFigures['subject'], at: number): SubjectFigures => {
  const isTheme = (themeIds as readonly string[]).includes(id)
  const estimate = at === 1 ? -5.2 : at === 2 ? 2.1 : 0.4
  const verdict = at === 1 ? 'confirmed_decline' : at === 2 ? 'possible' : 'not_distinguishable'
  return {
    subject: id,
    steps: 5,
    score: figure(82 - at * 3.1, 1.4),
    rate: figure(0.86 - at * 0.04, 0.02),
    grades: [1, 2, 3, 4, 5].map((step) => ({ step, share: 0.2, n: 480 })),
    unknown: { share: 0.05 + at * 0.01, n: 130, low: 78 - at * 3, high: 84 - at * 3, rateLow: 0.8, rateHigh: 0.9 },
    change: {
      ...{
        against,
        estimate,
        se: 1,
        low: estimate - 2,
        high: estimate + 2,
        df: 36,
        p: 0.01,
        relation: 'shared-clusters',
      },
      ...(isTheme ? { adjusted: 0.03, q: 0.02, verdict } : { adjusted: null, q: null, verdict: null }),
    },
    noChange: null,
    rank: isTheme ? { from: Math.max(1, at), to: Math.min(7, at + 2) } : null,
    importance: id === 'overall' ? null : figure(0.3 + at * 0.04, 0.05),
    series: [],
    otherwise: null,
  }
}

const cells = (hidden: number) =>
  themeIds.map((_, at) =>
    at === hidden ? ({ state: 'hidden' } as const) : ({ state: 'shown', score: 70.4 + at, n: 56 } as const),
  )

/** A wave with every kind of figure in it, made up. */
export const testAnalysis: WaveAnalysis = {
  kind: 'microdata',
  wave: {
    id: 'w1',
    quarter: '2026Q3' as never,
    firm: '甲机构',
    illustrative: true,
    releasedOn: '2026-10-09' as never,
    questionnaire: { id: 'q', name: '季度测评', edition: 2 },
  },
  scale: {
    edition: 1,
    five: [0, 25, 50, 75, 100],
    ten: Array.from({ length: 10 }, (_, at) => (at * 100) / 9),
    positiveFive: usualScales.positiveFive,
    positiveTen: usualScales.positiveTen,
  },
  provenance: {
    digest: 'b9c1'.repeat(16),
    statistics: '0.1.0',
    cutOff: '2026-09-30T08:00:00.000Z' as never,
    computedAt: '2026-10-10T01:00:00.000Z' as never,
    design: {
      source: 'planned',
      strata: 'street',
      clusters: 'place',
      strataCount: 8,
      clusterCount: 44,
      fpc: 'applied',
      weights: 'given',
      lonelyPsu: 'error',
      margins: [{ trait: 'gender', categories: 2 }],
      rakingCycles: 5,
      kish: 1.31,
    },
    imports: [{ fileName: '三季度.xlsx', sha256: 'a'.repeat(64), storedAt: '2026-09-30T08:00:00.000Z' as never }],
  },
  cases: {
    all: 3900,
    interviews: 2640,
    used: 2621,
    leftOut: 19,
    withoutWeight: 0,
    flagged: 31,
    leaveOutFlagged: false,
  },
  subjects: [...themeIds, 'overall' as const, 'gain' as const, 'happiness' as const, 'security' as const].map(subject),
  themesMean: figure(72.7, 1.1),
  awareness: { city: figure(0.412, 0.02), work: figure(0.336, 0.02) },
  response: {
    counts: {
      ...{ complete: 2600, partial: 40, refused: 610, not_contacted: 420 },
      ...{ other: 60, unknown_household: 90, unknown_other: 30, ineligible: 50 },
    },
    eligible: 0.92,
    eligibleBasis: '电话核实 120 个号码',
    rates: {
      ...{ rr1: 0.675, rr2: 0.686, rr3: 0.678, rr4: 0.689, rr5: 0.697, rr6: 0.708 },
      ...{ cooperation: 0.785, refusal: 0.158, contact: 0.859 },
    },
  },
  grid: {
    themes: themeIds,
    streets: Array.from({ length: 8 }, (_, at) => ({
      id: `s${at}`,
      name: `第${at + 1}街道`,
      interviews: null,
      cells: cells(at),
    })),
    places: Array.from({ length: 44 }, (_, at) => ({
      id: `p${at}`,
      streetId: `s${at % 8}`,
      name: `某某第${at + 1}社区居委会`,
      interviews: null,
      cells: cells(at % 7),
    })),
    hiddenBelow: 5,
  },
  facts: [],
}

export const testAbout: WaveAbout = {
  quarter: '2026Q3',
  firm: '甲机构',
  design: 'probability',
  illustrative: true,
  releasedOn: '2026-10-09' as never,
  questionnaire: {
    name: '季度测评',
    edition: 2,
    approval: {
      basis: 'approved',
      body: '某市统计局',
      mark: '市统调01表',
      number: '某统制〔2026〕12号',
      validUntil: '2027-06-30' as never,
    },
  },
  plan: {
    interviews: 2640,
    frame: { source: '公安实有住户名册', size: 182_400, asOf: '2026-06-30' as never },
    strata: 'street',
    clusters: 'place',
    isFinite: true,
    weights: 'given',
    lonelyPsu: 'error',
    margins: [],
    expectedRate: 0.8,
    expectedDeff: 1.5,
    expectedResponse: 0.6,
  },
  scale: testAnalysis.scale,
  rows: 3900,
  interviews: 2640,
  digest: testAnalysis.provenance.digest,
  imports: testAnalysis.provenance.imports,
  statistics: '0.1.0',
  cutOff: testAnalysis.provenance.cutOff,
  madeAt: '2026-10-10T01:00:00.000Z' as never,
  by: '李岚',
}

export const testReport = (locale: 'zh' | 'en'): WaveReport => ({
  analysis: testAnalysis,
  about: testAbout,
  fieldwork: { from: '2026-08-01' as never, to: '2026-08-30' as never },
  rechecks: {
    drawn: 264,
    found: { confirmed: 220, differs: 9, not_reached: 25, not_interviewed: 10 },
    error: { rate: 0.079, low: 0.05, high: 0.12 },
  },
  limits: { own: { n: 2621, margin: 2.0, change: 3.1 }, households: { n: 200, margin: 7.0, change: 10.9 } },
  madeOn: '2026-10-10' as never,
  locale,
})
