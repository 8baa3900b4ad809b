/** What the data say of a measure that became a practice, or may: its subjects are those of the targets that it serves. */
import { type AspectId, aspectIds } from '@ratchet/domain/cycle/aspect'
import { themesFor } from '@ratchet/domain/cycle/crosswalk'
import { cycleIdSchema, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { type Effect, type EffectSeries, type EffectSpan, effectsOf } from '@ratchet/domain/cycle/practice-effect'
import type { Day } from '@ratchet/domain/day'
import { addDays } from '@ratchet/domain/day'
import type { Kysely } from 'kysely'
import { contentOf } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { findCycle } from './cycle.queries.ts'
import { type Evidence, findEvidence } from './reading.queries.ts'

export interface PracticeEffect {
  /** Null where nobody knows which measure it was. */
  readonly span: EffectSpan | null
  readonly effects: readonly Effect[]
}

export async function findEffect(db: Kysely<Database>, measureId: string): Promise<PracticeEffect> {
  const measure = await db
    .selectFrom('measure')
    .select(['cycleId', 'start', 'due', 'targetIds'])
    .where('id', '=', measureId)
    .executeTakeFirst()
  if (!measure) return { span: null, effects: [] }
  const cycleId = cycleIdSchema.parse(measure.cycleId)
  const { from, before } = spanOf(cycleId)
  const span = { from: (measure.start ?? from) as Day, until: (measure.due ?? addDays(before, -1)) as Day }
  const targetIds = measure.targetIds as string[]
  const targets = targetIds.length
    ? await db.selectFrom('target').select('aspect').where('id', 'in', targetIds).execute()
    : []
  const served = new Set(targets.flatMap(({ aspect }) => aspect ?? []))
  const aspects = aspectIds.filter((aspect) => served.has(aspect))
  const cycle = await findCycle(db, cycleId)
  const crosswalk = await contentOf(db, 'crosswalk', cycle.crosswalkEdition)
  const themes = new Set(aspects.flatMap((aspect) => themesFor(aspect, crosswalk).map(({ theme }) => theme)))
  const evidence = await findEvidence(db)
  const series = [
    ...[...themes].map((id): EffectSeries => ({ subject: { kind: 'theme', id }, figures: wavesOf(evidence, id) })),
    ...aspects.map((id): EffectSeries => ({ subject: { kind: 'aspect', id }, figures: resultsOf(evidence, id) })),
  ]
  return { span, effects: effectsOf(span, series) }
}

const wavesOf = ({ waves }: Evidence, theme: string) =>
  waves.flatMap(({ id, day, themes }) =>
    themes
      .filter((row) => row.theme === theme)
      .map(({ estimate, se, half }) => ({ source: id, day, value: estimate, se, half: half ?? null })),
  )

/** The city's figures stand for the end of their half-year; yearly ones of the reference case are another scale. */
const resultsOf = ({ rounds }: Evidence, aspect: AspectId) =>
  rounds.flatMap(({ id, entries }) => {
    const half = cycleIdSchema.safeParse(id)
    const score = entries.find((row) => row.subject === aspect)?.score
    if (!half.success || typeof score !== 'number') return []
    return [{ source: id, day: addDays(spanOf(half.data).before, -1), value: score, se: null, half: null }]
  })
