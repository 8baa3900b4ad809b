/** Open items with what the rules of warnings ask about them: their clock, what was handed in, how many people. */
import { dayOf } from '@ratchet/domain/day'
import { isOpen } from '@ratchet/domain/rectification/item'
import type { ItemWatch } from '@ratchet/domain/warning/find-item'
import { warningPaperWords } from '@ratchet/words/warning-paper'
import type { Kysely } from 'kysely'
import { countPeopleOf } from '../concern/people.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listItems, type StoredItem } from '../rectification/rectification.queries.ts'
import { listSubmissions } from '../rectification/submission.queries.ts'
import { listClockChanges } from './clock-change.queries.ts'

type Db = Kysely<Database>

/** Slips are warned of by a rule of their own; the item that one opened is named by its subject. */
export const titleOfItem = ({ origin, title, subject }: StoredItem): string =>
  warningPaperWords.itemTitle(title, origin === 'recover' ? subject : null)

/** Every open item that the rules look at, or those named. */
export async function listItemWatches(
  db: Db,
  ids?: readonly string[],
): Promise<{ item: StoredItem; watch: ItemWatch }[]> {
  const items = (await listItems(db)).filter((item) => (ids ? ids.includes(item.id) : isOpen(item)))
  const submissions = Map.groupBy(
    await listSubmissions(
      db,
      items.map((item) => item.id),
    ),
    (row) => row.itemId,
  )
  const changes = await listClockChanges(
    db,
    items.map((item) => item.id),
  )
  const concernIds = items.flatMap((item) => item.concernId ?? [])
  const people = concernIds.length === 0 ? new Map<string, number>() : await countPeopleOf(db, [...new Set(concernIds)])
  return items.map((item) => {
    const { id, number, cycleId, leadUnitId, round, status, dueDay, clockDays } = item
    const handedIn = (submissions.get(id) ?? [])
      .filter((row) => row.round === round)
      .map(({ review, decision, at }) => ({ review, decision, day: dayOf(at) }))
    const clockStart = item.clockStart ?? dayOf(item.openedAt)
    const watch: ItemWatch = {
      ...{ id, number, title: titleOfItem(item), cycleId, leadUnitId, round, status, dueDay, clockDays, clockStart },
      ...{
        changes: changes.get(id) ?? [],
        handedIn,
        people: item.concernId ? (people.get(item.concernId) ?? 0) : null,
      },
    }
    return { item, watch }
  })
}
