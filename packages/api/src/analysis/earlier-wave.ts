import type { AnalysisRefusal } from '@ratchet/domain/analysis/why-not-analyse'
import { Refusal } from '@ratchet/domain/refusal'
import type { Wave } from '@ratchet/domain/survey/wave'

/**
 * The last released probability wave before this one, of the same firm where two were released in that quarter; or the one
 * that is named. Refused with `against-not-comparable` where that is not one.
 */
export function earlierWave(
  wave: Pick<Wave, 'quarter' | 'firm'>,
  waves: readonly Wave[],
  againstId: string | null = null,
): Wave | null {
  const released = waves.filter(
    (one) => one.design === 'probability' && one.releasedOn !== null && one.quarter < wave.quarter,
  )
  if (againstId !== null) {
    const named = released.find((one) => one.id === againstId)
    if (!named) throw new Refusal<AnalysisRefusal>('against-not-comparable')
    return named
  }
  const last = released
    .map((one) => one.quarter)
    .sort()
    .at(-1)
  const candidates = released.filter((one) => one.quarter === last)
  return candidates.find((one) => one.firm === wave.firm) ?? candidates[0] ?? null
}
