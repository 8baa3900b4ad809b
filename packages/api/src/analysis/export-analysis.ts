/** The figures of a wave as a file: sheets to compute with, and the report to read. Both are acts with a trace. */
import type { WaveAbout } from '@ratchet/documents/wave-about'
import { makeWaveFile, type WaveFileTask } from '@ratchet/documents/wave-file'
import type { WaveReport } from '@ratchet/documents/wave-report'
import type { Analysis } from '@ratchet/domain/analysis/analysis'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, keySchema } from '@ratchet/domain/id'
import { exported, type FigureFile } from '@ratchet/domain/survey/export'
import { recheckOutcomes } from '@ratchet/domain/survey/recheck'
import { surveyExportWords } from '@ratchet/words/survey-export'
import { surveyPageWords } from '@ratchet/words/survey-page'
import { z } from 'zod'
import { perform } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { aboutWave } from '../survey/about-wave.ts'
import { findFieldwork } from '../survey/case.queries.ts'
import { refuseOtherFirm } from '../survey/firm.queries.ts'
import { planFigures } from '../survey/plan-figures.ts'
import { listRechecks } from '../survey/recheck.queries.ts'
import { errorRate } from '../survey/recheck-stand.queries.ts'
import { findWave } from '../survey/survey.queries.ts'
import { acting, guarded } from '../trpc.ts'
import { findAnalysis } from './find-analysis.ts'

const exportInput = z.strictObject({
  waveId: idSchema,
  leaveOutFlagged: z.boolean().default(false),
  againstId: idSchema.nullable().default(null),
  locale: z.enum(['zh', 'en']),
  key: keySchema,
})
type ExportInput = z.infer<typeof exportInput>

/** Written for whoever may read the wave, never for its own firm alone: a file travels, and small cells stay hidden in it. */
const forAnybody = (ctx: ActingContext): ActingContext => ({
  ...ctx,
  actor: { ...ctx.actor, grants: ctx.actor.grants.map((grant) => ({ ...grant, role: 'leader' })) },
})

type StoredWave = Awaited<ReturnType<typeof findWave>>
interface Found {
  readonly ctx: ActingContext
  readonly wave: StoredWave
  readonly analysis: Analysis
  readonly about: WaveAbout
  readonly input: ExportInput
}

/** One file of figures: found, made in a thread, traced, and answered in base64. */
const exporting = (file: FigureFile, extension: 'xlsx' | 'docx', taskOf: (found: Found) => Promise<WaveFileTask>) =>
  guarded.input(exportInput).mutation(async ({ ctx: caller, input }) => {
    const ctx = acting(caller)
    const { waveId, locale, leaveOutFlagged, againstId } = input
    await refuseOtherFirm(ctx.db, ctx.actor, waveId)
    const wave = await findWave(ctx.db, waveId)
    const analysis = await findAnalysis(forAnybody(ctx), { waveId, leaveOutFlagged, againstId })
    const counts = countsOf(analysis)
    const about = await aboutWave(ctx.db, wave, { at: ctx.now, by: ctx.actor.name }, counts)
    const bytes = await makeWaveFile(await taskOf({ ctx, wave, analysis, about, input }))
    const { digest, interviews } = counts
    await perform(ctx, ctx.procedure, input, async ({ record }) => {
      const taken = { file, rows: interviews, digest, locale, leaveOutFlagged, againstId }
      await record(exported(wave, taken))
      return { id: waveId }
    })
    const named = surveyExportWords[locale].file[file](surveyPageWords[locale].quarter(wave.quarter))
    return { name: `${named}.${extension}`, content: Buffer.from(bytes).toString('base64') }
  })

/** XLSX of themes, places and outcomes. */
export const exportFigures = exporting('figures', 'xlsx', async ({ analysis, about, input: { locale } }) => {
  return { kind: 'figures', name: surveyExportWords[locale].sheet.about, analysis, about, locale }
})

/** 测评报告 as DOCX. */
export const writeReport = exporting('report', 'docx', async (found) => {
  const { ctx, analysis, about, input } = found
  const rows = await listRechecks(ctx.db, input.waveId)
  const counted = recheckOutcomes.map((one) => [one, rows.filter((row) => row.outcome === one).length])
  const report: WaveReport = {
    ...{ analysis, about, locale: input.locale, madeOn: dayOf(ctx.now) },
    fieldwork: await findFieldwork(ctx.db, input.waveId),
    rechecks: { drawn: rows.length, found: Object.fromEntries(counted), error: errorRate(rows) },
    limits: limitsOf(analysis, about),
  }
  return { kind: 'report', report }
})

function countsOf(analysis: Analysis): Pick<WaveAbout, 'rows' | 'interviews' | 'digest'> {
  if (analysis.kind === 'microdata') {
    const { cases, provenance } = analysis
    return { rows: cases.all, interviews: cases.used, digest: provenance.digest }
  }
  const digest = analysis.kind === 'opt_in' ? analysis.provenance.digest : null
  return { rows: null, interviews: analysis.n, digest }
}

/** Households whose interviews are proposed again and again. */
const FEW_HOUSEHOLDS = 200

/** What this many interviews can tell, at the rate and the design effect that the wave has. */
function limitsOf(analysis: Analysis, { plan }: WaveAbout): WaveReport['limits'] {
  if (analysis.kind !== 'microdata') return null
  const themes = analysis.subjects.filter(({ rate, score }) => rate.estimate !== null && score.deff !== null)
  if (themes.length === 0 || analysis.cases.used === 0) return null
  const mean = (of: (row: (typeof themes)[number]) => number | null) =>
    themes.reduce((sum, row) => sum + (of(row) ?? 0), 0) / themes.length
  const rate = Math.min(
    0.99,
    Math.max(
      0.01,
      mean((row) => row.rate.estimate),
    ),
  )
  const deff = Math.min(
    10,
    Math.max(
      0.5,
      mean((row) => row.rate.deff ?? row.score.deff),
    ),
  )
  const at = (n: number) =>
    planFigures({ n, rate, deff, response: 1, size: plan?.frame.size ?? null, wanted: null, streets: [] }).here
  return { own: at(analysis.cases.used), households: at(FEW_HOUSEHOLDS) }
}
