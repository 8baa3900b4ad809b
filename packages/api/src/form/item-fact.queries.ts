/** What the forms say about items 整改事项: plan, result, evidence, what residents and look-back said. Loaded whole, a statement a table. */
import { floorSubjectSchema } from '@ratchet/domain/cycle/aspect'
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import type { Band } from '@ratchet/domain/grade/grade'
import { isClosedBeforeUse } from '@ratchet/domain/rectification/before-use'
import { type HandedIn, handedInOf } from '@ratchet/domain/rectification/in-time'
import type { PlanContent, PlanRow, ResultContent, Submission } from '@ratchet/domain/rectification/submission'
import { warningPaperWords } from '@ratchet/words/warning-paper'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { listItems, type StoredItem } from '../rectification/rectification.queries.ts'
import { listSubmissions } from '../rectification/submission.queries.ts'
import { findBands } from './graded.queries.ts'
import { isAsked, listAnswers, listLooked, listVoices, type Voices } from './voice.queries.ts'

export interface ItemFacts {
  readonly item: StoredItem
  readonly lead: string
  readonly co: readonly string[]
  readonly place: string | null
  readonly voices: Voices | null
  readonly plan: PlanContent | null
  /** The rows of the plan behind its first, with the names of their units. */
  readonly planRows: readonly (PlanRow & { readonly unit: string })[]
  readonly result: ResultContent | null
  readonly returned: number
  readonly handedIn: readonly HandedIn[]
  readonly files: number
  readonly photos: number
  readonly publishedAt: string | null
  /** What a look-back of its present round found: by call, or on site. */
  readonly looked: readonly string[]
  /** What those answered whom look-backs of any round asked, as the three rates count it. */
  readonly asked: readonly string[]
  readonly band: Band | null
}

const latest = (rows: readonly Submission[], review: Submission['review'], round: number) =>
  rows.findLast((row) => row.review === review && row.round === round && row.decision !== 'returned')

/**
 * The items of the half-year, or those that the units lead, with all that stands on a form about them. What was closed before
 * use is no work of anybody here: `beforeUse` has it too, where all of it is listed and nothing is counted.
 */
export async function listItemFacts(
  db: Kysely<Database>,
  cycleId: CycleId,
  { unitIds = null, beforeUse = false }: { unitIds?: readonly string[] | null; beforeUse?: boolean } = {},
): Promise<ItemFacts[]> {
  const items = (await listItems(db, { cycleId })).filter(
    (item) => (unitIds === null || unitIds.includes(item.leadUnitId)) && (beforeUse || !isClosedBeforeUse(item)),
  )
  if (items.length === 0) return []
  const ids = items.map((item) => item.id)
  const names = new Map((await db.selectFrom('unit').select(['id', 'name']).execute()).map((row) => [row.id, row.name]))
  const submissions = Map.groupBy(await listSubmissions(db, ids), (row) => row.itemId)
  const answers = await listAnswers(db, cycleId)
  const voices = await listVoices(db, items, answers)
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
    const plan = (latest(own, 'plan', item.round)?.content as PlanContent | undefined) ?? null
    const mine = files.filter((row) => row.subjectId === item.id)
    return {
      item,
      lead: names.get(item.leadUnitId) ?? '',
      co: item.coUnitIds.flatMap((id) => names.get(id) ?? []),
      place: (item.placeId && names.get(item.placeId)) || null,
      voices: voices.get(item.id) ?? null,
      plan,
      planRows: (plan?.rows ?? []).map((row) => ({ ...row, unit: names.get(row.unitId) ?? '' })),
      result: (latest(own, 'result', item.round)?.content as ResultContent | undefined) ?? null,
      returned: own.filter((row) => row.decision === 'returned').length,
      handedIn: handedInOf(own),
      files: mine.filter((row) => row.kind !== 'result-photo').length,
      photos: mine.filter((row) => row.kind === 'result-photo').length,
      publishedAt: published.find((row) => row.itemId === item.id)?.publishedAt ?? null,
      looked: looked.get(`${item.id} ${item.round}`) ?? [],
      asked: (answers.get(item.id) ?? []).filter(isAsked).flatMap((row) => row.asked ?? []),
      band: bandOf(item),
    }
  })
}
