/** What the rules of warnings are asked besides items: themes against their floors, tasks of the quarter, slips, grades. */
import { figuresOf, piecesOf, scoredCards } from '@ratchet/domain/assessment/card'
import { cycleOfQuarter } from '@ratchet/domain/assessment/report'
import { themeIds } from '@ratchet/domain/cycle/aspect'
import { type CycleId, quarterOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { themeReading } from '@ratchet/domain/cycle/reading'
import { addDays, type Day } from '@ratchet/domain/day'
import { isOpen } from '@ratchet/domain/rectification/item'
import { findOfSlip, findOfTasks, findOfTheme, type TaskWatch, taskDayOf } from '@ratchet/domain/warning/find-other'
import type { Found } from '@ratchet/domain/warning/found'
import { warningPaperWords } from '@ratchet/words/warning-paper'
import type { Kysely } from 'kysely'
import { findRecords } from '../assessment/from-records.queries.ts'
import { listEvidence, listReports } from '../assessment/report.queries.ts'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { contentOf } from '../catalogue/catalogue.queries.ts'
import { listCycles, type StoredCycle } from '../cycle/cycle.queries.ts'
import { listFloors } from '../cycle/floor.queries.ts'
import { findEvidence } from '../cycle/reading.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { findIndicatorSet } from '../indicator/indicator.queries.ts'
import { listItems } from '../rectification/rectification.queries.ts'
import { listWaves } from '../survey/survey.queries.ts'
import { findOwnerDepartment } from './owner-department.queries.ts'

type Db = Kysely<Database>

/** Which unit answers for a theme: who leads the aspect that it speaks for, else the owner department. */
async function leadOfThemes(db: Db, cycle: StoredCycle, owner: string | null) {
  const crosswalk = await contentOf(db, 'crosswalk', cycle.crosswalkEdition)
  const aspects = await contentOf(db, 'aspects', cycle.aspectsEdition)
  return (theme: string): string | null => {
    const aspect = crosswalk.filter((row) => row.theme === theme).toSorted((a, b) => b.weight - a.weight)[0]?.aspect
    return aspects.find((row) => row.id === aspect)?.leadUnitId ?? owner
  }
}

/** Themes of the open cycles under their floors, by the last released probability wave. */
export async function listThemesFound(db: Db, today: Day): Promise<Found[]> {
  const owner = await findOwnerDepartment(db, today)
  const cycles = (await listCycles(db)).filter((cycle) => cycle.stage !== 'closed')
  if (cycles.length === 0) return []
  const { waves } = await findEvidence(db)
  const released = await listWaves(db)
  const found: Found[] = []
  for (const cycle of cycles) {
    const floors = await listFloors(db, cycle.id)
    const leadOf = await leadOfThemes(db, cycle, owner)
    const { from, before } = spanOf(cycle.id)
    const last = waves
      .filter((wave) => wave.day >= from && wave.day < before)
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
      .at(-1)
    for (const theme of last ? themeIds : []) {
      const floor = floors.find((row) => row.subject === `theme:${theme}`)?.before ?? null
      const reading = themeReading(theme, waves, cycle.id)
      const unitId = leadOf(theme)
      if (floor === null || reading === null || unitId === null || !last) continue
      const { value: estimate, lower95, upper95 } = reading
      const wave = released.find((row) => row.id === last.id)
      const people = wave?.results.find((row) => row.theme === theme)?.n ?? wave?.n ?? null
      found.push(
        ...findOfTheme({
          ...{ theme, cycleId: cycle.id, floor, unitId, title: warningPaperWords.themeTitle(theme) },
          wave: { id: last.id, design: 'probability', estimate, lower95, upper95, people },
        }),
      )
    }
  }
  return found
}

/** Cards of the running quarter's reports that are not full, once its last ten working days have come. */
export async function listTasksFound(db: Db, today: Day): Promise<Found[]> {
  const quarter = quarterOf(today)
  const lastDay = addDays(spanOf(quarter).before, -1)
  const calendar = await findCalendar(db)
  if (today < taskDayOf(calendar, lastDay)) return []
  const cycleId: CycleId = cycleOfQuarter(quarter)
  const found: Found[] = []
  const { id: _, ...set } = await findIndicatorSet(db, cycleId)
  for (const report of await listReports(db, quarter)) {
    if (report.status === 'verified') continue
    const pieces = piecesOf(await listEvidence(db, report.id), await findRecords(db, report))
    const figures = figuresOf(set, pieces, report.texts)
    const cards = scoredCards(set).flatMap((card) => (figures[card] ? [{ card, ...figures[card] }] : []))
    const title = warningPaperWords.taskTitle(quarter)
    const watch: TaskWatch = { unitId: report.unitId, quarter, cycleId, lastDay, title, cards }
    found.push(...findOfTasks(watch, calendar, today))
  }
  return found
}

/** Slips whose item is still open: closing the cycle before opened it by itself. */
export async function listSlipsFound(db: Db, today: Day): Promise<Found[]> {
  const owner = await findOwnerDepartment(db, today)
  const zones = new Set(
    (await db.selectFrom('unit').select('id').where('kind', '=', 'zone').execute()).map((row) => row.id),
  )
  const floors = await listFloors(db)
  return (await listItems(db)).flatMap((item): Found[] => {
    const { slip, subject, cycleId, number, leadUnitId } = item
    const unitId = zones.has(leadUnitId) ? owner : leadUnitId
    if (item.origin !== 'recover' || slip === null || !isOpen(item) || unitId === null) return []
    const basis = floors.findLast((row) => row.subject === subject && row.verdict === 'recover')?.basis ?? null
    const title = warningPaperWords.slipTitle(subject)
    return [findOfSlip({ cycleId, subject, ...slip, basis }, { unitId, title, item: number })]
  })
}
