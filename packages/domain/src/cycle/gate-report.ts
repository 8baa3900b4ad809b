/**
 * The line that the forms 标准化表单 add to the gate of rectification: the self-inspection report 自查报告 and the rectification
 * report 整改报告 of the half-year are issued. One that was withdrawn does not count. Source: SPEC §1.
 */
import { reportKinds } from '../form/kind.ts'
import type { GateFacts, Missing } from './gate-fact.ts'

/** The reports that nobody has issued; `label` is empty, since the page knows their names. */
export function reportsMissing(reports: NonNullable<NonNullable<GateFacts['rectification']>['reports']>): Missing[] {
  return reportKinds
    .filter((kind) => !reports.includes(kind))
    .map((kind): Missing => ({ kind: 'form', id: kind, label: '' }))
}
