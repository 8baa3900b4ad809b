/** Waves computed once and kept as long as nothing they depend on changed. */
import type { DispositionCounts } from '@ratchet/domain/survey/response-rate'
import type { Wave } from '@ratchet/domain/survey/wave'
import { sha256 } from '../audit/digest.ts'
import type { Db } from '../database/connect.ts'
import { countDispositions } from '../survey/case.queries.ts'
import { waveDigest } from '../survey/response.queries.ts'
import { computeInThread } from './analysis-thread.ts'
import type { Computed } from './computed.ts'
import { readingsOf } from './reported.ts'
import { readColumns, readFrame, readState } from './sample.queries.ts'
import type { EarlierSample, Sample } from './sample.ts'

export interface Kept {
  readonly computed: Computed
  /** Of the answers that count. */
  readonly digest: string
  /** Every case by what it ended as; null when no microdata are stored. */
  readonly counts: DispositionCounts | null
}

/** Results of this process, the one asked for last at the end. */
const kept = new Map<string, Promise<Kept>>()
const KEPT_AT_MOST = 40

interface Asked {
  readonly wave: Wave
  readonly earlier: Wave | null
  readonly leaveOutFlagged: boolean
}

/**
 * The computed wave. Its key names everything it depends on: imports, re-checks, plan, questionnaire with its scales,
 * streets, and the same of the earlier wave; what changed has another key, so nothing stale is ever served.
 */
export async function findComputed(db: Db, { wave, earlier, leaveOutFlagged }: Asked): Promise<Kept> {
  const parts = [await keyOf(db, wave), earlier && (await keyOf(db, earlier)), earlier?.results, leaveOutFlagged]
  const key = sha256(JSON.stringify(parts))
  const known = kept.get(key)
  if (known) {
    kept.delete(key)
    kept.set(key, known)
    return known
  }
  const fresh = compute(db, { wave, earlier, leaveOutFlagged })
  kept.set(key, fresh)
  const [oldest] = kept.keys()
  if (kept.size > KEPT_AT_MOST && oldest !== undefined) kept.delete(oldest)
  // A refusal costs a reading of the rows only; an error must not stay.
  fresh.catch(() => kept.delete(key))
  return fresh
}

async function keyOf(db: Db, wave: Wave) {
  return [wave.id, await readFrame(db, wave), await readState(db, wave.id)]
}

async function compute(db: Db, { wave, earlier, leaveOutFlagged }: Asked): Promise<Kept> {
  // One picture of the data: an import that ends meanwhile is either in the rows and in the digest, or in neither.
  const read = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const sampleOf = async (one: Wave): Promise<Sample> => {
        const frame = await readFrame(tx, one)
        return { frame, columns: await readColumns(tx, frame) }
      }
      const sample = await sampleOf(wave)
      const before: EarlierSample | null = earlier && {
        ...readingsOf(earlier),
        sample: earlier.basis === 'microdata' ? await sampleOf(earlier) : null,
      }
      const counts = await countDispositions(tx, wave.id)
      return { sample, before, digest: await waveDigest(tx, wave.id), counts }
    })
  const computed = await computeInThread({ sample: read.sample, earlier: read.before, leaveOutFlagged })
  return { computed, digest: read.digest, counts: read.counts }
}
