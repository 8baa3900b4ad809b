/** What is owed of rectification items: handing in, reviewing, publishing, assigning again. */
import { type DebtSource, owedOfItem } from '@ratchet/domain/home/debt'
import { matrix } from '@ratchet/domain/people/matrix'
import { whyNotWithin } from '@ratchet/domain/people/permission'
import { itemSchema, type RectificationItem } from '@ratchet/domain/rectification/item'
import { type LeadNow, leadNow } from '@ratchet/domain/rectification/lead'
import { whyNotReviewer } from '@ratchet/domain/rectification/review'
import type { Submission } from '@ratchet/domain/rectification/submission'
import { whyNotTurn } from '@ratchet/domain/rectification/submit'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { isOwnerDepartment } from '../rectification/owner-department.queries.ts'
import { listSubmissions } from '../rectification/submission.queries.ts'
import { type Asking, type Candidate, candidate, holdsZone } from './candidate.ts'

type OpenItem = RectificationItem & { readonly urgent: boolean }

const settled = ['closed', 'verified']

async function listOpenItems(db: Kysely<Database>): Promise<OpenItem[]> {
  const rows = await db
    .selectFrom('rectificationItem as item')
    .leftJoin('concern', 'concern.id', 'item.concernId')
    .selectAll('item')
    .select('concern.urgent')
    .where('item.status', 'not in', settled)
    .orderBy('item.number')
    .execute()
  return rows.map((row) => ({ ...itemSchema.parse(row), urgent: row.urgent === true }))
}

export const sourceOf = ({
  urgent,
  concernId,
  origin,
}: Pick<OpenItem, 'urgent' | 'concernId' | 'origin'>): DebtSource =>
  urgent ? 'urgent' : concernId ? 'concern' : origin

const about = (item: OpenItem) => ({
  source: sourceOf(item),
  subject: ['item', item.id] as const,
  ...{ number: item.number, title: item.title, dueDay: item.dueDay, version: item.version, cycleId: item.cycleId },
})

/** Whose turn it is to hand in: the people of the lead unit, for the owner department and the zone itself the owner. */
async function isOwn(asking: Asking, lead: LeadNow, isOffice: (unitId: string) => Promise<boolean>): Promise<boolean> {
  const worksFor = { who: ['lead_unit', 'unit'], scope: 'unit' } as const
  if (whyNotWithin(worksFor, asking.actor, lead.path) === null) return true
  return holdsZone(asking, 'owner') && (lead.path.length === 1 || (await isOffice(lead.id)))
}

/** Asked once a unit: a list has few lead units and many items. */
function officeOf({ db, today }: Asking) {
  const known = new Map<string, Promise<boolean>>()
  return (unitId: string) => {
    const asked = known.get(unitId) ?? isOwnerDepartment(db, unitId, today)
    known.set(unitId, asked)
    return asked
  }
}

function handingIn(item: OpenItem, lead: LeadNow, submissions: readonly Submission[], { actor }: Asking): Candidate[] {
  const owed = owedOfItem(item, submissions)
  // While others review it, its deadline is what comes next.
  if (!owed) return [candidate({ kind: 'progress', ...about(item), owed: false })]
  if (whyNotTurn(item, owed.review, { submissions, lead }, actor)) return []
  return [candidate({ kind: owed.kind, ...about(item), about: owed.review, note: owed.reason })]
}

function reviewing(item: OpenItem, lead: LeadNow, submissions: readonly Submission[], { actor }: Asking): Candidate[] {
  const waiting = submissions.find((row) => row.decision === null)
  if (!waiting || whyNotReviewer(waiting, submissions, actor, lead.path)) return []
  return [candidate({ kind: 'review', ...about(item), about: waiting.review, note: lead.name })]
}

/** What the caller owes of items that are open. */
export async function listItemDebts(asking: Asking): Promise<Candidate[]> {
  const { actor, db, units } = asking
  const [maySubmit, mayReview] = (['rectification.submit', 'rectification.review'] as const).map((act) =>
    actor.grants.some((grant) => (matrix[act].who as readonly string[]).includes(grant.role)),
  )
  if (!maySubmit && !mayReview) return []
  const items = await listOpenItems(db)
  const submissions = Map.groupBy(
    await listSubmissions(
      db,
      items.map((item) => item.id),
    ),
    (row) => row.itemId,
  )
  const isOffice = officeOf(asking)
  const found: Candidate[] = []
  for (const item of items) {
    const lead = leadNow(units, item.leadUnitId)
    const own = submissions.get(item.id) ?? []
    if (lead.retired && holdsZone(asking, 'owner')) {
      found.push(candidate({ kind: 'reassign', ...about(item), note: lead.name }))
    } else if (await isOwn(asking, lead, isOffice)) found.push(...handingIn(item, lead, own, asking))
    if (mayReview) found.push(...reviewing(item, lead, own, asking))
  }
  return found
}

/** Items that were closed and of which residents have read nothing since; the first that waits for an answer leads. */
export async function listUnpublished(asking: Asking): Promise<Candidate[]> {
  if (!holdsZone(asking, 'owner')) return []
  const rows = await asking.db
    .selectFrom('rectificationItem as item')
    .leftJoin('concern', 'concern.id', 'item.concernId')
    .selectAll('item')
    .select('concern.urgent')
    .select(({ selectFrom }) =>
      selectFrom('opinion')
        .select(({ fn }) => fn.min('replyDue').as('replyDue'))
        .whereRef('opinion.concernId', '=', 'item.concernId')
        .where('erasedAt', 'is', null)
        .as('replyDue'),
    )
    .where('item.status', 'in', settled)
    // Closed before use: nothing can be said of it.
    .where('item.outcome', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('publication')
            .select('publication.id')
            .whereRef('publication.itemId', '=', 'item.id')
            .whereRef('publication.round', '=', 'item.round')
            .where('withdrawnAt', 'is', null),
        ),
      ),
    )
    .orderBy('item.number')
    .execute()
  return rows.map(({ replyDue, ...row }) => {
    const item = {
      ...itemSchema.parse(row),
      urgent: row.urgent === true,
      dueDay: replyDue as RectificationItem['dueDay'],
    }
    return candidate({ kind: 'publish', ...about(item), note: leadNow(asking.units, item.leadUnitId).name })
  })
}
