import type { AppRouter } from '@ratchet/api/router'
import type { CaseTurn } from '@ratchet/domain/accountability/case-turn'
import { floorSubjectSchema } from '@ratchet/domain/cycle/aspect'
import type { ProposalKind } from '@ratchet/domain/cycle/proposal'
import type { Stage } from '@ratchet/domain/cycle/stage'
import { waitsForMyWord } from '@ratchet/domain/home/debt'
import type { LookbackTurn } from '@ratchet/domain/lookback/turn'
import type { Review } from '@ratchet/domain/rectification/submission'
import type { WarningTurn } from '@ratchet/domain/warning/debt'
import type { Words } from '@ratchet/words/catalogue'
import type { inferRouterOutputs } from '@trpc/server'
import type { Tone } from '../design/StatusChip.tsx'
import { subjectName } from '../rectification/items.ts'

export type Home = inferRouterOutputs<AppRouter>['home']['debts']
export type Debt = Home['debts'][number]

/** What tells one row from another, also after everything was read anew. */
export const keyOf = ({ kind, subject }: Pick<Debt, 'kind' | 'subject'>): string =>
  [kind, subject.kind, subject.id].join(':')

/** One's own work, and what waits for one's word. */
export const parts = ['mine', 'myWord'] as const
export type Part = (typeof parts)[number]

export function rowsOf(debts: readonly Debt[], part: Part): Debt[] {
  return debts.filter((debt) => waitsForMyWord(debt) === (part === 'myWord'))
}

/** The part that opens by itself: one's own work unless only the other has something. */
export function partOf(debts: readonly Debt[], wanted: Part | undefined): Part {
  if (wanted) return wanted
  return debts.length > 0 && rowsOf(debts, 'mine').length === 0 ? 'myWord' : 'mine'
}

/** Acts that are done beside the list; everything else has a page of its own. */
export type DrawerKind = 'sort' | 'task' | 'review'

export function drawerOf({ kind, count }: Pick<Debt, 'kind' | 'count'>): DrawerKind | null {
  if (count !== null) return null
  return kind === 'sort' || kind === 'task' || kind === 'review' ? kind : null
}

/** Where the matter is dealt with, at the field where there is one. */
export function hrefOf({ kind, subject: { kind: about, id }, about: code, number, count, cycleId }: Debt): string {
  if (about === 'opinion') {
    if (count !== null) return several[kind] ?? '/opinions'
    return `/opinions/${id}${kind === 'sort' ? '?step=classify' : kind === 'handle' ? '?step=settle' : ''}`
  }
  if (about === 'item') return count !== null ? `/tasks?c=${cycleId ?? ''}&undated=1` : `/tasks/${id}`
  if (kind === 'check-title') return '/concerns?unread=1'
  if (about === 'concern') return kind === 'tell' ? `/concerns/${id}` : `/concerns/${id}?open=1`
  if (about === 'examination') return `/city-results/${id}/compare`
  if (about === 'calendar') return `/calendar?year=${id}`
  if (about === 'wave') return '/surveys'
  if (about === 'case') return `/accountability/cases/${id}`
  if (about === 'lookback') return lookbackHref(code, id)
  if (about === 'handover') return `/qr/handovers?receive=${id}`
  if (about === 'webhook') return `/webhooks?hook=${id}${code === 'given-up' ? '&part=given-up' : ''}`
  if (about === 'warning') return `/warnings/${id}`
  if (about === 'dispatch') return `/dispatches/${id}`
  if (about === 'finding') return `/inspections/${code ?? ''}?finding=${id}`
  if (about === 'circular') return `/circulars/${code ?? ''}`
  if (about === 'form') return `/forms/${code ?? ''}`
  if (about === 'ledger') return kind === 'begin' ? '/first-day' : `/ledger?span=${id}`
  if (about === 'report') return `/report/${code ?? ''}/${number ?? ''}`
  if (about === 'verification') return `/scoring?quarter=${id}`
  if (about === 'task') return `/strategies?c=${cycleId ?? ''}&measure=${code ?? ''}`
  return `/cycles/${cycleId ?? id}`
}
/** Calls and visits have a list of their own; a list to freeze belongs to its cycle. */
function lookbackHref(turn: string | null, id: string): string {
  if (turn === 'freeze') return `/lookback?c=${id}&freeze=new`
  if (turn === 'expire') return `/lookback?c=${id.split('/')[0]}`
  return turn === 'ask' || turn === 'visit' ? '/lookback?part=mine' : `/lookback/${id}`
}
const several: Partial<Record<Debt['kind'], string>> = {
  sort: '/opinions',
  handle: '/opinions?status=classified',
  tell: '/opinions?status=answered',
  urgent: '/opinions?status=all&urgent=1',
  'look-again': '/opinions?status=answered',
}

/** The matter in one line; an item that a slip opened by itself has the subject's code as its title. */
export function titleOf(w: Words, { kind, title, about, count, number, note }: Debt): string {
  const { home } = w
  if (kind === 'gate') return home.gate(about as Stage, count ?? 0)
  if (kind === 'report') return home.report(title ?? '', number ?? '')
  if (kind === 'verify') return home.verify(about ?? '', count ?? 0)
  if (kind === 'confirm') return home.proposal(periodOf(w, number), about as ProposalKind)
  if (kind === 'compare') return home.compare(periodOf(w, number))
  if (kind === 'holidays') return home.holidays(about ?? '')
  if (kind === 'wave') return home.wave(about ?? '')
  if (kind === 'freeze') return w.ledger.freezeDebt(about ?? '')
  if (kind === 'begin') return w.ledger.beginDebt
  if (kind === 'deliver') return home.deliver(title ?? '', about, count ?? 0)
  if (kind === 'case') return home.caseTurn[about as CaseTurn](title ?? '')
  if (kind === 'lookback')
    return home.lookbackTurn[about as LookbackTurn](number ?? '', Number(note ?? 0), Number(title ?? 0))
  if (kind === 'receive') return home.receive(title ?? '', Number(about))
  if (count !== null)
    return kind in home.several ? home.several[kind as keyof typeof home.several](count) : String(count)
  const slipped = floorSubjectSchema.safeParse(title)
  if (slipped.success) return w.rectification.recoverTitle(subjectName(w, slipped.data))
  return title ?? home.noWords
}

const periodOf = (w: Words, number: string | null) => (number ? w.cycle.period(number) : '')

/** What exactly is missing; null where the title says it all. */
export function detailOf(w: Words, { kind, title, about, note, count, dueDay, number }: Debt): string | null {
  const { detail } = w.home
  const said = note ?? ''
  if (kind === 'gate') return detail.gate(about as Stage, count ?? 0)
  if (kind === 'verify') return detail.verify
  if (kind === 'deliver' || kind === 'set-deadline' || kind === 'look-again') return detail[kind]
  if (kind === 'approve') return detail.approve(said)
  if (count !== null || kind === 'check-title') return null
  if (kind === 'revise') return detail.revise(about as Review, said)
  if (kind === 'review') return detail.review(said, about as Review)
  if (kind === 'task') return detail.task(said)
  if (kind === 'reassign') return detail.reassign(said)
  if (kind === 'publish') return detail.publish(said)
  if (kind === 'compare') return note ? detail.compare(note) : null
  if (kind === 'confirm') return detail.confirm(title ?? '', note)
  if (kind === 'wave') return detail.wave(dueDay ?? '')
  if (kind === 'receive') return detail.receive(number ?? '')
  if (kind === 'acknowledge') return detail.acknowledge(said)
  if (kind === 'answer') return detail.answer(note)
  if (kind === 'recheck') return detail.recheck(said)
  if (kind === 'report') return detail.report(note !== null)
  if (kind === 'case' || kind === 'lookback') return number
  if (kind === 'warning' || kind === 'warning-word') return detail.warning(about as WarningTurn, said)
  if (kind === 'arbitrate') return detail.arbitrate(about === '2', said)
  if (kind === 'grant') return detail.grant(about ?? '', said)
  if (kind === 'overdue-return') return detail[kind](said)
  if (kind === 'assist') return detail.assist(said)
  if (kind === 'improve') return detail.improve(note)
  if (kind === 'sort')
    return about && about in w.opinion.kind ? w.opinion.kind[about as keyof typeof w.opinion.kind] : null
  return detail[kind]
}

/** The number to call it by; a half-year is in the title already. */
export function numberOf({ number, subject }: Pick<Debt, 'number' | 'subject'>): string | null {
  return ['item', 'opinion', 'concern', 'dispatch', 'warning', 'finding', 'circular', 'form'].includes(subject.kind)
    ? number
    : null
}

/** Where it came from; that something came back says more than that. */
export function chipOf({ home }: Words, { kind, source, about }: Debt): { readonly tone: Tone; readonly text: string } {
  if (kind === 'revise') return { tone: 'danger', text: home.returned(about as Review) }
  const text = home.source[source]
  if (source === 'urgent') return { tone: 'danger', text }
  if (source === 'concern' || source === 'recurrence' || source === 'recover') return { tone: 'warn', text }
  if (source === 'feedback' || source === 'phone' || source === 'helper') return { tone: 'info', text }
  return { tone: source === 'survey' ? 'outside' : 'quiet', text }
}

/** The row to go to after the one that is left: the one below, else the one above; null when it was the last. */
export function after(keys: readonly string[], left: string): string | null {
  const at = keys.indexOf(left)
  return keys[at + 1] ?? keys[at - 1] ?? null
}

/** One row down or up, never past the ends; a row that is gone gives way to the first. */
export function moved(keys: readonly string[], from: string | null, by: 1 | -1): string | null {
  const at = from === null ? -1 : keys.indexOf(from)
  if (at < 0) return keys[0] ?? null
  return keys[Math.min(Math.max(at + by, 0), keys.length - 1)] ?? null
}
