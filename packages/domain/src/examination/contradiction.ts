/**
 * Contradictions in a circular 得分与名次矛盾: pointed out to whoever enters and compares, never repaired by us. A
 * deviation that rounding or the city's own weights may explain is a warning. Source: SPEC §12; issue 1/6; DOMAIN Q-05.
 */
import { aspectIds } from '../cycle/aspect.ts'
import type { ExaminationSubject, Figures } from './entry.ts'

export const contradictionCodes = [
  'order-disagrees',
  'rank-shared',
  'rank-outside',
  'zone-twice',
  'zone-unknown',
  'overall-not-mean',
] as const
export type ContradictionCode = (typeof contradictionCodes)[number]

export interface Contradiction {
  readonly code: ContradictionCode
  readonly severity: 'contradiction' | 'warning'
  readonly subject: ExaminationSubject
  readonly zones: readonly string[]
  readonly figures: Readonly<Record<string, number>>
}

/** Circulars give two decimals, so a mean may be off by half of the last one. */
const ROUNDING = 0.005 + 1e-6

/** All contradictions of one round's current entries, subject by subject; `peers` are the zones of the round. */
export function contradictions(entries: readonly Figures[], peers: readonly string[]): Contradiction[] {
  const subjects: ExaminationSubject[] = ['overall', ...aspectIds]
  const perSubject = subjects.flatMap((subject) => {
    const rows = entries.filter((row) => row.subject === subject)
    return [...named(rows, peers, subject), ...ranked(rows, peers.length, subject)]
  })
  return [...perSubject, ...overallNotMean(entries)]
}

function named(rows: readonly Figures[], peers: readonly string[], subject: ExaminationSubject): Contradiction[] {
  const zones = rows.map((row) => row.zone)
  const twice = new Set(zones.filter((zone, at) => zones.indexOf(zone) < at))
  const unknown = new Set(zones.filter((zone) => !peers.includes(zone)))
  const found = (code: ContradictionCode, zone: string): Contradiction => ({
    code,
    severity: 'contradiction',
    subject,
    zones: [zone],
    figures: {},
  })
  return [
    ...[...twice].map((zone) => found('zone-twice', zone)),
    ...[...unknown].map((zone) => found('zone-unknown', zone)),
  ]
}

function ranked(rows: readonly Figures[], places: number, subject: ExaminationSubject): Contradiction[] {
  const found: Contradiction[] = []
  const add = (code: ContradictionCode, zones: readonly string[], figures: Readonly<Record<string, number>>) =>
    found.push({ code, severity: 'contradiction', subject, zones, figures })
  for (const row of rows)
    if (row.rank !== null && row.rank > places) add('rank-outside', [row.zone], { rank: row.rank, places })
  const byRank = Map.groupBy(
    rows.filter((row) => row.rank !== null),
    (row) => row.rank ?? 0,
  )
  for (const [rank, sharing] of byRank) {
    const zones = [...new Set(sharing.map((row) => row.zone))]
    // Equal scores may share a place; without scores nobody can tell, so it is pointed out too.
    const isTie = sharing.every((row) => row.score !== null && row.score === sharing[0]?.score)
    if (zones.length > 1 && !isTie) add('rank-shared', zones, { rank })
  }
  const scored = rows.flatMap(({ zone, score, rank }) =>
    score === null || rank === null ? [] : [{ zone, score, rank }],
  )
  scored.sort((a, b) => b.score - a.score || a.rank - b.rank)
  scored.forEach((below, at) => {
    const above = scored[at - 1]
    if (!above || above.rank <= below.rank || above.zone === below.zone || above.score === below.score) return
    add('order-disagrees', [above.zone, below.zone], {
      score: above.score,
      rank: above.rank,
      otherScore: below.score,
      otherRank: below.rank,
    })
  })
  return found
}

function overallNotMean(entries: readonly Figures[]): Contradiction[] {
  return entries.flatMap((overall): Contradiction[] => {
    if (overall.subject !== 'overall' || overall.score === null) return []
    const scores = aspectIds.map(
      (aspect) => entries.find((row) => row.zone === overall.zone && row.subject === aspect)?.score ?? null,
    )
    if (scores.includes(null)) return []
    const mean = scores.reduce<number>((sum, score) => sum + (score ?? 0), 0) / scores.length
    if (Math.abs(mean - overall.score) <= ROUNDING) return []
    const figures = { overall: overall.score, mean: Math.round(mean * 1000) / 1000 }
    return [{ code: 'overall-not-mean', severity: 'warning', subject: 'overall', zones: [overall.zone], figures }]
  })
}

/** The plain values that the sentence of a contradiction needs. */
export function contradictionDetails({ zones, figures }: Contradiction): Readonly<Record<string, string | number>> {
  const [zone = '', otherZone = ''] = zones
  return { ...figures, zone: 'otherScore' in figures ? zone : zones.join('、'), otherZone }
}
