/** The answer to `analysis.find`: a computed wave as its reader may see it, with what is known beside it. */
import type { Analysis, OptInAnalysis, ReportedAnalysis, WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { placeGrid } from '@ratchet/domain/analysis/place-grid'
import type { AnalysisSubject, Change, SubjectFigures } from '@ratchet/domain/analysis/subject-figures'
import { isTooFew } from '@ratchet/domain/analysis/suppression'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import type { ActingContext } from '../context.ts'
import type { Db } from '../database/connect.ts'
import { findWave, listWaves } from '../survey/survey.queries.ts'
import { findComputed, type Kept } from './computed.queries.ts'
import { earlierWave } from './earlier-wave.ts'
import { listThemeFacts } from './facts.queries.ts'
import { countOptIn, listOptInAnswers } from './opt-in.queries.ts'
import { listPlaceNames } from './place-name.queries.ts'
import { reportedSubjects } from './reported.ts'
import { responseOf } from './response-rates.ts'
import { readFrame } from './sample.queries.ts'
import { seriesOf } from './series.ts'
import { hideSubject } from './small-wave.ts'
import { analysedWave, provenanceOf, type StoredWave, seesAll, sourceOf } from './wave-source.ts'

export interface Asked {
  readonly waveId: string
  readonly leaveOutFlagged: boolean
  /** Another wave than the last one to compare with. */
  readonly againstId: string | null
}

/** The analysis of a wave; throws Refusal where there is nothing to analyse. */
export async function findAnalysis(ctx: ActingContext, asked: Asked): Promise<Analysis> {
  const wave = await findWave(ctx.db, asked.waveId)
  if (wave.design === 'opt_in') return optInAnalysis(ctx, wave)
  return wave.basis === 'reported' ? reportedAnalysis(ctx.db, wave, asked) : waveAnalysis(ctx, wave, asked)
}

async function waveAnalysis(ctx: ActingContext, wave: StoredWave, asked: Asked): Promise<WaveAnalysis> {
  const { db } = ctx
  const waves = await listWaves(db)
  const found = await findComputed(db, {
    wave,
    earlier: earlierWave(wave, waves, asked.againstId),
    leaveOutFlagged: asked.leaveOutFlagged,
  })
  const { computed } = found
  const response = responseOf(wave, found.counts)
  const isSmall = isTooFew(computed.cases.used) && !seesAll(ctx)
  const subjects = computed.subjects.map((one): SubjectFigures => {
    const { unknownShare: _, answered: _a, unknown, ...subject } = one
    const { records: _r, ...unknownFigures } = unknown
    const shown = { ...subject, unknown: unknownFigures, series: seriesOf(one.subject, wave, waves, one.score) }
    return isTooFew(one.score.n) && !seesAll(ctx) ? hideSubject(shown) : shown
  })
  return {
    kind: 'microdata',
    wave: await analysedWave(db, wave),
    scale: (await readFrame(db, wave)).scale,
    provenance: await provenanceOf(ctx, wave, found),
    cases: { all: Object.values(response.counts).reduce((sum, one) => sum + one, 0), ...computed.cases },
    subjects,
    themesMean: isSmall ? null : computed.themesMean,
    awareness: {
      city: isSmall ? null : (computed.awareness.city?.figure ?? null),
      work: isSmall ? null : (computed.awareness.work?.figure ?? null),
    },
    response,
    grid: await gridOf(db, computed, seesAll(ctx)),
    facts: await listThemeFacts(db, wave.quarter, changeIn(subjects)),
  }
}

const changeIn =
  (subjects: readonly { readonly subject: AnalysisSubject; readonly change: Change | null }[]) =>
  (subject: AnalysisSubject): Change | null =>
    subjects.find((one) => one.subject === subject)?.change ?? null

/** The grid of a computed wave, streets and places in the order of the org tree. */
export async function gridOf(db: Db, { streets, places }: Kept['computed'], everything: boolean) {
  const names = await listPlaceNames(
    db,
    [...streets, ...places].map((one) => one.id),
  )
  const orderOf = new Map(names.map((one, at) => [one.id, at]))
  const named = <P extends Kept['computed']['streets'][number]>(rows: readonly P[]) =>
    rows
      .toSorted((a, b) => (orderOf.get(a.id) ?? 0) - (orderOf.get(b.id) ?? 0))
      .map((one) => ({
        ...one,
        name: names[orderOf.get(one.id) ?? -1]?.name ?? one.id,
        cells: one.cells.map((cell) => cell && { score: cell.score.estimate, n: cell.score.n, dropped: cell.dropped }),
      }))
  return placeGrid(named(streets), named(places), everything)
}

/** The grid as officials see it; null where the wave cannot be analysed. */
export async function findHiddenGrid(db: Db, waveId: string) {
  const wave = await findWave(db, waveId)
  if (wave.design === 'opt_in') return null
  const asked = { wave, earlier: earlierWave(wave, await listWaves(db), null), leaveOutFlagged: false }
  const found = await findComputed(db, asked).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  return found && gridOf(db, found.computed, false)
}

async function reportedAnalysis(db: Db, wave: StoredWave, { againstId }: Asked): Promise<ReportedAnalysis> {
  const waves = await listWaves(db)
  const subjects = reportedSubjects(wave, earlierWave(wave, waves, againstId), waves)
  return {
    kind: 'reported',
    wave: await analysedWave(db, wave),
    n: wave.n,
    subjects,
    response: wave.fieldwork && responseOf(wave, null),
    facts: await listThemeFacts(db, wave.quarter, changeIn(subjects)),
  }
}

async function optInAnalysis(ctx: ActingContext, wave: StoredWave): Promise<OptInAnalysis> {
  const { n, digest } = await countOptIn(ctx.db, wave.id)
  if (n === 0) refuse({ code: 'nothing-stored' })
  return {
    kind: 'opt_in',
    wave: await analysedWave(ctx.db, wave),
    n,
    subjects: await listOptInAnswers(ctx.db, wave.id),
    provenance: await sourceOf(ctx, wave, digest),
  }
}
