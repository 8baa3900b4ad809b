import { firstPeers } from '@ratchet/domain/examination/round'
import { sampleActivity } from './activity/sample-activity.ts'
import { sampleSurvey } from './ballot/sample-ballot.ts'
import { sampleFeedback } from './feedback/sample-feedback.ts'
import { sampleLookback } from './lookback/sample-lookback.ts'
import type { RenderDeps } from './render.ts'
import { sampleSaid, sampleSaidDone, sampleTerms } from './sample-said.ts'
import { sampleScan } from './scan-results/sample-scan.ts'

type Site = RenderDeps['caller']['site']
type Answers = {
  readonly [Name in 'shell' | 'home' | 'saidDone' | 'terms' | 'trends' | 'trust' | 'scanResults']: Awaited<
    ReturnType<Site[Name]>
  >
}

const checkpoint = {
  size: 4127,
  root: '9c1f0a77d5b34e2f8f6a2b7c9d0e1f2a3b4c5d6e7f8091a2b3c4d5e6f7081920',
  headHash: 'a3f5c2907be14d6880c1d2e3f405162738495a6b7c8d9eaf0b1c2d3e4f506172',
  at: '2026-11-22T15:55:00.000Z',
  keyId: '2026-a',
  signature: 'MEUCIQDx',
}

const basis = 'examination' as const
const home: Answers['home'] = {
  overall: [
    { cycleId: '2024H2', score: 74.2, basis, floor: null, standing: 'first', fell: null },
    { cycleId: '2025H1', score: 78, basis, floor: 74.2, standing: 'held', fell: null },
    { cycleId: '2025H2', score: 75.4, basis, floor: 76.1, standing: 'fell', fell: 0.7 },
    { cycleId: '2026H1', score: 79.3, basis, floor: 76.1, standing: 'held', fell: null },
  ],
  next: { cycleId: '2026H2', floor: 77.7, isProvisional: false },
  rebases: [],
  aspects: (
    [
      ['education', 80.1, 74, 74, null],
      ['investment', 74.9, 76.8, 75.4, 0.5],
      ['public_safety', 86.2, 82, 82, null],
      ['environment', 76.4, 71, 71, null],
      ['cadre_conduct', 80, 75, 74.1, null],
      ['poverty_revitalisation', 78.2, 73.8, 73.8, null],
    ] as const
  ).map(([id, score, before, floor, fell]) => ({
    id,
    now: { cycleId: '2026H1', score, basis, floor, standing: fell === null ? 'held' : 'fell', fell },
    before: { cycleId: '2025H2', score: before },
  })),
  isIllustrative: true,
  said: sampleSaid,
}

type Round = Answers['trends']['current'][number]
const round = (id: string, figures: Round['figures']): Round => ({
  id,
  publishedOn: null,
  isIllustrative: true,
  places: 8,
  figures,
  changes: null,
})
const aspects = [
  'education',
  'investment',
  'public_safety',
  'environment',
  'cadre_conduct',
  'poverty_revitalisation',
] as const
const figuresOf = (overall: Round['figures']['overall'], scores: readonly number[]): Round['figures'] => ({
  ...(overall ? { overall } : {}),
  ...Object.fromEntries(scores.map((score, index) => [aspects[index], { score, rank: null }])),
})
const ranked = (id: string, rank: number | null) => round(id, rank === null ? {} : { overall: { score: null, rank } })

const sampleChanges = aspects.map((subject) =>
  subject === 'investment'
    ? { subject, direction: 'down' as const, points: -3.41 }
    : { subject, direction: 'up' as const, points: null },
)

const { said: _said, ...floors } = home
const trends: Answers['trends'] = {
  aspects,
  floors,
  current: [
    round('2024H2', figuresOf({ score: 74.2, rank: 6 }, [71.8, 75.9, 82, 70.2, 74.1, 73])),
    round('2025H1', figuresOf({ score: 78, rank: 4 }, [])),
    round('2025H2', figuresOf({ score: 75.4, rank: 5 }, [74, 76.8, 82, 71, 75, 73.8])),
    round('2026H1', figuresOf({ score: 79.3, rank: 3 }, [80.1, 74.9, 86.2, 76.4, 80, 78.2])),
  ],
  reference: {
    years: [ranked('2018', 7), ranked('2019', 5), ranked('2020', 8)],
    halfYears: [
      ranked('2020H2', 8),
      ranked('2021H1', null),
      ranked('2021H2', null),
      { ...ranked('2022H1', 3), changes: sampleChanges },
    ],
  },
}

/** Answers as the router gives them, for drawing pages without a database; a part may be replaced. */
export function sampleCaller(parts: Partial<Answers> = {}): RenderDeps['caller'] {
  const shell = { zone: firstPeers[6] ?? null, footer: {}, checkpoint }
  const trust = {
    checkpoints: [checkpoint, { ...checkpoint, size: 4090, at: '2026-11-21T15:55:00.000Z' }],
    asked: null,
  }
  const answers = {
    shell,
    home,
    saidDone: sampleSaidDone,
    terms: sampleTerms,
    trends,
    trust,
    scanResults: sampleScan,
    ...parts,
  }
  return {
    feedback: sampleFeedback(),
    survey: sampleSurvey(),
    activity: sampleActivity(),
    lookback: sampleLookback(),
    site: {
      shell: async () => answers.shell,
      home: async () => answers.home,
      saidDone: async () => answers.saidDone,
      terms: async () => answers.terms,
      trends: async () => answers.trends,
      scanResults: async () => answers.scanResults,
      trust: async ({ size }) => ({ ...answers.trust, asked: size === checkpoint.size ? checkpoint : null }),
    },
  } as RenderDeps['caller']
}
