/** What is owed of ledgers: freezing the one of a span that is over, beginning where nothing runs, reading what was taken over. */
import { addWorkingDays } from '@ratchet/domain/calendar/calendar'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { sql } from 'kysely'
import { isTitleRead } from '../concern/read-title.queries.ts'
import { listCycles } from '../cycle/cycle.queries.ts'
import { unfrozen } from '../ledger/span.queries.ts'
import { type Asking, type Candidate, candidate } from './candidate.ts'

/** Ten working days after its end the ledger of a span is what everybody already quotes. */
const DAYS_TO_FREEZE = 10

export async function listLedgerDebts({ db, calendar, today }: Asking): Promise<Candidate[]> {
  const cycles = await listCycles(db)
  if (cycles.length === 0) return [candidate({ kind: 'begin', source: 'ledger', subject: ['ledger', 'first-day'] })]
  const rows = await db.selectFrom('ledgerSnapshot').select('span').execute()
  const frozen = new Set(rows.map((row) => row.span))
  const { rows: began } = await sql<{ first: Instant | null }>`select min(opened_at) as first from
    (select opened_at from rectification_item union all select opened_at from concern) as entry`.execute(db)
  const first = began[0]?.first ? dayOf(began[0].first) : null
  // A span without anything to list has no ledger to freeze.
  const over = unfrozen(cycles, frozen, today).filter(({ lastDay }) => first !== null && first <= lastDay)
  const freeze = over.map(({ span, lastDay }) => {
    const dueDay = addWorkingDays(calendar, lastDay, DAYS_TO_FREEZE)
    return candidate({ kind: 'freeze', source: 'ledger', subject: ['ledger', span], number: span, about: span, dueDay })
  })
  return [...freeze, ...(await listTitlesUnread(db))]
}

/** Titles of the office's own ledger, which residents read once somebody has: one row for all of them. */
async function listTitlesUnread(db: Asking['db']): Promise<Candidate[]> {
  const { rows } = await sql<{ unread: number }>`select count(*)::integer as unread from concern
    where merged_into_id is null and not ${isTitleRead('concern')}`.execute(db)
  const count = rows[0]?.unread ?? 0
  return count === 0 ? [] : [candidate({ kind: 'check-title', source: 'ledger', subject: ['concern', ''], count })]
}
