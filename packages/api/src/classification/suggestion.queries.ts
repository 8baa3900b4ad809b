/** What is suggested for an opinion, and what is like it. */
import { setImmediate } from 'node:timers/promises'
import { type Similar, similarOpinions } from '@ratchet/domain/classification/similar'
import type { Suggestion } from '@ratchet/domain/classification/suggestion'
import type { Suggested } from '@ratchet/domain/opinion/sorting'
import { type Kysely, sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { findOpinion, type StoredOpinion } from '../opinion/opinion.queries.ts'
import { currentCategories, listKnownPlaces, suggestFor } from './classifier.ts'

type Db = Kysely<Database>
/** As many as are looked through for similar ones, and as many at a time before others are let go first. */
const LOOKED_THROUGH = 5000
const AT_A_TIME = 500
/** Below this two opinions have little in common but everyday words. */
const WORTH_A_LOOK = 0.3

/** What is suggested for an opinion's words; null for an echo, an erased one, or one of pictures only. */
export async function suggestionOf(db: Db, office: Db, opinion: StoredOpinion): Promise<Suggestion | null> {
  if (opinion.text === null || opinion.echo) return null
  const picked = opinion.kind === 'other' ? null : opinion.kind
  return suggestFor(db, office, { text: opinion.text, picked }, await listKnownPlaces(db))
}

/** The same by codes alone, as the fact keeps it. The place that came with the opinion is better than a guess. */
export function suggestedOf(opinion: StoredOpinion, found: Suggestion | null): Suggested | null {
  if (!found) return null
  return {
    model: found.version,
    confidence: Math.round(found.category.confidence * 1000) / 1000,
    theme: found.theme.value,
    secondTheme: found.secondTheme?.value ?? null,
    category: found.category.value,
    sentiment: found.sentiment.value,
    urgent: found.urgent.value,
    placeId: opinion.placeId ?? found.place?.value ?? null,
  }
}

export async function findSuggestion({ db }: Pick<Context, 'db'>, id: string) {
  const opinion = await findOpinion(db, id)
  const suggestion = await suggestionOf(db, db, opinion)
  return { suggestion, as: suggestedOf(opinion, suggestion), categories: await currentCategories(db) }
}

/** Opinions like this one, the likest first, with how many have the very same words at the same place. */
export async function findSimilar({ db }: Pick<Context, 'db'>, id: string) {
  const opinion = await findOpinion(db, id)
  const { text, placeId } = opinion
  if (text === null) return { same: 0, rows: [] }
  const suggestion = opinion.category ? null : await suggestionOf(db, db, opinion)
  const category = opinion.category ?? suggestion?.category.value ?? null
  const candidates = await db
    .selectFrom('opinion')
    .select(['id', 'text', 'placeId', 'category'])
    .where('id', '<>', id)
    .where('text', 'is not', null)
    .where('erasedAt', 'is', null)
    // Somewhere else it is another problem.
    .$if(placeId !== null, (query) =>
      query.where((eb) => eb.or([eb('placeId', '=', placeId), eb('placeId', 'is', null)])),
    )
    .orderBy('receivedAt', 'desc')
    .limit(LOOKED_THROUGH)
    .execute()
  const others = candidates.flatMap((row) =>
    row.text === null || row.text === text ? [] : [{ ...row, text: row.text }],
  )
  const found: Similar[] = []
  for (let from = 0; from < others.length; from += AT_A_TIME) {
    found.push(...similarOpinions({ text, placeId, category }, others.slice(from, from + AT_A_TIME), 8))
    await setImmediate()
  }
  const best = found
    .filter(({ score }) => score >= WORTH_A_LOOK)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 8)
  return { same: candidates.filter((row) => row.text === text).length, rows: await tellOf(db, best) }
}

async function tellOf(db: Db, best: readonly Similar[]) {
  if (best.length === 0) return []
  const rows = await db
    .selectFrom('opinion')
    .leftJoin('unit', 'unit.id', 'opinion.placeId')
    .leftJoin('concern', 'concern.id', 'opinion.concernId')
    .select([
      'opinion.id',
      'opinion.number',
      'opinion.text',
      'opinion.status',
      'opinion.receivedAt',
      'opinion.category',
    ])
    .select(['unit.name as place', 'concern.id as concernId', 'concern.number as concernNumber', 'concern.title'])
    // Joining what is closed may bring it back: that is looked at, not done in passing.
    .select(
      sql<boolean>`exists (select from rectification_item item where item.concern_id = concern.id
        and item.status in ('closed', 'verified'))`.as('concernClosed'),
    )
    .where(
      'opinion.id',
      'in',
      best.map(({ id }) => id),
    )
    .execute()
  return best.flatMap(({ id, score, sharedWords }) => {
    const row = rows.find((one) => one.id === id)
    return row ? [{ ...row, score, sharedWords }] : []
  })
}
