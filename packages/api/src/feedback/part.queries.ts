/** 一件事、几家办: the parts of a matter and where it stands, for its page, for the inbox and for whoever filed it. */
import type { Day, Instant } from '@ratchet/domain/day'
import { answeredAtOf, type Part, partsFor, replyDueOf, wholeOf } from '@ratchet/domain/feedback/part'
import type { Standing } from '@ratchet/domain/feedback/track'
import type { Opinion } from '@ratchet/domain/opinion/opinion'
import type { RectificationItem } from '@ratchet/domain/rectification/item'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import type { StoredOpinion } from '../opinion/opinion.queries.ts'
import { liveAnswer } from './present-item.ts'

/** A part with what its unit published. */
export interface FoundPart extends Part, Pick<RectificationItem, 'origin' | 'outcome' | 'leadUnitId'> {
  readonly done: string | null
  readonly againDay: Day | null
  readonly photosBefore: readonly string[] | null
  readonly photosAfter: readonly string[] | null
}

/** The items of the concerns with what was published of their present rounds, by concern. */
export async function listParts(
  db: Kysely<Database>,
  concernIds: readonly string[],
): Promise<ReadonlyMap<string, FoundPart[]>> {
  if (concernIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('rectificationItem as item')
    .leftJoin('publication', liveAnswer)
    .select(['item.id', 'item.number', 'item.concernId', 'item.status', 'item.round', 'item.origin', 'item.outcome'])
    .select(['item.placeId', 'item.leadUnitId', 'item.dueDay', 'publication.outcome as published'])
    .select(['publication.done', 'publication.againDay', 'publication.publishedAt'])
    .select(['publication.photosBefore', 'publication.photosAfter'])
    .where('item.concernId', 'in', concernIds)
    .orderBy('item.number')
    .execute()
  return Map.groupBy(
    rows.map((row) => row as typeof row & FoundPart),
    (row) => row.concernId ?? '',
  )
}

type Asked = Pick<Opinion, 'status' | 'outcome' | 'verdict' | 'verdictAt' | 'erasedAt'>

/** Where the matter stands, out of the opinion and the parts that its concern became. */
export function standingOf(opinion: Asked, parts: readonly Part[]): Standing {
  // What was said of an answer that has been replaced no longer counts.
  const answeredAt = answeredAtOf(parts)
  const counts = parts.length === 0 || (answeredAt !== null && (opinion.verdictAt ?? '') >= answeredAt)
  return {
    erased: opinion.erasedAt !== null,
    status: opinion.status,
    outcome: opinion.outcome,
    verdict: counts ? opinion.verdict : null,
    ...wholeOf(parts),
  }
}

/** Until when the resident has an answer, as things stand. */
export const presentDue = ({ replyDue }: Pick<Opinion, 'replyDue'>, parts: readonly Part[]): Day =>
  replyDueOf(replyDue, parts)

/** Where the matter stands, the parts behind it, and when the present answer was given. */
export async function findStanding(
  db: Kysely<Database>,
  opinion: StoredOpinion,
): Promise<{ standing: Standing; parts: FoundPart[]; answeredAt: Instant | null }> {
  const { concernId, placeId } = opinion
  const parts = concernId ? partsFor((await listParts(db, [concernId])).get(concernId) ?? [], placeId) : []
  const answeredAt = parts.length > 0 ? answeredAtOf(parts) : opinion.answeredAt
  return { parts, standing: standingOf(opinion, parts), answeredAt }
}
