/**
 * The seven standard forms 标准化表单, as the reference case names them: what each is, who gives it to whom, and which of them
 * goes out only after a second person has approved it. The two warnings are issued as warnings, with numbers of their own, so
 * they are drawn from the warning and not kept here. Source: SPEC §11; DOMAIN A12 S-200…S-206, S-196, D-81.
 */
import { z } from 'zod'

export const formKinds = [
  'short_list',
  'breakdown',
  'warning',
  'urgent_warning',
  'work_report',
  'self_inspection',
  'rectification_report',
] as const
export const formKindSchema = z.enum(formKinds)
export type FormKind = z.infer<typeof formKindSchema>

/** The kinds that are drafted, numbered and kept as forms. */
export const keptKinds = [
  'short_list',
  'breakdown',
  'work_report',
  'self_inspection',
  'rectification_report',
] as const satisfies readonly FormKind[]
export const keptKindSchema = z.enum(keptKinds)
export type KeptKind = z.infer<typeof keptKindSchema>

interface KindRule {
  /** Its tables are as wide as a page on its side. */
  readonly landscape: boolean
  /** Down to the units, or up to whoever they answer to. */
  readonly way: 'down' | 'up'
  /** Whether a second person approves it before it goes out; a unit answers for its own work report. */
  readonly approved: boolean
  /** Who drafts it: the owner department, or a lead unit of its own work. */
  readonly givenBy: 'owner' | 'unit'
}

export const kindRules = {
  short_list: { landscape: true, way: 'down', approved: true, givenBy: 'owner' },
  breakdown: { landscape: true, way: 'down', approved: true, givenBy: 'owner' },
  work_report: { landscape: false, way: 'up', approved: false, givenBy: 'unit' },
  self_inspection: { landscape: false, way: 'up', approved: true, givenBy: 'owner' },
  rectification_report: { landscape: false, way: 'up', approved: true, givenBy: 'owner' },
} as const satisfies Record<KeptKind, KindRule>

/** Both are issued before a cycle's rectification is over. */
export const reportKinds = ['self_inspection', 'rectification_report'] as const satisfies readonly KeptKind[]
