import type { ThemeResult } from '@ratchet/domain/survey/wave'
import type { Db } from '../database/connect.ts'
import { findWave, listWaves } from '../survey/survey.queries.ts'
import { findComputed } from './computed.queries.ts'
import { earlierWave } from './earlier-wave.ts'
import { countOptIn } from './opt-in.queries.ts'

/**
 * What a wave's release publishes: themes and overall with one-sided 95 % bounds, the number of interviews, the digest of
 * the answers. An opt-in wave has its number and no results. Throws Refusal where it cannot be analysed.
 */
export async function computeResults(
  db: Db,
  waveId: string,
): Promise<{ results: ThemeResult[]; n: number; digest: string }> {
  const wave = await findWave(db, waveId)
  if (wave.design === 'opt_in') {
    const { n, digest } = await countOptIn(db, waveId)
    return { results: [], n, digest }
  }
  const earlier = earlierWave(wave, await listWaves(db))
  const { computed, digest } = await findComputed(db, { wave, earlier, leaveOutFlagged: false })
  return { results: [...computed.results], n: computed.cases.used, digest }
}
