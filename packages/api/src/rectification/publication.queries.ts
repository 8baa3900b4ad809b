import type { Instant } from '@ratchet/domain/day'
import type { RectificationItem } from '@ratchet/domain/rectification/item'
import { type Publication, publicationSchema } from '@ratchet/domain/rectification/publication'
import type { ResultContent, Submission } from '@ratchet/domain/rectification/submission'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import { peopleOf } from '../concern/people.queries.ts'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'
import { saidOfItem } from '../feedback/said-of-item.ts'
import { loadItem, type StoredItem } from './rectification.queries.ts'
import { listEvidence, listSubmissions } from './submission.queries.ts'

/** What was published of the item, the newest first; at most one is not withdrawn. */
export async function listPublications(db: Kysely<Database>, itemId: string): Promise<Publication[]> {
  const rows = await db
    .selectFrom('publication')
    .selectAll()
    .where('itemId', '=', itemId)
    .orderBy('publishedAt', 'desc')
    .orderBy('round', 'desc')
    .execute()
  return publicationSchema.array().parse(rows)
}

/** The round of which residents can read now, by item. */
export async function listPublishedRounds(db: Kysely<Database>): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('publication').select(['itemId', 'round']).where('withdrawnAt', 'is', null).execute()
  return new Map(rows.map((row) => [row.itemId, row.round]))
}

/** The publication with its item, locked in the order in which publishing locks them: one of the two waits for the other. */
export async function loadPublication(tx: Tx, id: string): Promise<{ publication: Publication; item: StoredItem }> {
  const of = tx.selectFrom('publication').where('id', '=', id)
  const found = await of.select('itemId').executeTakeFirst()
  if (!found) throw new Refusal('not-found', { kind: 'publication' })
  const item = await loadItem(tx, found.itemId)
  return { item, publication: publicationSchema.parse(await of.selectAll().forUpdate().executeTakeFirstOrThrow()) }
}

export async function savePublication(tx: Tx, publication: Publication): Promise<void> {
  const row = { ...publication, publishedBy: json(publication.publishedBy) }
  await tx
    .insertInto('publication')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Photos of residents and of the unit from which those to publish are chosen; how many said it, and whether one says solved. */
export async function findPublicationContext(db: Kysely<Database>, item: RectificationItem) {
  const live = (await listPublications(db, item.id)).find((row) => row.withdrawnAt === null) ?? null
  const result = approvedResult(item, await listSubmissions(db, [item.id]))
  const own = (await listEvidence(db, item.id)).filter((file) => file.isPhoto).map((file) => file.id)
  const photosAfter = own.filter((id) => result?.evidence.includes(id))
  const said = item.concernId ? await findSaid(db, item.concernId, item.id) : nobody
  return {
    live,
    photosBefore: [...said.photoIds, ...own],
    photosAfter,
    confirmed: said.confirmed,
    people: said.people,
    result: result ? (result.content as ResultContent) : null,
  }
}

/** The version of the present round whose approval closed the item. */
function approvedResult(item: RectificationItem, submissions: readonly Submission[]): Submission | undefined {
  return submissions.findLast(
    (row) => row.round === item.round && row.review === 'result' && row.decision === 'approved',
  )
}

const nobody = { people: 0, confirmed: false, photoIds: [] as string[] }

/** What residents said of the concern: how many they are, their photos, and whether one calls this item solved, having read its result. */
async function findSaid(db: Kysely<Database>, concernId: string, itemId: string): Promise<typeof nobody> {
  const heard = await db
    .selectFrom('opinion')
    .innerJoin('rectificationItem as item', 'item.concernId', 'opinion.concernId')
    .select('opinion.id')
    .where('item.id', '=', itemId)
    .where(saidOfItem, '=', 'solved')
    .limit(1)
    .executeTakeFirst()
  const photos = await db
    .selectFrom('opinionPhoto')
    .innerJoin('opinion', 'opinion.id', 'opinionPhoto.opinionId')
    .select('opinionPhoto.id')
    .where('concernId', '=', concernId)
    .where('erasedAt', 'is', null)
    .orderBy('receivedAt')
    .orderBy('place')
    .execute()
  return {
    people: await peopleOf(db, concernId),
    confirmed: heard !== undefined,
    photoIds: photos.map((row) => row.id),
  }
}

/** The words of residents that a person has masked, from which the quote is taken. */
export async function listQuotes(db: Kysely<Database>, concernId: string) {
  const rows = await db
    .selectFrom('opinion')
    .select(['id', 'number', 'maskedText'])
    .where('concernId', '=', concernId)
    .where('maskedText', 'is not', null)
    .orderBy('receivedAt')
    .execute()
  return rows.map(({ id, number, maskedText }) => ({ id, number, text: maskedText ?? '' }))
}

/** The photos in the given order, and whose they are. */
export async function listPhotos(db: Kysely<Database>, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('blob').select(['id', 'kind', 'createdAt']).where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const blob = byId.get(id)
    const from = blob?.kind === 'resident-photo' ? ('resident' as const) : ('unit' as const)
    return blob ? [{ id, from, createdAt: blob.createdAt as Instant }] : []
  })
}
