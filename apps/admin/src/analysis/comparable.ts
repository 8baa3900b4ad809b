import type { AnalysedWave } from '@ratchet/domain/analysis/provenance'
import type { ListedWave } from '../survey/waves.ts'

/** The released probability samples before this one, the latest first: what it may be compared with. */
export function comparable(waves: readonly ListedWave[], wave: Pick<AnalysedWave, 'id' | 'quarter'>): ListedWave[] {
  return waves
    .filter(
      (row) =>
        row.id !== wave.id && row.design === 'probability' && row.releasedOn !== null && row.quarter < wave.quarter,
    )
    .toSorted((a, b) => b.quarter.localeCompare(a.quarter))
}
