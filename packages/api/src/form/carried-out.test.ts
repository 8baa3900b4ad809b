import { readSheets } from '@ratchet/documents/sheet'
import type { Instant } from '@ratchet/domain/day'
import { briefPaperOf } from '@ratchet/domain/form/brief'
import { briefWords } from '@ratchet/words/form-paper'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { key, openRectificationOffice } from '../rectification/test-office.ts'
import { testKeyring } from '../test-context.ts'
import { listCarriedOut, saidTitle } from './carried-out.queries.ts'
import { listPackEntries } from './pack-content.queries.ts'

const { db } = await testDatabase()
const { call, open } = await openRectificationOffice(db)
const cycleId = '2026H2'
const now = '2027-01-04T01:00:00.000Z' as Instant

test('what left the half-year is counted with it: apart in its ledger, with the rest in its brief; no table has a code', async () => {
  const owner = await call('李岚', now)
  const item = await open()
  await open({ title: 'aspect:investment' })
  await owner.rectification.carryOver({ id: item.id, seen: item.version, reason: '成效下期才能核实', key: key() })
  await owner.ledger.freeze({ span: '2026Q4', key: key() })
  expect(await listCarriedOut(db, cycleId)).toEqual([])
  await sql`insert into cycle select (jsonb_populate_record(cycle, '{"id": "2027H1"}')).* from cycle where id = ${cycleId}`.execute(
    db,
  )
  await db.updateTable('rectificationItem').set({ cycleId: '2027H1' }).where('id', '=', item.id).execute()
  expect(await listCarriedOut(db, cycleId)).toMatchObject([{ number: item.number, reason: '成效下期才能核实' }])

  const { brief, entries } = await listPackEntries({ db, keyring: testKeyring, cycleId, now })
  expect(brief.facts[0]).toBe('立项整改2件，销号0件，回头看通过0件，结转1件。')
  // Its facts stand all of them: none is left to a ledger that does not have it.
  const said = briefPaperOf(brief, briefWords).pages[0]?.blocks.flatMap((block) =>
    'text' in block ? [block.text] : [],
  )
  expect(said).toEqual(expect.arrayContaining(brief.facts.map((text, at) => `${at + 1}.${text}`)))
  const ledger = entries.find(({ folder }) => folder === 'ledger')
  const { sheets } = await readSheets((await ledger?.read()) ?? Buffer.alloc(0))
  expect(sheets.map(({ name }) => name)).toEqual(['整改台账', '结转下期', '三次审核', '定格TZ-2027-0001'])
  expect(sheets[1]?.rows.at(-1)).toContain('成效下期才能核实')
  const frozen = sheets[3]?.rows.slice(3) ?? []
  expect(frozen.map((row) => [row[2], row[5]])).toEqual([
    ['三所学校周边放学拥堵', '已交办'],
    [saidTitle('aspect:investment'), '已交办'],
  ])
  expect(saidTitle('aspect:investment')).toContain('招商引资')
})
