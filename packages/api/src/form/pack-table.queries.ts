/** Tables of the readiness pack 迎检表格: surveys, targets and measures. Text stays text. Source: SPEC §12. */
import { type PackSheet, writePackSheets } from '@ratchet/documents/pack-sheet'
import { type CycleId, quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { targetLevels } from '@ratchet/domain/goal/target'
import { halfWidth95 } from '@ratchet/domain/survey/half-width'
import { zhQuarterName } from '@ratchet/words/circular-draft'
import { formPackWords as w } from '@ratchet/words/form-pack'
import { themeWords } from '@ratchet/words/theme'
import type { Kysely } from 'kysely'
import { collectedBy, listCampaigns } from '../campaign/campaign.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listTargets } from '../goal/goal.queries.ts'
import { listMeasures, listTasks } from '../strategy/strategy.queries.ts'
import { listWaves } from '../survey/survey.queries.ts'
import { saidTitle } from './carried-out.queries.ts'
import { type Folder, made, type PackEntry } from './pack.ts'

/** Of which half-year and when a pack is made, and what stands under the title of each of its tables. */
export interface PackOf {
  readonly db: Kysely<Database>
  readonly cycleId: CycleId
  readonly now: Instant
  readonly under: string
}
type Rows = PackSheet['rows']

/** Sheets as one file of the pack. */
export async function workbook(
  { under }: Pick<PackOf, 'under'>,
  folder: Folder,
  file: string,
  sheets: readonly Omit<PackSheet, 'under'>[],
): Promise<PackEntry> {
  return made(folder, file, await writePackSheets(sheets.map((sheet) => ({ ...sheet, under: [under] }))))
}

async function surveyRows({ db, cycleId }: PackOf): Promise<Rows> {
  const quarters: readonly string[] = quartersOf(cycleId)
  const { design, overall } = w.surveySheet
  const waves = (await listWaves(db)).filter((wave) => quarters.includes(wave.quarter))
  return waves.flatMap((wave) => {
    const first = wave.results.filter(({ theme }) => theme === 'overall')
    return [...first, ...wave.results.filter(({ theme }) => theme !== 'overall')].map((row) => {
      const half = halfWidth95(row)
      return [
        ...[zhQuarterName(wave.quarter), wave.firm, design[wave.design]],
        row.theme === 'overall' ? overall : themeWords.zh[row.theme],
        row.estimate.toFixed(1),
        half === null ? '' : `${(row.estimate - half).toFixed(1)}—${(row.estimate + half).toFixed(1)}`,
        ...[row.n, wave.releasedOn ?? ''],
      ]
    })
  })
}

async function campaignRows({ db, cycleId, now }: PackOf): Promise<Rows> {
  const quarters: readonly string[] = quartersOf(cycleId)
  const collected = await collectedBy(db, dayOf(now))
  return (await listCampaigns(db))
    .filter(({ quarter }) => quarters.includes(quarter))
    .map(({ id, name, firstDay, lastDay }) => [name, firstDay, lastDay, collected(id).forms])
}

const listNames = async (db: PackOf['db']) =>
  new Map((await db.selectFrom('unit').select(['id', 'name']).execute()).map((row) => [row.id, row.name]))

async function targetRows({ db, cycleId }: PackOf): Promise<Rows> {
  const names = await listNames(db)
  const { aspect, fromAbove, level, source } = w.targetSheet
  const rank = (name: (typeof targetLevels)[number]) => targetLevels.indexOf(name)
  return (await listTargets(db, cycleId))
    .toSorted(
      (one, other) => rank(one.level) - rank(other.level) || (one.aspect ?? '').localeCompare(other.aspect ?? ''),
    )
    .map((row) => [
      level[row.level],
      row.aspect ? aspect[row.aspect] : '',
      (row.unitId && names.get(row.unitId)) || '',
      row.score,
      row.rank,
      row.source ? source(row.source.kind, row.source.title, row.source.reference) : fromAbove,
    ])
}

async function measureRows({ db, cycleId }: PackOf): Promise<Rows> {
  const names = await listNames(db)
  const tasks = await listTasks(db, cycleId)
  return (await listMeasures(db, cycleId)).map((measure) => {
    const own = tasks.filter((task) => task.measureId === measure.id)
    const unit = measure.unitId ? (names.get(measure.unitId) ?? '') : ''
    const ended = own.filter((task) => task.doneAt !== null).length
    return [saidTitle(measure.title), unit, measure.start ?? '', measure.due ?? '', own.length, ended]
  })
}

export async function packTables(of: PackOf): Promise<PackEntry[]> {
  const { none, surveySheet, campaignSheet, targetSheet, measureSheet } = w
  const sheet = ({ name, title, columns }: typeof campaignSheet, rows: Rows) => ({ name, title, columns, rows, none })
  return [
    await workbook(of, 'surveys', w.surveyFile, [
      sheet(surveySheet, await surveyRows(of)),
      sheet(campaignSheet, await campaignRows(of)),
    ]),
    await workbook(of, 'plan', w.planFile, [
      sheet(targetSheet, await targetRows(of)),
      sheet(measureSheet, await measureRows(of)),
    ]),
  ]
}
