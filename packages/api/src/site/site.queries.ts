import { aspectIds, floorSubjectSchema } from '@ratchet/domain/cycle/aspect'
import { type Floor, floorSchema } from '@ratchet/domain/cycle/floor'
import type { Db } from '../database/connect.ts'
import { type FloorStory, storyOf } from './floor-story.ts'

/** The latest signed checkpoints of the trail, newest first. */
export function listCheckpoints(db: Db, limit: number) {
  return db
    .selectFrom('checkpoint')
    .select(['size', 'root', 'headHash', 'at', 'keyId', 'signature'])
    .orderBy('size', 'desc')
    .limit(limit)
    .execute()
}

/** The checkpoint at exactly this many entries; null when none was made there. */
export async function findCheckpoint(db: Db, size: number) {
  const row = await db
    .selectFrom('checkpoint')
    .select(['size', 'root', 'headHash', 'at', 'keyId', 'signature'])
    .where('size', '=', size)
    .executeTakeFirst()
  return row ?? null
}

/** Ranks slip by chance and themes are officials' work: residents read scores. */
const shownSubjects: readonly Floor['subject'][] = ['overall', ...aspectIds.map((id) => `aspect:${id}` as const)]

/** Floors of closed half-years and of the one whose result is awaited next; the reference case has none. */
async function listFloors(db: Db): Promise<(Floor & { isClosed: boolean; illustrative: boolean })[]> {
  const rows = await db
    .selectFrom('floor')
    .innerJoin('cycle', 'cycle.id', 'floor.cycleId')
    .selectAll('floor')
    .select(['cycle.stage', 'cycle.illustrative'])
    .where('cycle.reference', '=', false)
    .where('floor.subject', 'in', shownSubjects)
    .orderBy('floor.cycleId')
    .execute()
  return rows.map((row) => ({
    ...floorSchema.parse(row),
    isClosed: row.stage === 'closed',
    illustrative: row.illustrative,
  }))
}

/** Floors that a leader lowered by a recorded exception; residents see every one of them. */
function listRebases(db: Db) {
  return db
    .selectFrom('rebase')
    .innerJoin('cycle', 'cycle.id', 'rebase.cycleId')
    .select(['rebase.cycleId', 'rebase.subject', 'rebase.from', 'rebase.to', 'rebase.reason', 'rebase.minutes'])
    .where('rebase.subject', 'in', shownSubjects)
    .where('cycle.reference', '=', false)
    .orderBy('rebase.at')
    .execute()
}

/** What residents read on the first page: each closed half-year, what to hold next, and the aspects of the last one. */
export async function findHome(db: Db) {
  const floors = await listFloors(db)
  const storiesOf = (subject: Floor['subject']): FloorStory[] =>
    floors.filter((row) => row.subject === subject && row.isClosed).map(storyOf)
  const overall = storiesOf('overall')
  const next = floors.find((row) => row.subject === 'overall' && !row.isClosed)
  const latest = overall.at(-1)?.cycleId
  return {
    overall,
    next: next ? { cycleId: next.cycleId, floor: next.before, isProvisional: next.provisional } : null,
    rebases: (await listRebases(db)).map((row) => ({ ...row, subject: floorSubjectSchema.parse(row.subject) })),
    aspects: aspectIds.flatMap((id) => {
      const stories = storiesOf(`aspect:${id}`)
      const now = stories.findLast((story) => story.cycleId === latest)
      const before = stories.findLast((story) => story.cycleId !== latest)
      return now ? [{ id, now, before: before ? { cycleId: before.cycleId, score: before.score } : null }] : []
    }),
    isIllustrative: floors.some((row) => row.illustrative),
  }
}
