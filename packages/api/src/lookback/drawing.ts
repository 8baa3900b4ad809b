/** The draw of a round out of its list and seed, and nothing else: anybody gets the same codes. */
import { sizeOf } from '@ratchet/domain/lookback/frame'
import type { Allocation, Lookback, Row, Terms } from '@ratchet/domain/lookback/lookback'
import { isLateStratum } from '@ratchet/domain/lookback/stratum'
import { allocateFrame } from '@ratchet/statistics/allocate-frame'
import { auditSampleSize, drawStratified, publicSeed } from '@ratchet/statistics/statistics'

type Public = Pick<Row, 'code' | 'stratum'>
const frameOf = (rows: readonly Public[]) => rows.map(({ code, stratum }) => ({ id: code, stratum }))

/** How many are drawn of each stratum, fixed with the list: by its size alone, so that whoever has list and number has the same. */
export function planOf(
  rows: readonly Public[],
  { tolerated, confidence }: Terms,
): {
  readonly sampleSize: number
  readonly allocation: Allocation
} {
  if (rows.length === 0) return { sampleSize: 0, allocation: [] }
  const frame = frameOf(rows)
  const sizes = Map.groupBy(rows, (row) => row.stratum)
  const inTime = rows.filter((row) => !isLateStratum(row.stratum)).length
  const discovery = auditSampleSize({ population: inTime || rows.length, maxShare: tolerated, confidence })
  const counted = (size: number) =>
    [...allocateFrame(frame, size)].reduce(
      (sum, [stratum, drawn]) => sum + (inTime > 0 && isLateStratum(stratum) ? 0 : drawn),
      0,
    )
  const sampleSize = sizeOf(discovery, { strata: sizes.size, population: rows.length }, counted)
  const given = allocateFrame(frame, sampleSize)
  const allocation = [...given].map(([stratum, drawn]) => ({ stratum, size: sizes.get(stratum)?.length ?? 0, drawn }))
  return { sampleSize, allocation }
}

/** The codes in the order drawn. Throws StatError where list and allocation disagree. */
export function drawnCodes(
  rows: readonly Public[],
  round: Pick<Lookback, 'seedText' | 'allocation'>,
): readonly string[] {
  if (rows.length === 0 || round.seedText === null) return []
  const frame = frameOf(rows)
  const sizes = new Map(round.allocation.map(({ stratum, drawn }) => [stratum, drawn]))
  return drawStratified(frame, sizes, publicSeed(round.seedText, frame)).ids
}

/** What is typed behind `--seed`: the public text bound to the list that was published before it. */
export const fullSeed = ({ seedText, listHash }: Pick<Lookback, 'seedText' | 'listHash'>): string | null =>
  seedText === null ? null : `${seedText}|${listHash}`
