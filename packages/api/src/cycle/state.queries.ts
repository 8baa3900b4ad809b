import { quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { checkGate } from '@ratchet/domain/cycle/gate'
import { askedQuarters } from '@ratchet/domain/cycle/gate-assessment'
import type { GateFacts } from '@ratchet/domain/cycle/gate-fact'
import type { ClosingState } from '@ratchet/domain/cycle/preview'
import type { Estate } from '@ratchet/domain/cycle/seed'
import { type Cycle, gateOf } from '@ratchet/domain/cycle/stage'
import type { Day } from '@ratchet/domain/day'
import { targetFactOf } from '@ratchet/domain/goal/target'
import { measureFactOf } from '@ratchet/domain/strategy/measure'
import type { Kysely } from 'kysely'
import { listCampaigns } from '../campaign/campaign.queries.ts'
import { contentOf } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listRounds } from '../examination/examination.queries.ts'
import { listIssuedReports } from '../form/report.queries.ts'
import { listTargets } from '../goal/goal.queries.ts'
import { findLookbackFacts, findLookbacks } from '../lookback/found.queries.ts'
import { listUnitNames } from '../people/zone.queries.ts'
import { listItems } from '../rectification/rectification.queries.ts'
import { listMeasures, listOutlines, listTasks } from '../strategy/strategy.queries.ts'
import { listWaves } from '../survey/survey.queries.ts'
import { listFloors } from './floor.queries.ts'
import { listPassages } from './gate.queries.ts'
import { findAssessed, findLeadUnits } from './gate-assessment.queries.ts'
import { listLessons, listManagementItems, listPractices } from './practice.queries.ts'
import { type Evidence, findEvidence, previousRoundOf, readingsOf } from './reading.queries.ts'

/** What every gate of the cycle looks at, loaded whole: a line without its facts would count as unchecked. */
export async function findGateFacts(db: Kysely<Database>, cycle: Cycle, today: Day): Promise<GateFacts> {
  const names = new Map((await listUnitNames(db)).map((unit) => [unit.id, unit.name]))
  const targets = (await listTargets(db, cycle.id)).map((row) =>
    targetFactOf(row, (row.unitId && names.get(row.unitId)) ?? row.aspect ?? row.level),
  )
  const tasks = await listTasks(db, cycle.id)
  const measureRows = await listMeasures(db, cycle.id)
  const measures = measureRows.map((row) => measureFactOf(row, tasks))
  const management = (await listManagementItems(db)).filter((row) => row.cycleId < cycle.id && row.doneDay === null)
  const round = (await listRounds(db)).find((row) => row.id === cycle.id)
  return {
    goal: {
      aspects: (await contentOf(db, 'aspects', cycle.aspectsEdition)).map((row) => row.id),
      targets,
      floors: await listFloors(db, cycle.id),
    },
    strategy: {
      outlinePublished: (await listOutlines(db, cycle.id)).some((row) => row.status === 'published'),
      targets,
      measures,
      managementItems: management.map((row) => ({
        id: row.id,
        label: row.change ?? row.category,
        contained: measureRows.some((measure) => measure.sourceId === row.id),
      })),
    },
    organization: {
      quarters: quartersOf(cycle.id),
      scheduledQuarters: (await listWaves(db)).flatMap((wave) => (wave.design === 'probability' ? [wave.quarter] : [])),
      campaignQuarters: (await listCampaigns(db)).map((campaign) => campaign.quarter),
      measures,
      asked: askedQuarters(cycle),
      leadUnits: await findLeadUnits(db, cycle, names),
    },
    assessment: {
      examination: round ? { id: round.id, compared: round.status === 'compared' } : null,
      ...(await findAssessed(db, cycle)),
    },
    rectification: {
      items: await listItems(db, { cycleId: cycle.id }),
      lookback: await findLookbackFacts(db, cycle.id, today),
      reports: await listIssuedReports(db, cycle.id),
    },
  }
}

/** Everything that closing looks at. */
export async function findClosingState(
  db: Kysely<Database>,
  cycle: Cycle,
  today: Day,
  evidence?: Evidence,
): Promise<ClosingState> {
  const seen = evidence ?? (await findEvidence(db))
  const gate = gateOf(cycle.stage)
  return {
    cycle,
    floors: await listFloors(db, cycle.id),
    readings: await readingsOf(db, cycle, seen),
    items: await listItems(db, { cycleId: cycle.id }),
    lookbacks: await findLookbacks(db, cycle.id),
    previousRound: previousRoundOf(seen, cycle.id),
    lines: gate ? checkGate(gate, await findGateFacts(db, cycle, today)) : [],
    passages: await listPassages(db, cycle.id),
  }
}

/** All that a cycle leaves to the next one. */
export async function findEstate(db: Kysely<Database>, cycle: Cycle): Promise<Estate> {
  return {
    cycle,
    floors: await listFloors(db, cycle.id),
    items: await listItems(db, { cycleId: cycle.id }),
    practices: await listPractices(db),
    managementItems: await listManagementItems(db),
    lessons: (await listLessons(db)).filter((row) => row.cycleId === cycle.id),
    passages: await listPassages(db, cycle.id),
  }
}
