import type { PrintedScale } from '@ratchet/domain/analysis/provenance'
import type { AnalysisSubject } from '@ratchet/domain/analysis/subject-figures'
import { themeIds } from '@ratchet/domain/cycle/aspect'
import { isScored } from '@ratchet/domain/questionnaire/item'
import { type Scales, stepsOf, usualScales } from '@ratchet/domain/questionnaire/scale'
import { plainDesign } from '@ratchet/domain/survey/plan'
import type { Wave } from '@ratchet/domain/survey/wave'
import { type Kysely, sql } from 'kysely'
import { contentOf } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { findQuestionnaire } from '../questionnaire/questionnaire.queries.ts'
import { seenInterviews } from '../survey/case.queries.ts'
import { listImports } from '../survey/import.queries.ts'
import { excludedCases } from '../survey/recheck.queries.ts'
import type { SampleColumns, SampleFrame } from './sample.ts'

export const subjectIds = [
  ...themeIds,
  'overall',
  'gain',
  'happiness',
  'security',
] as const satisfies readonly AnalysisSubject[]
const awarenessIds = ['aware_city_survey', 'aware_work'] as const

type AnalysedWave = Pick<Wave, 'id' | 'plan' | 'questionnaireId' | 'scheduledFor'>

/** How a wave is read: its plan, its questionnaire with its scales, its streets. */
export async function readFrame(db: Kysely<Database>, wave: AnalysedWave): Promise<SampleFrame> {
  const imports = await listImports(db, wave.id)
  const { plan } = wave
  const used = plan ?? plainDesign
  const asked = await readAsked(db, wave.questionnaireId)
  return {
    waveId: wave.id,
    imports: imports.filter((row) => row.status === 'stored').length,
    source: plan ? 'planned' : 'plain',
    plan: {
      strata: used.strata,
      clusters: used.clusters,
      isFinite: used.isFinite,
      weights: used.weights,
      lonelyPsu: used.lonelyPsu,
      margins: [...used.margins],
    },
    frameSize: plan?.frame.size ?? null,
    ...asked,
    streets: await listStreets(db, wave.scheduledFor),
  }
}

async function readAsked(
  db: Kysely<Database>,
  questionnaireId: string | null,
): Promise<Pick<SampleFrame, 'scale' | 'subjects' | 'isAskedByQuestionnaire' | 'awareness'>> {
  if (questionnaireId === null) {
    return {
      scale: printed(usualScales, null),
      subjects: subjectIds.map((id) => ({ id, kind: 'five' })),
      isAskedByQuestionnaire: false,
      awareness: awarenessIds.map((id) => ({ id, isConditional: false })),
    }
  }
  const { items, scalesEdition } = await findQuestionnaire(db, questionnaireId)
  return {
    scale: printed(await contentOf(db, 'scales', scalesEdition), scalesEdition),
    subjects: subjectIds.flatMap((id) => {
      const item = items.find((one) => one.id === id)
      return item && isScored(item) ? [{ id, kind: item.kind }] : []
    }),
    isAskedByQuestionnaire: true,
    awareness: awarenessIds.flatMap((id) => {
      const item = items.find((one) => one.id === id)
      return item ? [{ id, isConditional: item.showIf !== undefined }] : []
    }),
  }
}

/** As it is printed under the figures. */
export function printed({ five, ten, positiveFive, positiveTen }: Scales, edition: number | null): PrintedScale {
  return {
    edition,
    five: stepsOf.five.map((step) => five[step]),
    ten: stepsOf.ten.map((step) => ten[step]),
    positiveFive: [...positiveFive],
    positiveTen: [...positiveTen],
  }
}

/** Every street with how many communities and villages it had on the day. */
async function listStreets(db: Kysely<Database>, day: string): Promise<SampleFrame['streets']> {
  const { rows } = await sql<SampleFrame['streets'][number]>`
    select street.id, street.name, (count(place.id))::int as communities
    from unit street left join unit place on place.parent_id = street.id and place.kind in ('community', 'village')
      and place.since_day <= ${day} and (place.retired_day is null or place.retired_day > ${day})
    where street.kind = 'street' group by street.id, street.name order by street.id`.execute(db)
  return rows
}

/**
 * What the results depend on beside the frame: which imports count and which cases a re-check left out. Reads no answer, so
 * it is asked before every answer from memory.
 */
export async function readState(db: Kysely<Database>, waveId: string): Promise<string> {
  const imports = await listImports(db, waveId)
  const excluded = await excludedCases(db, waveId)
  const deliveries = imports.map(({ id, status, digest, version }) => [id, status, digest, version])
  return JSON.stringify([deliveries, [...excluded].sort()])
}

/** The wave's interviews, a text per column: one row comes back however many there are. */
export async function readColumns(
  db: Kysely<Database>,
  { waveId, subjects, awareness, plan }: SampleFrame,
): Promise<SampleColumns> {
  const items = [...subjects, ...awareness].map((one) => one.id)
  const traits = plan.margins.map((margin) => margin.trait).filter((trait) => trait !== 'street')
  const excluded = [...(await excludedCases(db, waveId))]
  const ordered = seenInterviews(db, waveId)
    .select(['r.placeId', 'r.streetId', 'r.weight', 'r.disposition', 'r.answers', 'r.traits'])
    .select(sql<number>`(r.flags <> '[]'::jsonb)::int`.as('flagged'))
    .select(sql<number>`(r.case_id = any(${excluded}::text[]))::int`.as('excluded'))
    .orderBy(sql`r.case_id collate "C"`)
  const list = (value: ReturnType<typeof sql>) => sql<string>`coalesce(json_agg(${value}), '[]')::text`
  const row = await db
    .selectFrom(ordered.as('o'))
    .select([
      sql<number>`(count(*))::int`.as('interviews'),
      list(sql`o.place_id`).as('place'),
      list(sql`o.street_id`).as('street'),
      list(sql`o.weight`).as('weight'),
      list(sql`o.disposition = 'complete'`).as('complete'),
      list(sql`o.flagged`).as('flagged'),
      list(sql`o.excluded`).as('excluded'),
      ...items.map((item, at) => list(sql`o.answers -> ${item}::text`).as(`item${at}`)),
      ...traits.map((trait, at) => list(sql`o.traits -> ${trait}::text`).as(`trait${at}`)),
    ])
    .executeTakeFirstOrThrow()
  const texts = row as unknown as Readonly<Record<string, string>>
  const { interviews, place, street, weight, complete, flagged, excluded: left } = row
  return {
    interviews,
    place,
    street,
    weight,
    complete,
    flagged,
    excluded: left,
    answers: Object.fromEntries(items.map((item, at) => [item, texts[`item${at}`] ?? '[]'])),
    traits: Object.fromEntries(traits.map((trait, at) => [trait, texts[`trait${at}`] ?? '[]'])),
  }
}
