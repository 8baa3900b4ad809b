/** 今日待办: what the caller owes, made anew from the data whenever it is asked for. */
import { isEstimated, workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { cycleOf, quartersOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, dayOf } from '@ratchet/domain/day'
import { type Debt, dueOf, sortDebts } from '@ratchet/domain/home/debt'
import { loadOf } from '@ratchet/domain/home/load'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { ActingContext } from '../context.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import type { Asking, Candidate } from './candidate.ts'
import { listCaseDebts } from './case-debts.queries.ts'
import { listItemDebts, listUnpublished } from './item-debts.queries.ts'
import { listItemWorkDebts } from './item-work-debts.queries.ts'
import { listLookAgain } from './look-again-debts.queries.ts'
import { listLookbackDebts } from './lookback-debts.queries.ts'
import { listOfficeDebts } from './office-debts.queries.ts'
import { listOpinionDebts } from './opinion-debts.queries.ts'
import { listSourceDebts } from './source-debts.queries.ts'
import { listWarningDebts } from './warning-debts.queries.ts'

/** The quarter in which the day lies, and how many working days are left of it. */
function quarterLeft({ calendar, today }: Asking) {
  const [first, second] = quartersOf(cycleOf(today))
  const id = today < spanOf(first).before ? first : second
  const lastDay = addDays(spanOf(id).before, -1)
  const daysLeft = workingDaysBetween(calendar, today, lastDay)
  return { id, lastDay, daysLeft, estimated: isEstimated(calendar, lastDay) }
}

function debtOf({ owed: _o, dues: _d, ...rest }: Candidate, { calendar, today }: Asking): Debt {
  return { ...rest, ...dueOf(calendar, today, rest.dueDay) }
}

/** Everything the caller owes, the load of the next days, and, for when nothing is owed, what comes next. */
export async function findDebts({ db, actor, now }: Pick<ActingContext, 'db' | 'actor' | 'now'>) {
  const today = dayOf(now)
  const asking: Asking = { db, actor, today, calendar: await findCalendar(db), units: await mapUnits(db) }
  const found: Candidate[] = []
  for (const list of [
    listItemDebts,
    listItemWorkDebts,
    listUnpublished,
    listLookAgain,
    listOpinionDebts,
    listSourceDebts,
    listOfficeDebts,
    listCaseDebts,
    listWarningDebts,
    listLookbackDebts,
  ]) {
    found.push(...(await list(asking)))
  }
  const owed = found.filter((row) => row.owed)
  const later = found.filter((row) => !row.owed && row.dueDay !== null)
  const dues = owed.flatMap((row): readonly Day[] => row.dues)
  const [next] = sortDebts(later.map((row) => debtOf(row, asking)))
  return {
    today,
    quarter: quarterLeft(asking),
    debts: sortDebts(owed.map((row) => debtOf(row, asking))),
    load: loadOf(dues, asking.calendar, today),
    next: next ?? null,
  }
}
