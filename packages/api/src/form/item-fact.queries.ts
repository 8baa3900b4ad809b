/** What the forms say about items 整改事项: plan, result, evidence, what residents and look-back said. Loaded whole, a statement a table. */
import { floorSubjectSchema } from '@ratchet/domain/cycle/aspect'
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import type { Band } from '@ratchet/domain/grade/grade'
import type { PlanContent, ResultContent, Submission } from '@ratchet/domain/rectification/submission'
import { warningPaperWords } from '@ratchet/words/warning-paper'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { listItems, type StoredItem } from '../rectification/rectification.queries.ts'
import { listSubmissions } from '../rectification/submission.queries.ts'
import { findBands } from './graded.queries.ts'

export interface Voices {
  readonly number: string
  readonly urgent: boolean
  readonly people: number
  readonly opinions: readonly string[]
  readonly confirmed: boolean
  readonly denied: boolean
}

export interface ItemFacts {
  readonly item: StoredItem
  readonly lead: string
  readonly co: readonly string[]
  readonly place: string | null
  readonly voices: Voices | null
  readonly plan: PlanContent | null
  readonly result: ResultContent | null
  readonly returned: number
  readonly files: number
  readonly photos: number
  readonly publishedAt: string | null
  /** What a look-back of its present round found: by call, or on site. */
  readonly looked: readonly string[]
  readonly band: Band | null
}

const latest = (rows: readonly Submission[], review: Submission['review'], round: number) =>
  rows.findLast((row) => row.review === review && row.round === round && row.decision !== 'returned')

async function listVoices(db: Kysely<Database>, concernIds: readonly string[]): Promise<ReadonlyMap<string, Voices>> {
  if (concernIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('concern')
    .leftJoin('opinion', 'opinion.concernId', 'concern.id')
    .select(['concern.id', 'concern.number', 'concern.urgent', 'opinion.number as opinion', 'verdict'])
    .where('concern.id', 'in', concernIds)
    .orderBy('opinion.receivedAt')
    .orderBy('opinion.number')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, own]) => {
      const opinions = own.flatMap(({ opinion }) => (opinion === null ? [] : [opinion]))
      const verdicts = own.map(({ verdict }) => verdict)
      return [
        id,
        {
          number: own[0]?.number ?? '',
          urgent: own[0]?.urgent ?? false,
          people: opinions.length,
          opinions,
          confirmed: verdicts.includes('solved'),
          denied: verdicts.includes('unsolved'),
        },
      ]
    }),
  )
}

async function listLooked(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, string[]>> {
  const cases = await db
    .selectFrom('lookbackCase')
    .innerJoin('lookbackRow', 'lookbackRow.id', 'lookbackCase.rowId')
    .innerJoin('lookback', 'lookback.id', 'lookbackRow.lookbackId')
    .select(['itemId', 'itemRound', 'outcome'])
    .where('itemId', 'in', ids)
    .where('lookback.status', '<>', 'voided')
    .execute()
  const visits = await db
    .selectFrom('lookbackVisit')
    .innerJoin('lookback', 'lookback.id', 'lookbackVisit.lookbackId')
    .select(['itemId', 'itemRound', 'outcome'])
    .where('itemId', 'in', ids)
    .where('lookback.status', '<>', 'voided')
    .execute()
  const found = new Map<string, string[]>()
  for (const { itemId, itemRound, outcome } of [...cases, ...visits]) {
    const key = `${itemId} ${itemRound}`
    if (outcome !== null) found.set(key, [...(found.get(key) ?? []), outcome])
  }
  return found
}

/** The items of the half-year, or those that the units lead, with all that stands on a form about them. */
export async function listItemFacts(
  db: Kysely<Database>,
  cycleId: CycleId,
  unitIds: readonly string[] | null = null,
): Promise<ItemFacts[]> {
  const items = (await listItems(db, { cycleId })).filter(
    (item) => unitIds === null || unitIds.includes(item.leadUnitId),
  )
  if (items.length === 0) return []
  const ids = items.map((item) => item.id)
  const names = new Map((await db.selectFrom('unit').select(['id', 'name']).execute()).map((row) => [row.id, row.name]))
  const submissions = Map.groupBy(await listSubmissions(db, ids), (row) => row.itemId)
  const voices = await listVoices(db, [...new Set(items.flatMap(({ concernId }) => (concernId ? [concernId] : [])))])
  const files = await db
    .selectFrom('fact')
    .innerJoin('blob', (join) => join.on(sql<boolean>`blob.id = (fact.payload ->> 'blobId')::uuid`))
    .select(['subjectId', 'blob.kind'])
    .where('subjectKind', '=', 'rectification_item')
    .where('act', '=', 'rectification.evidenceAdded')
    .where('subjectId', 'in', ids)
    .execute()
  const published = await db
    .selectFrom('publication')
    .select(['itemId', 'publishedAt'])
    .where('withdrawnAt', 'is', null)
    .where('itemId', 'in', ids)
    .execute()
  const looked = await listLooked(db, ids)
  const bandOf = await findBands(db)
  return items.map((stored): ItemFacts => {
    // What a slip opened by itself has the subject's code as its title.
    const slipped = floorSubjectSchema.safeParse(stored.title)
    const item = { ...stored, title: warningPaperWords.itemTitle(stored.title, slipped.data ?? null) }
    const own = submissions.get(item.id) ?? []
    const mine = files.filter((row) => row.subjectId === item.id)
    return {
      item,
      lead: names.get(item.leadUnitId) ?? '',
      co: item.coUnitIds.flatMap((id) => names.get(id) ?? []),
      place: (item.placeId && names.get(item.placeId)) || null,
      voices: (item.concernId && voices.get(item.concernId)) || null,
      plan: (latest(own, 'plan', item.round)?.content as PlanContent | undefined) ?? null,
      result: (latest(own, 'result', item.round)?.content as ResultContent | undefined) ?? null,
      returned: own.filter((row) => row.decision === 'returned').length,
      files: mine.filter((row) => row.kind !== 'result-photo').length,
      photos: mine.filter((row) => row.kind === 'result-photo').length,
      publishedAt: published.find((row) => row.itemId === item.id)?.publishedAt ?? null,
      looked: looked.get(`${item.id} ${item.round}`) ?? [],
      band: bandOf(item),
    }
  })
}
