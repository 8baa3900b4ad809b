import { readSheets } from '@ratchet/documents/sheet'
import { writeSheets } from '@ratchet/documents/sheet-write'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { openHouseholdOffice } from './test-office.ts'

const { db } = await testDatabase()
const office = await openHouseholdOffice(db)
const { owner, lead, go, key, visit, at, community } = office
const both = (text: string) => ({ zh: text, en: text })
const opened = async (content: string) => (await readSheets(Buffer.from(content, 'base64'))).sheets
const take = (kind: 'blank' | 'filled') =>
  go().register({
    ...{ unitId: lead, quarter: '2026Q4', kind, file: 'xlsx', placeId: null, visitorId: null, spare: 0, locale: 'zh' },
    key: key(),
  } as never)

/** The questionnaire in use asks where somebody lives. */
async function askPlace(): Promise<string> {
  const { questionnaire: before } = await owner.questionnaire.find({ id: office.questionnaireId })
  await owner.questionnaire.retire({ id: before.id, seen: before.version, key: key() })
  const fresh = { name: '入户问卷二', kind: 'household', title: both('入户'), key: key() } as const
  const { id, version } = await owner.questionnaire.draft(fresh)
  const home = { id: 'home', kind: 'place', words: both('您住在哪个社区？'), required: true, dontKnow: false } as const
  const overall = { id: 'overall', kind: 'five', words: both('总的满意吗？'), required: true, dontKnow: true } as const
  const content = { kind: 'household', title: both('入户'), introduction: both(''), scalesEdition: 1, approval: null }
  const edited = await owner.questionnaire.edit({
    ...{ ...content, items: [home, overall], id, seen: version, key: key() },
  } as never)
  await owner.questionnaire.issue({ id, seen: edited.version, key: key() })
  return id
}

test('where somebody lives is known by the line of the register, and read by its name', async () => {
  const questionnaireId = await askPlace()
  const [sheet, guide] = await opened((await take('blank')).content)
  const rows = sheet?.rows ?? []
  const head = rows.findIndex((cells) => cells[0] === '序号')
  const line = ['1', '水流社区', '9-1-101', '11月20日', '9:30', '', '已完成', '', '4', '', '', '']
  const file = [
    { name: '入户登记表', rows: [...rows.slice(0, head + 1), line] },
    { name: '填写说明', rows: guide?.rows ?? [] },
  ]
  const content = Buffer.from(await writeSheets(file)).toString('base64')
  const given = { byUnitId: lead, unitIds: [lead], file: { name: '登记表.xlsx', content } }
  expect(await go().readRegister({ ...given, key: key() })).toMatchObject({ recorded: 1, bad: [] })
  const { answers } = await db.selectFrom('householdVisit').select('answers').executeTakeFirstOrThrow()
  expect(answers).toEqual({ home: community, overall: 4 })
  await visit({ ...at('9-1-102'), questionnaireId, answers: { home: community, overall: 5 } })
  const filled = (await opened((await take('filled')).content))[0]?.rows ?? []
  const from = filled.findIndex((cells) => cells[0] === '序号') + 1
  expect(filled.slice(from, from + 2).map((cells) => cells.slice(7, 9))).toEqual([
    ['水流社区', '4'],
    ['水流社区', '5'],
  ])
})
