import type { AppRouter } from '@ratchet/api/router'
import { whyNotAcknowledge } from '@ratchet/domain/form/receipt'
import type { Actor } from '@ratchet/domain/people/permission'
import type { inferRouterOutputs } from '@trpc/server'
import type { Tone } from '../design/StatusChip.tsx'

type Outputs = inferRouterOutputs<AppRouter>['form']
export type FormRow = Outputs['list']['rows'][number]
export type FormFound = Outputs['find']
export type Pack = Outputs['packs'][number]
export type Checklist = Outputs['checklist']

export const parts = ['all', 'open', 'issued', 'withdrawn'] as const
export type Part = (typeof parts)[number]

export const toneOf: Readonly<Record<FormRow['status'], Tone>> = {
  draft: 'info',
  approved: 'warn',
  issued: 'outside',
  acknowledged: 'done',
  withdrawn: 'quiet',
}

export function isOf(part: Part, { status }: Pick<FormRow, 'status'>): boolean {
  if (part === 'all') return true
  if (part === 'open') return status === 'draft' || status === 'approved'
  return part === 'withdrawn' ? status === 'withdrawn' : status === 'issued' || status === 'acknowledged'
}

export const isWarning = ({ kind }: Pick<FormRow, 'kind'>) => kind === 'warning' || kind === 'urgent_warning'
/** Where a row opens: a warning has its paper here, and its turns on its own page. */
export const placeOf = (row: Pick<FormRow, 'id' | 'kind'>) => `/forms/${row.id}${isWarning(row) ? '?of=warning' : ''}`

export const given = (receipts: readonly { readonly at: string | null }[]) =>
  receipts.filter((receipt) => receipt.at !== null).length

/** Every unit that gives or receives one of the forms, by name. */
export function unitsOf(rows: readonly FormRow[]): string[] {
  const names = rows.flatMap((row) => [row.giver, ...row.receipts.map(({ name }) => name)])
  return [...new Set(names)].toSorted((one, other) => one.localeCompare(other, 'zh'))
}

/** Half-years and quarters of the forms, the latest first. */
export function periodsOf(rows: readonly FormRow[]): string[] {
  const ids = rows.flatMap(({ cycleId, quarter }) => [cycleId, quarter]).filter((id) => id !== null)
  return [...new Set(ids)].toSorted().reverse()
}

/** Receipts of the row that the reader owes: the list knows no paths, so a role for the very unit counts. */
export function owedBy(actor: Actor, row: FormRow): FormRow['receipts'] {
  if (isWarning(row) || row.status !== 'issued') return []
  const form = { status: row.status, kind: row.kind as never, issuedBy: null }
  return row.receipts.filter(({ at, unitId }) => {
    if (at !== null || unitId === null) return false
    return whyNotAcknowledge(form, { at, acknowledgedBy: null, unitId }, actor, [unitId], '') === null
  })
}
