/**
 * What a gate 转段条件 looks at: plain facts per stage, loaded by the caller. Facts that were not loaded are absent,
 * and a line without its facts counts as unchecked, never as met. Source: SPEC §1, §4; issue 1/6.
 */
import { z } from 'zod'
import type { reportKinds } from '../form/kind.ts'
import type { Unlisted } from '../lookback/due.ts'
import type { RoundFact } from '../lookback/tally.ts'
import type { RectificationItem } from '../rectification/item.ts'
import type { AspectId } from './aspect.ts'
import type { Quarter } from './cycle-id.ts'
import type { Floor } from './floor.ts'

export type TargetLevel = 'zone' | 'aspect' | 'lead' | 'unit'

export interface TargetFact {
  readonly id: string
  readonly label: string
  readonly level: TargetLevel
  readonly aspect: AspectId | null
  readonly parentId: string | null
  readonly score: number
  readonly rank: number | null
  readonly weight: number
  readonly sourceId: string | null
}

export interface MeasureFact {
  readonly id: string
  readonly label: string
  readonly targetIds: readonly string[]
  readonly unitId: string | null
  readonly startDay: string | null
  readonly dueDay: string | null
  readonly taskCount: number
}

export interface GateFacts {
  readonly goal?: {
    readonly aspects: readonly AspectId[]
    readonly targets: readonly TargetFact[]
    readonly floors: readonly Pick<Floor, 'subject' | 'before'>[]
  }
  readonly strategy?: {
    readonly outlinePublished: boolean
    readonly targets: readonly TargetFact[]
    readonly measures: readonly MeasureFact[]
    /** Management items 管理事项 whose rule or habit the strategy must change, and whether a measure does so. */
    readonly managementItems: readonly { readonly id: string; readonly label: string; readonly contained: boolean }[]
  }
  readonly organization?: {
    readonly quarters: readonly Quarter[]
    readonly scheduledQuarters: readonly Quarter[]
    /** The quarters in which a campaign of the QR survey begins: it counts apart from the self-survey, never for it. */
    readonly campaignQuarters: readonly Quarter[]
    readonly measures: readonly MeasureFact[]
    /** The quarters that are assessed in the product. */
    readonly asked: readonly Quarter[]
    /** Lead units that the half-year scores, and the quarters for which each has its six-ones tasks. */
    readonly leadUnits: readonly {
      readonly id: string
      readonly label: string
      readonly quarters: readonly Quarter[]
    }[]
  }
  readonly assessment?: {
    readonly examination: { readonly id: string; readonly compared: boolean } | null
    readonly quarters: readonly {
      readonly quarter: Quarter
      readonly published: boolean
      /** A circular 通报 with the quarter's scores was issued. */
      readonly circulated: boolean
    }[]
    /** What rules found of this year or an earlier one and nobody settled, and cases that nobody decided. */
    readonly findings: readonly { readonly id: string; readonly year: number; readonly rule: string }[]
    readonly cases: readonly { readonly id: string; readonly number: string }[]
  }
  readonly rectification?: {
    readonly items: readonly RectificationItem[]
    /** What was closed as done and stands on no list of look-back 回头看, and its rounds with what is left in each. */
    readonly lookback?: { readonly unlisted: readonly Unlisted[]; readonly rounds: readonly RoundFact[] }
    /** Reports 自查报告、整改报告 that were issued. */
    readonly reports?: readonly (typeof reportKinds)[number][]
  }
}

/** One thing that is missing: the page links to it by kind and id and shows the label (a name, not a sentence). */
export const missingSchema = z.object({
  kind: z.enum([
    'aspect',
    'target',
    'outline',
    'measure',
    'management',
    'quarter',
    'campaign',
    'examination',
    'item',
    'report',
    'scores',
    'circular',
    'finding',
    'case',
    'lookback',
    'unlisted',
    'form',
  ]),
  id: z.string(),
  label: z.string(),
  figures: z.record(z.string(), z.number()).exactOptional(),
})
export type Missing = z.infer<typeof missingSchema>
