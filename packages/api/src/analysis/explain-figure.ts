/** The answer to `analysis.explain`: 这个数怎么来的. */
import { verdictFamily } from '@ratchet/domain/analysis/change-verdict'
import type { Explanation, ExplanationKind, FormulaId, RecordFilter } from '@ratchet/domain/analysis/explanation'
import type { Figure } from '@ratchet/domain/analysis/figure'
import type { AnalysisSubject, Change } from '@ratchet/domain/analysis/subject-figures'
import { isTooFew } from '@ratchet/domain/analysis/suppression'
import type { AnalysisRefusal } from '@ratchet/domain/analysis/why-not-analyse'
import { themeIds } from '@ratchet/domain/cycle/aspect'
import { Refusal } from '@ratchet/domain/refusal'
import type { ActingContext } from '../context.ts'
import { findWave, listWaves } from '../survey/survey.queries.ts'
import { findComputed } from './computed.queries.ts'
import type { Computed } from './computed.ts'
import { earlierWave } from './earlier-wave.ts'
import { type Asked, gridOf } from './find-analysis.ts'
import { listPlaceNames } from './place-name.queries.ts'
import { responseOf } from './response-rates.ts'
import { readFrame } from './sample.queries.ts'
import { hiddenFigure } from './small-wave.ts'
import { analysedWave, provenanceOf, seesAll } from './wave-source.ts'

export interface ExplainAsked extends Asked {
  readonly subject: AnalysisSubject | 'aware_city_survey' | 'aware_work'
  readonly kind: ExplanationKind
  /** A street, community or village: only the score and the rate of a theme are told of one. */
  readonly placeId: string | null
}

/** What the drawer says of one figure; throws Refusal where the wave did not ask it or the place was not in it. */
export async function explainFigure(ctx: ActingContext, asked: ExplainAsked): Promise<Explanation> {
  const wave = await findWave(ctx.db, asked.waveId)
  if (wave.design !== 'probability' || wave.basis === 'reported') throw refusal('nothing-stored')
  const earlier = earlierWave(wave, await listWaves(ctx.db), asked.againstId)
  const found = await findComputed(ctx.db, { wave, earlier, leaveOutFlagged: asked.leaveOutFlagged })
  const told =
    asked.placeId === null ? toldOfZone(found.computed, asked) : await toldOfPlace(ctx, found.computed, asked)
  const isFew = isTooFew(told.figure.n) && !seesAll(ctx)
  const nothing = { unknown: null, change: null, rank: null, rows: null, figure: hiddenFigure(told.figure) }
  const shown = isFew ? { ...told, ...nothing } : told
  const response = responseOf(wave, found.counts)
  const against = shown.change && { quarter: shown.change.against.quarter, n: shown.change.against.n }
  const isTested = asked.kind === 'change' && (verdictFamily as readonly string[]).includes(asked.subject)
  return {
    wave: await analysedWave(ctx.db, wave),
    kind: asked.kind,
    subject: asked.subject,
    formula: formulaOf(asked.kind, told.change),
    ...shown,
    against,
    family: isTested ? verdictFamily.length : 0,
    response: response.rates,
    scale: (await readFrame(ctx.db, wave)).scale,
    provenance: await provenanceOf(ctx, wave, found),
    cases: { all: Object.values(response.counts).reduce((sum, one) => sum + one, 0), ...found.computed.cases },
  }
}

type Told = Pick<Explanation, 'place' | 'figure' | 'unknown' | 'change' | 'noChange' | 'rank' | 'rows'>
const silent = { place: null, unknown: null, change: null, noChange: null, rank: null } as const

function toldOfZone(computed: Computed, asked: ExplainAsked): Told {
  const rows = (answered: boolean, count: number) => rowsOf(asked, answered, count)
  if (asked.subject === 'aware_city_survey' || asked.subject === 'aware_work') {
    const one = asked.subject === 'aware_work' ? computed.awareness.work : computed.awareness.city
    if (!one) throw refusal('subject-not-asked')
    return { ...silent, figure: one.figure, rows: rows(true, one.answered) }
  }
  const one = computed.subjects.find((row) => row.subject === asked.subject)
  if (!one) throw refusal('subject-not-asked')
  const { records, ...unknown } = one.unknown
  const rank = one.rank && { ...one.rank, of: computed.subjects.filter((row) => row.rank !== null).length }
  const figures: Record<ExplanationKind, Figure | null> = {
    score: one.score,
    rate: one.rate,
    change: one.score,
    rank: one.score,
    unknown: one.unknownShare,
    importance: one.importance,
    awareness: null,
  }
  const figure = figures[asked.kind]
  if (!figure) throw refusal('subject-not-asked')
  const { change, noChange } = one
  const opened = asked.kind === 'unknown' ? rows(false, records) : rows(true, one.answered)
  return { place: null, figure, unknown, change, noChange, rank, rows: opened }
}

async function toldOfPlace(ctx: ActingContext, computed: Computed, asked: ExplainAsked): Promise<Told> {
  const all = [...computed.streets, ...computed.places]
  const place = all.find((row) => row.id === asked.placeId)
  const theme = (themeIds as readonly string[]).indexOf(asked.subject)
  if (!place) throw refusal('place-not-in-wave')
  if (theme < 0 || (asked.kind !== 'score' && asked.kind !== 'rate')) throw refusal('subject-not-asked')
  const cell = place.cells[theme]
  if (!cell) throw refusal('subject-not-asked')
  const grid = await gridOf(ctx.db, computed, seesAll(ctx))
  const state = [...grid.streets, ...grid.places].find((row) => row.id === place.id)?.cells[theme]?.state
  const [named] = await listPlaceNames(ctx.db, [place.id])
  if (state === 'blank') throw refusal('subject-not-asked')
  const figure = asked.kind === 'score' ? cell.score : cell.rate
  const common = { ...silent, place: { id: place.id, name: named?.name ?? place.id } }
  return state === 'shown'
    ? { ...common, figure, rows: rowsOf(asked, true, cell.answered, computed.streets.includes(place)) }
    : { ...common, figure: hiddenFigure(figure), rows: null }
}

/** The list of records shows flagged interviews too: where they are left out, no filter opens the same rows. */
function rowsOf(asked: ExplainAsked, answered: boolean, count: number, isStreet = false): RecordFilter | null {
  if (asked.leaveOutFlagged) return null
  const { waveId, subject, placeId } = asked
  return { waveId, subject, answered, count, streetId: isStreet ? placeId : null, placeId: isStreet ? null : placeId }
}

function formulaOf(kind: ExplanationKind, change: Change | null): FormulaId {
  const formulas: Record<ExplanationKind, FormulaId> = {
    score: 'hajek-mean',
    rate: 'hajek-share',
    awareness: 'hajek-share',
    change: change?.relation === 'shared-clusters' ? 'difference-shared-clusters' : 'difference-independent',
    unknown: 'unknown-bounds',
    importance: 'weighted-correlation',
    rank: 'rank-set',
  }
  return formulas[kind]
}

const refusal = (code: AnalysisRefusal) => new Refusal(code)
