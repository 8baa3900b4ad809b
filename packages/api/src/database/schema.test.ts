import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { bound } from '../audit/bound.ts'
import { generateTables, tablesFile } from './generate.ts'
import { testDatabase } from './test-database.ts'

const { db } = await testDatabase({ asOwner: true })

test('the committed table types are those that the migrations make', async () => {
  expect(await generateTables(db as never)).toBe(readFileSync(tablesFile, 'utf8'))
})

test('every table with the trigger of bound rows has its list of columns, and the other way round', async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_trigger join pg_class on pg_class.oid = tgrelid where tgname = 'bound_rows'`.execute(
    db,
  )
  expect(rows.map((row) => row.name).sort()).toEqual(Object.keys(bound).sort())
})

test('the last edition of each list names columns that exist', async () => {
  for (const [table, editions] of Object.entries(bound)) {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_name = ${table}`.execute(db)
    const known = rows.map((row) => row.name)
    expect(known, table).toEqual(expect.arrayContaining([...(editions.at(-1) ?? [])]))
  }
})
