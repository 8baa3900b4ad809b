import { personOf } from '@ratchet/domain/concern/people'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { listOpinionsOf } from '../opinion/opinion.queries.ts'
import { listConcerns } from './concern.queries.ts'
import { listMerges, listToTell } from './merge.queries.ts'
import { listSaid } from './people.queries.ts'
import { listMarks } from './same-person.queries.ts'

/** A concern with the voices behind it, as masked as they are, whose they are, its items, and what was merged. */
export async function findConcern(db: Kysely<Database>, id: string) {
  const [found] = await listConcerns(db, id)
  if (!found) throw new Refusal('not-found', { kind: 'concern' })
  const persons = personOf(await listSaid(db, sql`opinion.concern_id = ${id}`))
  const opinions = (await listOpinionsOf(db, id)).map((row) => {
    const { number, source, kind, echo, receivedAt, replyDue, text, maskedText, verdict, erasedAt, version } = row
    const person = persons.get(row.id) ?? row.id
    return {
      ...{ id: row.id, number, source, kind, echo, receivedAt, replyDue, text, maskedText, verdict, erasedAt },
      ...{ version, person },
    }
  })
  const marks = await listMarks(
    db,
    opinions.map((row) => row.id),
  )
  return { ...found, opinions, marks, merges: await listMerges(db, id), toTell: await listToTell(db, id) }
}
