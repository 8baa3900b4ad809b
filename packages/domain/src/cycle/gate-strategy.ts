/**
 * The gates behind 策略 and 组织: every target is served by a measure with a responsible unit and a time, every measure
 * has tasks, a self-survey is scheduled for each quarter, a QR survey before the examination. Source: SPEC §1.
 */
import type { GateFacts, MeasureFact, Missing, TargetFact } from './gate-fact.ts'

const isComplete = (measure: MeasureFact) =>
  measure.unitId !== null && (measure.startDay !== null || measure.dueDay !== null)

/**
 * The zone's targets (overall and per aspect, SPEC §4) that no complete measure serves. A measure that names the part of
 * a lead unit or a street serves what stands above it too.
 */
export function targetsNotServed(facts: NonNullable<GateFacts['strategy']>): Missing[] {
  const byId = new Map(facts.targets.map((row) => [row.id, row]))
  const served = new Set<string>()
  for (const id of facts.measures.filter(isComplete).flatMap((row) => row.targetIds)) {
    let target: TargetFact | undefined = byId.get(id)
    while (target && !served.has(target.id)) {
      served.add(target.id)
      target = target.parentId === null ? undefined : byId.get(target.parentId)
    }
  }
  const wanted = facts.targets.filter((row) => row.level === 'zone' || row.level === 'aspect')
  // Without any target nothing is unserved, yet nothing is served either.
  if (wanted.length === 0) return [{ kind: 'target', id: '', label: '' }]
  return wanted
    .filter((row) => !served.has(row.id))
    .map((row): Missing => ({ kind: 'target', id: row.id, label: row.label }))
}

/** The management items 管理事项 that no measure of the strategy contains (second pawl). */
export function strategyWithoutManagement(facts: NonNullable<GateFacts['strategy']>): Missing[] {
  return facts.managementItems
    .filter((row) => !row.contained)
    .map((row): Missing => ({ kind: 'management', id: row.id, label: row.label }))
}

/** The measures without a task; a strategy without measures has none at all. */
export function measuresWithoutTask(facts: NonNullable<GateFacts['organization']>): Missing[] {
  if (facts.measures.length === 0) return [{ kind: 'measure', id: '', label: '' }]
  return facts.measures
    .filter((row) => row.taskCount === 0)
    .map((row): Missing => ({ kind: 'measure', id: row.id, label: row.label }))
}

/** The quarters of the half-year for which no self-survey is scheduled. */
export function quartersWithoutSurvey(facts: NonNullable<GateFacts['organization']>): Missing[] {
  return facts.quarters
    .filter((quarter) => !facts.scheduledQuarters.includes(quarter))
    .map((quarter): Missing => ({ kind: 'quarter', id: quarter, label: quarter }))
}

/** The campaign 码上评 that the half-year lacks: the city examines towards its end, so any of its days will do. */
export function campaignMissing(facts: NonNullable<GateFacts['organization']>): Missing[] {
  const isPlanned = facts.quarters.some((quarter) => facts.campaignQuarters.includes(quarter))
  return isPlanned ? [] : [{ kind: 'campaign', id: '', label: '' }]
}
