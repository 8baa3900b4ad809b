import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { connectServer } from './connect.ts'
import { startPostgres } from './postgres-server.ts'
import { prepared } from './prepared.ts'

/** Only a server keeps plans for a connection: this file starts its own, whichever run it is in. */
const server = await startPostgres()
const { db, close } = connectServer(server.url, { asOwner: true, max: 1 })
afterAll(async () => {
  await close()
  await server.stop()
})

const doubled = (n: number) => sql<{ twice: number }>`${prepared('doubled')} select ${n}::int * 2 as twice`.execute(db)

test('a statement that is marked is planned by its name, and answers as any other', async () => {
  for (let n = 0; n < 10; n += 1) expect((await doubled(n)).rows).toEqual([{ twice: 2 * n }])
  const { rows } = await sql`select name from pg_prepared_statements`.execute(db)
  expect(rows).toEqual([{ name: 'doubled' }])
})

test('another text under the same name is a defect, and said', async () => {
  await doubled(1)
  await expect(sql`${prepared('doubled')} select 1`.execute(db)).rejects.toThrow('doubled')
})
