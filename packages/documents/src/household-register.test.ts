import type { Item } from '@ratchet/domain/questionnaire/item'
import { describe, expect, test } from 'vitest'
import type { Register } from './household-register.ts'
import { writeRegisterPaper } from './household-register-paper.ts'
import { readRegister, registerMark } from './household-register-read.ts'
import { registerSheet, writeRegisterSheet } from './household-register-sheet.ts'
import { writePrintedSheet } from './printed-sheet.ts'
import { makeRegisterFile } from './register-file.ts'
import { type Cell, readSheets } from './sheet.ts'
import { writeSignIn } from './sign-in-sheet.ts'
import type { SurveyPlace } from './survey-wave.ts'
import { partOf } from './test-zip.ts'

const both = (text: string) => ({ zh: text, en: text })
const plain = { required: true, dontKnow: true }
const items: Item[] = [
  { ...plain, id: 'overall', kind: 'five', words: both('总的来说满意吗？') },
  { ...plain, id: 'aware', kind: 'yesno', words: both('知道吗？') },
  {
    ...plain,
    id: 'heard',
    kind: 'choice',
    multiple: true,
    words: both('从哪里知道的？'),
    options: [
      { id: 'notice', words: both('公告') },
      { id: 'phone', words: both('手机') },
    ],
  },
]
const place = (id: string, name: string): SurveyPlace => ({
  ...{ id, name, code: null, formerNames: [], streetId: 's', streetName: '新筑街道' },
})
const places = [place('p1', '双寨社区居民委员会'), place('p2', '半坡村委会')]
const id = '00000000-0000-4000-8000-000000000001'
const register: Register = {
  locale: 'zh',
  unit: '教育局',
  quarter: '2026年第四季度',
  visitor: null,
  questionnaire: { id, title: '入户调研', items },
  isBlank: true,
  lines: [
    { place: '双寨社区居民委员会', door: '3号楼2单元501', visit: null },
    { place: '半坡村委会', door: '=1+1 村东头', visit: null },
  ],
  spare: 3,
  illustrative: false,
}
const today = '2026-11-27'
const blank = await readSheets(await writeRegisterSheet(register))
const [sheet] = blank.sheets
const rows = sheet?.rows ?? []
const headRow = rows.findIndex((cells) => cells[0] === '序号')

/** The blank register with cells filled in, by line and head. */
function filled(lines: readonly (readonly Cell[])[]) {
  const below = lines.map((cells, at) => [String(at + 1), ...cells])
  return {
    ...blank,
    sheets: [{ ...sheet, rows: [...rows.slice(0, headRow + 1), ...below] } as never, ...blank.sheets.slice(1)],
  }
}
const good = ['双寨社区', '3-2-501', '11月20日', '9:30', '', '已完成', '4', '1', 'AB', '', '', '']

describe('a blank register', () => {
  test('has the doors of the list and empty lines, what the figures mean, and its mark', () => {
    expect(registerMark(blank)).toBe(id)
    expect(rows[0]?.[0]).toBe('入户登记表')
    expect(rows[1]?.[0]).toContain('填报单位：教育局')
    expect(rows[2]?.[0]).toContain('5非常满意')
    const heads = rows[headRow] ?? []
    expect(heads.slice(0, 8)).toEqual([
      '序号',
      '社区（村）',
      '门牌',
      '日期',
      '时间',
      '方式',
      '结果',
      '1. 总的来说满意吗？（填5至1）',
    ])
    expect(heads[9]).toContain('A 公告 B 手机')
    expect(heads.slice(-3)).toEqual(['群众意见', '联系电话', '同意回电'])
    expect(rows.slice(headRow + 1, headRow + 6).map((cells) => cells.slice(0, 3))).toEqual([
      ['1', '双寨社区', '3号楼2单元501'],
      // Text stays text, whatever it begins with.
      ['2', '半坡村', '=1+1 村东头'],
      ['3', null, null],
      ['4', null, null],
      ['5', null, null],
    ])
  })
  test('is printed on A4 on its side, its heads on every page, with lists to choose from', async () => {
    const xml = partOf(await writePrintedSheet(registerSheet(register)), 'xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/)
    expect(xml).toMatch(/<dataValidation[^>]*sqref="G\d+:G\d+"[^>]*>.*已完成/s)
    expect(xml).not.toContain('<f>')
    expect(partOf(await writeRegisterSheet(register), 'xl/workbook.xml')).toContain('Print_Titles')
  })
  test('comes back with nothing in it when nobody has filled it in', () => {
    expect(readRegister(blank, { items, places }, today)).toMatchObject({ rows: [], faults: [], blank: 2 })
  })
})

describe('a register that was filled in', () => {
  test('is read line by line: places by the names that people use, answers by figures, letters and words', () => {
    const reading = readRegister(
      filled([
        good,
        [
          '半坡',
          '村东头',
          '2026-11-21 14:05',
          '',
          '电话',
          '完成',
          '比较满意',
          '是',
          '公告',
          '路灯坏了，很久了',
          '13800001234',
          '是',
        ],
        ['双寨社区', '3-2-502', '11月22日', '', '当面', '家中无人', '', '', '', '', '', ''],
        ['双寨社区', '3-2-503', '11月22日', '', '当面', '', '说不清', '0', '说不清', '', '', '否'],
        ['双寨社区', '3-2-504', '', '', '', '', '', '', '', '', '', ''],
      ]),
      { items, places },
      today,
    )
    expect(reading?.faults).toEqual([])
    expect(reading?.blank).toBe(1)
    expect(reading?.rows).toEqual([
      {
        row: headRow + 2,
        ...{ placeId: 'p1', door: '3-2-501', day: '2026-11-20', time: '09:30', mode: 'paper', outcome: 'done' },
        ...{ answers: { overall: 4, aware: 1, heard: 'notice,phone' }, said: '', phone: null, mayCall: false },
      },
      {
        row: headRow + 3,
        ...{ placeId: 'p2', door: '村东头', day: '2026-11-21', time: '14:05', mode: 'phone', outcome: 'done' },
        ...{
          answers: { overall: 4, aware: 1, heard: 'notice' },
          said: '路灯坏了，很久了',
          phone: '13800001234',
          mayCall: true,
        },
      },
      {
        row: headRow + 4,
        ...{ placeId: 'p1', door: '3-2-502', day: '2026-11-22', time: null, mode: 'face', outcome: 'nobody_home' },
        ...{ answers: {}, said: '', phone: null, mayCall: false },
      },
      {
        row: headRow + 5,
        ...{ placeId: 'p1', door: '3-2-503', day: '2026-11-22', time: null, mode: 'face', outcome: 'done' },
        ...{ answers: { overall: 'dk', aware: 0, heard: 'dk' }, said: '', phone: null, mayCall: false },
      },
    ])
  })

  test.each<[string, number, Cell, string, string]>([
    ['no community', 0, '', '社区（村）', 'place-missing'],
    ['a community of another town', 0, '长安社区', '社区（村）', 'place-unknown'],
    ['no door', 1, ' ', '门牌', 'door-empty'],
    ['a number for a door', 1, '王家13800001234', '门牌', 'door-holds-number'],
    ['no date', 2, null, '日期', 'date-missing'],
    ['a day that never was', 2, '2月30日', '日期', 'date-unreadable'],
    ['a time that is none', 3, '上午', '时间', 'time-unreadable'],
    ['another mode', 4, '飞鸽', '方式', 'mode-unknown'],
    ['an outcome that is none', 5, '大概成了', '结果', 'outcome-unknown'],
    ['words of no scale', 6, '还行吧你看', '1. 总的来说满意吗？（填5至1）', 'answer-unknown'],
    ['a letter of no option', 8, 'C', '3. 从哪里知道的？（可填几个字母：A 公告 B 手机）', 'answer-unknown'],
    ['consent in riddles', 11, '看情况', '同意回电', 'consent-unreadable'],
  ])('%s is named by row and column; the other lines are good', (_name, column, cell, head, reason) => {
    const bad = good.map((each, at) => (at === column ? cell : each))
    const reading = readRegister(filled([good, bad]), { items, places }, today)
    expect(reading?.rows.map(({ row }) => row)).toEqual([headRow + 2])
    expect(reading?.faults).toEqual([{ row: headRow + 3, column: head, reason }])
  })

  test('one line may have several faults, and columns may stand in another order', () => {
    const turned = filled([good, ['', '', '', '', '', '', '4', '', '', '', '', '']])
    const mirrored = {
      ...turned,
      sheets: turned.sheets.map((one) => ({ ...one, rows: one.rows.map((cells) => cells.toReversed()) })),
    }
    const reading = readRegister(mirrored as never, { items, places }, today)
    expect(reading?.rows).toHaveLength(1)
    expect(reading?.faults.map(({ reason }) => reason)).toEqual(['place-missing', 'door-empty', 'date-missing'])
  })

  test('another sheet is none of ours, and one without its heads cannot be read', () => {
    expect(registerMark({ ...blank, sheets: blank.sheets.slice(0, 1) })).toBeNull()
    const beheaded = { ...blank, sheets: blank.sheets.map((one) => ({ ...one, rows: [] })) }
    expect(readRegister(beheaded, { items, places }, today)).toBeNull()
  })
})

describe('papers', () => {
  const textOf = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('|')

  test('the register lies on its side on A4, rows high enough for a pen, questions above the table', async () => {
    const docx = await makeRegisterFile({ kind: 'register', file: 'docx', register })
    const body = partOf(docx, 'word/document.xml')
    expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/)
    expect(body).toMatch(/<w:trHeight w:val="510" w:hRule="atLeast"/)
    expect(textOf(body)).toContain('1. 总的来说满意吗？（填5至1）')
    expect(textOf(body)).toContain('3号楼2单元501')
    expect(body.match(/<w:tr[ >]/g)).toHaveLength(1 + 2 + 3)
    // The widths fill the type area of 225 mm.
    const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(12_700)
  })

  test('one that was filled in shows outcomes and answers, and neither numbers nor columns for them', async () => {
    const visit = {
      day: '2026-11-20',
      time: '09:30',
      mode: 'face',
      outcome: 'done',
      opinion: 'YJ-2026-000007',
    } as const
    const answers = { overall: 4, aware: 'dk', heard: 'phone' }
    const lines = [{ place: '双寨社区居民委员会', door: '3号楼2单元**', visit: { ...visit, answers } }]
    const docx = await writeRegisterPaper({ ...register, isBlank: false, lines, illustrative: true })
    const said = textOf(partOf(docx, 'word/document.xml'))
    expect(said).toContain('双寨社区|3号楼2单元**|2026-11-20|09:30|当面|已完成|4|说不清|B|YJ-2026-000007')
    expect(said).not.toContain('联系电话|')
    expect(said).toContain('演示数据')
  })

  test('a sign-in sheet has its title, day, place and as many lines as were asked for, as paper and as workbook', async () => {
    const task = { locale: 'zh', title: '社区宣讲', day: null, place: '双寨社区', unit: '教育局', rows: 12 } as const
    const docx = await writeSignIn(task, 'docx')
    const body = partOf(docx, 'word/document.xml')
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(body.match(/<w:tr[ >]/g)).toHaveLength(13)
    expect(textOf(body)).toContain('时间：＿＿年＿＿月＿＿日　　地点：双寨社区　　主办：教育局')
    const book = await readSheets(await writeSignIn(task, 'xlsx'))
    expect(book.sheets[0]?.rows.map((cells) => cells[0])).toEqual(
      expect.arrayContaining(['社区宣讲签到表', '序号', '1', '12']),
    )
  })
})
