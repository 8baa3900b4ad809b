/**
 * Release 发布测评结果: the wave's figures are computed from its answers and hold from now on, for floors, goals and the
 * public page. An opt-in wave is released with its number of answers only. Source: SPEC §1, §9; STATISTICS §1.
 */
import type { Fact } from '../audit/fact.ts'
import type { Day } from '../day.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { SurveyImport } from './import.ts'
import { firstDayOf, type ThemeResult, type Wave } from './wave.ts'

export type ReleaseRefusal =
  | 'already-released'
  | 'import-running'
  | 'nothing-stored'
  | 'released-in-future'
  | 'released-before-quarter'
export type ReleaseFact = Fact<'survey.waveReleased'>

export interface Computed {
  readonly n: number
  readonly digest: string
  readonly results: readonly ThemeResult[]
}

/** Why the wave may not be released from its answers, or null. */
export function whyNotRelease(
  wave: Pick<Wave, 'releasedOn' | 'quarter'>,
  imports: readonly Pick<SurveyImport, 'status' | 'fileName'>[],
  releasedOn: Day,
  today: Day,
): WhyNot<ReleaseRefusal> {
  if (wave.releasedOn !== null) return { code: 'already-released', details: { releasedOn: wave.releasedOn } }
  const running = imports.find((row) => row.status === 'queued')
  if (running) return { code: 'import-running', details: { file: running.fileName } }
  if (!imports.some((row) => row.status === 'stored')) return { code: 'nothing-stored' }
  if (releasedOn > today) return { code: 'released-in-future', details: { releasedOn } }
  return releasedOn < firstDayOf(wave.quarter)
    ? { code: 'released-before-quarter', details: { releasedOn, quarter: wave.quarter } }
    : null
}

/** Releases the wave with what was computed; throws Refusal. */
export function release(
  wave: Wave,
  imports: readonly Pick<SurveyImport, 'status' | 'fileName'>[],
  { n, digest, results }: Computed,
  { releasedOn, today, byName }: { readonly releasedOn: Day; readonly today: Day; readonly byName: string },
): { readonly wave: Wave; readonly fact: ReleaseFact } {
  refuse(whyNotRelease(wave, imports, releasedOn, today))
  const next: Wave = {
    ...wave,
    releasedOn,
    releasedByName: byName,
    basis: 'microdata',
    n,
    digest,
    // Whoever chose to answer is counted and not estimated; the database refuses a reading as well.
    results: wave.design === 'probability' ? [...results] : [],
    version: wave.version + 1,
  }
  const payload = { quarter: next.quarter, design: next.design, releasedOn, n, digest, results: next.results }
  return { wave: next, fact: { act: 'survey.waveReleased', subject: ['wave', wave.id], payload } }
}
