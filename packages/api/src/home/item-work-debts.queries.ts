/** What is owed of the work on an item beside its reviews: deciding on returns and on time, first deadlines, parts, management items. */
import { managementItemSchema } from '@ratchet/domain/cycle/recurrence'
import { matrix, type ProcedureName } from '@ratchet/domain/people/matrix'
import { whyNotWithin } from '@ratchet/domain/people/permission'
import { openContest } from '@ratchet/domain/rectification/contest'
import { whyNotDecider } from '@ratchet/domain/rectification/decider'
import { isOpen } from '@ratchet/domain/rectification/item'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { lacksDeadline } from '@ratchet/domain/rectification/set-deadline'
import { whyNotDecideTime } from '@ratchet/domain/rectification/time-decision'
import { listUrgentConcerns } from '../concern/concern.queries.ts'
import { listClockChanges } from '../rectification/clock-change.queries.ts'
import { listCoParts } from '../rectification/co-part.queries.ts'
import { listContests } from '../rectification/contest.queries.ts'
import { isAskedByOwner } from '../rectification/owner-department.queries.ts'
import { listItems, type StoredItem } from '../rectification/rectification.queries.ts'
import { type Asking, type Candidate, candidate, holdsZone } from './candidate.ts'
import { sourceOf } from './item-debts.queries.ts'

type OpenItem = StoredItem & { readonly urgent: boolean }

const about = (item: OpenItem) => ({
  source: sourceOf(item),
  subject: ['item', item.id] as const,
  ...{ number: item.number, title: item.title, version: item.version, cycleId: item.cycleId },
})

const worksFor = ({ actor, units }: Asking, procedure: ProcedureName, unitId: string) =>
  whyNotWithin(matrix[procedure], actor, leadNow(units, unitId).path) === null &&
  actor.grants.some((grant) => grant.role === 'lead_unit' || grant.role === 'unit')

async function listDecisions(asking: Asking, items: ReadonlyMap<string, OpenItem>): Promise<Candidate[]> {
  const { db, actor, units, today } = asking
  const byOwner = (item: StoredItem, by: string) => isAskedByOwner(db, leadNow(units, item.leadUnitId).id, by, today)
  const ids = [...items.keys()]
  const found: Candidate[] = []
  const contests = Map.groupBy(await listContests(db, ids), (row) => row.itemId)
  for (const [id, rows] of contests) {
    const [item, open] = [items.get(id), openContest(rows)]
    if (!item || !open || whyNotDecider(open, await byOwner(item, open.by.id), actor)) continue
    const said = { about: String(open.ordinal), note: open.clause, dueDay: open.dueDay }
    found.push(candidate({ kind: 'arbitrate', ...about(item), ...said }))
  }
  for (const change of await listClockChanges(db, ids)) {
    const item = items.get(change.itemId)
    if (!item || change.decision !== null) continue
    // What an earlier round left is nobody's to decide.
    if (whyNotDecideTime(item, change, await byOwner(item, change.by.id), actor)) continue
    const said = { about: change.kind, note: change.reason, dueDay: item.dueDay }
    found.push(candidate({ kind: 'grant', ...about(item), ...said }))
  }
  return found
}

/** Returns whose day of decision is past: a leader sees them as long as nobody has decided. */
async function listOverdueReturns({ db, today }: Asking, items: ReadonlyMap<string, OpenItem>): Promise<Candidate[]> {
  const contests = (await listContests(db, [...items.keys()])).filter((row) => row.decision === null)
  return contests.flatMap(({ itemId, ordinal, clause, dueDay }) => {
    const item = items.get(itemId)
    if (!item || dueDay >= today) return []
    return [candidate({ kind: 'overdue-return', ...about(item), about: String(ordinal), note: clause, dueDay })]
  })
}

/** Items that nobody gave a day, in one row a cycle: their clock never runs. */
function listUndated(items: ReadonlyMap<string, OpenItem>): Candidate[] {
  const undated = Map.groupBy([...items.values()].filter(lacksDeadline), (item) => item.cycleId)
  return [...undated].map(([cycleId, rows]) => {
    const source = rows.some((item) => item.origin === 'recover') ? 'recover' : (rows[0]?.origin ?? 'manual')
    return candidate({ kind: 'set-deadline', source, subject: ['item', cycleId], count: rows.length, cycleId })
  })
}

async function listParts(asking: Asking, items: ReadonlyMap<string, OpenItem>): Promise<Candidate[]> {
  const parts = await listCoParts(asking.db, [...items.keys()])
  const mine = parts.filter((part) => {
    const item = items.get(part.itemId)
    return (
      item &&
      part.doneAt === null &&
      part.round === item.round &&
      worksFor(asking, 'rectification.finishPart', part.unitId)
    )
  })
  // One row an item: the part that is due first, since they are listed so.
  return [...Map.groupBy(mine, (part) => part.itemId)].flatMap(([id, [first]]) => {
    const item = items.get(id)
    return item && first ? [candidate({ kind: 'assist', ...about(item), note: first.task, dueDay: first.dueDay })] : []
  })
}

async function listImprovements(asking: Asking): Promise<Candidate[]> {
  const rows = await asking.db
    .selectFrom('managementItem')
    .innerJoin('rectificationItem as item', 'item.id', 'managementItem.sourceItemId')
    .selectAll('managementItem')
    .select(['item.number', 'item.title', 'item.cycleId as itemCycleId', 'item.dueDay as itemDueDay'])
    .where('doneDay', 'is', null)
    .orderBy('item.number')
    .execute()
  return rows.flatMap(({ number, title, itemDueDay, ...row }) => {
    const management = managementItemSchema.parse(row)
    if (!worksFor(asking, 'management.fill', management.unitId)) return []
    const dueDay = management.dueDay ?? (itemDueDay as Candidate['dueDay'])
    const note = management.change
    const subject = ['item', management.sourceItemId] as const
    return [candidate({ kind: 'improve', source: 'management', subject, number, title, note, dueDay })]
  })
}

export async function listItemWorkDebts(asking: Asking): Promise<Candidate[]> {
  const decides = holdsZone(asking, 'owner') || holdsZone(asking, 'inspector')
  const works = asking.actor.grants.some((grant) => grant.role === 'lead_unit' || grant.role === 'unit')
  const leads = holdsZone(asking, 'leader')
  if (!decides && !works && !leads) return []
  const urgent = await listUrgentConcerns(asking.db)
  const items = (await listItems(asking.db)).filter(isOpen)
  const open = new Map(items.map((item) => [item.id, { ...item, urgent: urgent.has(item.concernId ?? '') }]))
  return [
    ...(decides ? await listDecisions(asking, open) : []),
    ...(leads ? await listOverdueReturns(asking, open) : []),
    ...(holdsZone(asking, 'owner') ? listUndated(open) : []),
    ...(works ? await listParts(asking, open) : []),
    ...(works ? await listImprovements(asking) : []),
  ]
}
