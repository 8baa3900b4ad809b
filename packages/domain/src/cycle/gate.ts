/**
 * Gate 转段条件: the checklist between two stages. A line is shown as met only after it was checked, and says what is
 * missing so that the page can link there. A later feature adds one row here and one check. Source: SPEC §1; issue 1/6.
 */
import { z } from 'zod'
import { isCarriedOver, isOpen } from '../rectification/item.ts'
import {
  leadUnitsWithoutTasks,
  proposalsUndecided,
  quartersWithoutCircular,
  quartersWithoutScores,
} from './gate-assessment.ts'
import { type GateFacts, type Missing, missingSchema } from './gate-fact.ts'
import { aspectsWithoutTarget, decompositionGaps, targetsNotDecomposed, targetsUnderFloor } from './gate-goal.ts'
import { lookbackMissing } from './gate-lookback.ts'
import { reportsMissing } from './gate-report.ts'
import {
  campaignMissing,
  measuresWithoutTask,
  quartersWithoutSurvey,
  strategyWithoutManagement,
  targetsNotServed,
} from './gate-strategy.ts'
import type { GateStage } from './stage.ts'

/** Answers what is missing; undefined when the facts were not loaded. */
type Check = (facts: GateFacts) => readonly Missing[] | undefined

interface Row {
  readonly id: string
  readonly stage: GateStage
  readonly check: Check
}

const nothing: readonly Missing[] = []
const examinationMissing = (id: string): Missing[] => [{ kind: 'examination', id, label: id }]

export const gateLines = [
  { id: 'every-aspect-has-target', stage: 'goal', check: ({ goal }) => goal && aspectsWithoutTarget(goal) },
  { id: 'targets-decomposed', stage: 'goal', check: ({ goal }) => goal && targetsNotDecomposed(goal) },
  { id: 'no-target-under-floor', stage: 'goal', check: ({ goal }) => goal && targetsUnderFloor(goal) },
  { id: 'decomposition-adds-up', stage: 'goal', check: ({ goal }) => goal && decompositionGaps(goal) },
  {
    id: 'outline-published',
    stage: 'strategy',
    check: ({ strategy }) =>
      strategy && (strategy.outlinePublished ? nothing : [{ kind: 'outline', id: 'outline', label: '' }]),
  },
  { id: 'every-target-served', stage: 'strategy', check: ({ strategy }) => strategy && targetsNotServed(strategy) },
  {
    id: 'management-items-contained',
    stage: 'strategy',
    check: ({ strategy }) => strategy && strategyWithoutManagement(strategy),
  },
  {
    id: 'every-measure-has-tasks',
    stage: 'organization',
    check: ({ organization }) => organization && measuresWithoutTask(organization),
  },
  {
    id: 'lead-units-have-tasks',
    stage: 'organization',
    check: ({ organization }) => organization && leadUnitsWithoutTasks(organization),
  },
  {
    id: 'self-survey-each-quarter',
    stage: 'organization',
    check: ({ organization }) => organization && quartersWithoutSurvey(organization),
  },
  {
    id: 'qr-survey-before-examination',
    stage: 'organization',
    check: ({ organization }) => organization && campaignMissing(organization),
  },
  {
    id: 'quarter-scores-published',
    stage: 'assessment',
    check: ({ assessment }) => assessment && quartersWithoutScores(assessment),
  },
  {
    id: 'quarter-circular-issued',
    stage: 'assessment',
    check: ({ assessment }) => assessment && quartersWithoutCircular(assessment),
  },
  {
    id: 'examination-result-entered',
    stage: 'assessment',
    // Entered means entered and compared by a second person (SPEC §12).
    check: ({ assessment }) => {
      if (!assessment) return undefined
      const { examination } = assessment
      if (!examination) return examinationMissing('')
      return examination.compared ? nothing : examinationMissing(examination.id)
    },
  },
  {
    id: 'accountability-decided',
    stage: 'assessment',
    check: ({ assessment }) => assessment && proposalsUndecided(assessment),
  },
  {
    id: 'items-closed-or-carried-over',
    stage: 'rectification',
    check: ({ rectification }) =>
      rectification?.items
        .filter((item) => isOpen(item) && !isCarriedOver(item))
        .map((item): Missing => ({ kind: 'item', id: item.id, label: `${item.number} ${item.title}` })),
  },
  {
    id: 'lookback-completed',
    stage: 'rectification',
    check: ({ rectification }) => rectification?.lookback && lookbackMissing(rectification.lookback),
  },
  {
    id: 'reports-issued',
    stage: 'rectification',
    check: ({ rectification }) => rectification?.reports && reportsMissing(rectification.reports),
  },
] as const satisfies readonly Row[]

export type GateLineId = (typeof gateLines)[number]['id']

/** One line as it stood when it was checked; `count` = how many things are missing. */
export const checkedLineSchema = z.object({
  // Kept as text: a record outlives the catalogue's rows.
  line: z.custom<GateLineId>((value) => typeof value === 'string'),
  checked: z.boolean(),
  met: z.boolean(),
  missing: z.array(missingSchema),
  count: z.number().int().min(0),
})
export type CheckedLine = z.infer<typeof checkedLineSchema>

/** The checklist of one gate against the facts. Absent facts leave a line unchecked and not met. */
export function checkGate(stage: GateStage, facts: GateFacts): CheckedLine[] {
  return gateLines
    .filter((row) => row.stage === stage)
    .map((row) => {
      const missing = row.check(facts)
      const rest = { missing: [...(missing ?? [])], count: missing?.length ?? 0 }
      return { line: row.id, checked: missing !== undefined, met: missing?.length === 0, ...rest }
    })
}

/** Whether these lines are the whole checklist of this gate, all of them checked. */
export function isWholeGate(stage: GateStage, lines: readonly CheckedLine[]): boolean {
  const wanted = gateLines.filter((row) => row.stage === stage)
  return lines.length === wanted.length && wanted.every((row) => lines.some((it) => it.line === row.id && it.checked))
}

/** The lines that are not met. */
export function unmetLines(lines: readonly CheckedLine[]): CheckedLine[] {
  return lines.filter((it) => !it.met)
}
