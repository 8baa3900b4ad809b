import { redraw } from '@ratchet/domain/lookback/redraw'
import { lookbackSample } from '@ratchet/words/lookback-sample'
import type { RenderDeps } from '../render.ts'
import { sha256 } from '../sha256.ts'
import type { Round } from './redraw-story.ts'

const { street, bureau, source } = lookbackSample
const list = Array.from({ length: 60 }, (_, at) => ({
  id: `Z${String(at + 1).padStart(3, '0')}`,
  stratum: at < 40 ? street : bureau,
}))
const allocation = [
  { stratum: bureau, size: 20, drawn: 11 },
  { stratum: street, size: 40, drawn: 23 },
]
const seedText = '07 12 16 23 28 31 + 09'
const { hash, ids } = redraw(sha256, list, allocation, seedText)
const tally = { drawn: 34, satisfied: 27, unsatisfied: 2, notReached: 5, withdrawn: 0, open: 0 }

const none = { drawn: 0, satisfied: 0, unsatisfied: 0, notReached: 0, withdrawn: 0, open: 0 }

/** A round that is complete, as the router tells of it. */
export function sampleRound(changed: Partial<Round> = {}): Round {
  return {
    ...{
      number: 'HK-2026-02',
      cycleId: '2026H1',
      quarter: null,
      status: 'completed',
      tolerated: 0.05,
      confidence: 0.95,
    },
    ...{ listHash: hash, population: 60, sampleSize: 34, allocation, list, drawn: ids, reopened: ids.slice(-2) },
    ...{ frozenAt: '2026-11-01T01:00:00.000Z', publishedAt: '2026-11-01T02:00:00.000Z' },
    ...{ seedSource: source, seedDay: '2026-11-03', seedText, seedAt: '2026-11-03T14:00:00.000Z' },
    ...{ witnessAt: '2026-11-03T15:00:00.000Z', drawnAt: '2026-11-04T01:00:00.000Z', completedAt: null },
    ...{ voidReason: null, voidedAt: null, illustrative: true, intact: true, fullSeed: `${seedText}|${hash}` },
    ...{ tally, late: { listed: 0, tally: none }, visits: { all: 3, fixed: 2, notFixed: 1, open: 0 }, byUnit: [] },
    share: { estimate: 2 / 29, low: 0.017, high: 0.15, level: 0.95, oneSided: false, method: 'hypergeometric' },
    ...changed,
  } as Round
}

export function sampleLookback(round: Round | null = sampleRound()): RenderDeps['caller']['lookback'] {
  return {
    published: async () => (round ? [round] : []),
    redraw: async ({ number }: { number: string }) => (round?.number === number ? round : null),
  } as unknown as RenderDeps['caller']['lookback']
}
