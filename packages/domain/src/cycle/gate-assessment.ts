/**
 * The lines that assessment 考核 adds to the gates: each lead unit has its six-ones tasks for both quarters, each quarter's
 * scores are published and circulated, and every accountability proposal is decided by a human. Source: SPEC §1, §5, §6.
 */
import { dayOf } from '../day.ts'
import { type Quarter, quartersOf, spanOf } from './cycle-id.ts'
import type { GateFacts, Missing } from './gate-fact.ts'
import type { Cycle } from './stage.ts'

/**
 * The quarters of the half-year that are assessed in the product: one that was over before the cycle was opened here 启用前
 * asked nobody for anything.
 */
export function askedQuarters({ id, openedAt }: Pick<Cycle, 'id' | 'openedAt'>): Quarter[] {
  return quartersOf(id).filter((quarter) => dayOf(openedAt) < spanOf(quarter).before)
}

type Organization = NonNullable<GateFacts['organization']>
type Assessment = NonNullable<GateFacts['assessment']>

/** The quarters for which lead units lack their six-ones tasks. `figures` = how many of them. */
export function leadUnitsWithoutTasks({ asked, leadUnits }: Pick<Organization, 'asked' | 'leadUnits'>): Missing[] {
  return asked.flatMap((quarter): Missing[] => {
    const units = leadUnits.filter((unit) => !unit.quarters.includes(quarter))
    const label = units.map((unit) => unit.label).join(' ')
    return units.length === 0 ? [] : [{ kind: 'report', id: quarter, label, figures: { units: units.length } }]
  })
}

/** The quarters whose unit scores are not published. */
export function quartersWithoutScores({ quarters }: Pick<Assessment, 'quarters'>): Missing[] {
  return quarters
    .filter((row) => !row.published)
    .map(({ quarter }): Missing => ({ kind: 'scores', id: quarter, label: quarter }))
}

/** The quarters of which no circular told. */
export function quartersWithoutCircular({ quarters }: Pick<Assessment, 'quarters'>): Missing[] {
  return quarters
    .filter((row) => !row.circulated)
    .map(({ quarter }): Missing => ({ kind: 'circular', id: quarter, label: quarter }))
}

/** Findings that nobody settled and cases that nobody decided. */
export function proposalsUndecided({ findings, cases }: Pick<Assessment, 'findings' | 'cases'>): Missing[] {
  return [
    ...findings.map(({ id, year, rule }): Missing => ({ kind: 'finding', id, label: `${year} ${rule}` })),
    ...cases.map(({ id, number }): Missing => ({ kind: 'case', id, label: number })),
  ]
}
