import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { bound } from '../audit/bound.ts'
import { rowDigest } from '../audit/record.ts'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { openSurveyOffice } from '../survey/test-import.ts'
import { testKeyring } from '../test-context.ts'

const { db } = await testDatabase({ asOwner: true })
const { owner, key, work } = await openSurveyOffice(db)
const heads =
  '工单编号,来电时间,联系电话,所属街道,社区/村,诉求内容,办理时限,办理状态,回访满意度,原工单编号,处理结果,诉求分类'
const rows = [
  'S1,2022-07-01,13800001234,新筑街道,杨庄社区,路灯不亮,,已办结,满意,,已联系骞村李建国，电话13800001234,作风效能',
  'S2,2022-07-02,,新筑街道,杨庄社区,还是不亮,,办理中,,S1,王秀英称仍未修好,作风效能',
]
const file = { name: 'sealed.csv', content: Buffer.from([heads, ...rows].join('\n')).toString('base64') }
await owner.intake.importHotline({ file, mapping: null, onlyWhole: false, key: key() })
await work()

const origins = () => db.selectFrom('opinionOrigin').selectAll().orderBy('number').execute()
/** The office's units are written by hand, and found as such. */
const findings = async () =>
  (await verifyTrail(db, testKeyring, { checkpoints: [] })).findings.filter(({ where }) => !where.startsWith('unit '))
const [first, second] = await origins()
const opinionId = first?.opinionId ?? ''

test('what the hotline told is kept, changed behind the back it is found', async () => {
  expect(JSON.stringify(first?.facts)).toContain('李建国')
  expect(second).toMatchObject({ opinionId, facts: { result: '王秀英称仍未修好' } })
  expect(await findings()).toEqual([])
  for (const { id, facts } of [first, second].flatMap((row) => row ?? [])) {
    const tamper = (told: object) =>
      db
        .updateTable('opinionOrigin')
        .set({ facts: JSON.stringify(told) })
        .where('id', '=', id)
        .execute()
    await tamper({ ...(facts as object), result: '已满意' })
    expect(await findings()).toMatchObject([{ kind: 'sealed-changed' }])
    await tamper(facts as object)
  }
  expect(await findings()).toEqual([])
})

test('after an erasure nothing is left, and who guesses right does not learn it from the trail', async () => {
  // What somebody might guess: the rows as they were, known to the letter.
  const { rows: guesses } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(origin) as row from opinion_origin origin`.execute(db)
  const version = (await db.selectFrom('opinion').select('version').where('id', '=', opinionId).executeTakeFirst())
    ?.version
  await owner.opinion.erase({ id: opinionId, seen: version ?? 0, reason: '本人要求删除', key: key() })
  expect((await origins()).map(({ number, category, facts }) => [number, category, facts])).toEqual([
    ['S1', null, {}],
    ['S2', null, {}],
  ])
  const facts = await db.selectFrom('fact').selectAll().execute()
  const trail = JSON.stringify(facts)
  for (const said of ['李建国', '王秀英', '13800001234', '路灯不亮']) expect(trail).not.toContain(said)
  const [telling, silent] = bound.opinion_origin ?? []
  for (const { row } of guesses) {
    expect(trail).toContain(rowDigest(row, silent ?? []))
    expect(trail).not.toContain(rowDigest(row, telling ?? []))
  }
  expect(await findings()).toEqual([])
})
