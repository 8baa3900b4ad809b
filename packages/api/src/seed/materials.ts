import { readFileSync } from 'node:fs'
import type { Stage } from './half-year.ts'

/** A drawing of `data/demo` as a telephone would send it. */
export const photoOf = (name: string): string =>
  readFileSync(new URL(`../../../../data/demo/${name}.jpg`, import.meta.url), 'base64')

/** The version of the row as it is now: the demonstration acts on what it sees, like anybody. */
export async function seenOf(
  { player }: Stage,
  table: 'opinion' | 'point' | 'rectificationItem',
  id: string,
): Promise<number> {
  const row = await player.db.selectFrom(table).select('version').where('id', '=', id).executeTakeFirstOrThrow()
  return row.version
}
