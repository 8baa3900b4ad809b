import type { Day } from '@ratchet/domain/day'
import { briefPaperOf } from '@ratchet/domain/form/brief'
import { formPaperOf, type PaperForm } from '@ratchet/domain/form/form-paper'
import type { KeptKind } from '@ratchet/domain/form/kind'
import type { FormPaper } from '@ratchet/domain/form/paper'
import type { Part } from '@ratchet/domain/form/part'
import { warningPaperOf } from '@ratchet/domain/form/warning-paper'
import { briefWords, formPaperWords, warningFormWords } from '@ratchet/words/form-paper'
import { describe, expect, test } from 'vitest'
import { writeFormDocument } from './form-document.ts'
import { makeFormFile } from './form-file.ts'
import { readSheets } from './sheet.ts'
import { partOf } from './test-zip.ts'

const maker = { name: '组织人事部', at: '2026-11-23T01:00:00.000Z' }
const column = (title: string, width: number) => ({ title, width, align: 'left' as const })
const items = (count: number, annex = false): Part => ({
  ...{ kind: 'table', key: 'list', title: annex ? '逐件整改情况' : '', typed: [2], note: '人数为居民人数。', annex },
  columns: [column('编号', 20), column('问题', 60), column('备注', 20)],
  rows: Array.from({ length: count }, (_, at) => [`ZG-2026-${String(at + 1).padStart(4, '0')}`, '渣土车夜间遗撒', '']),
})
const text: Part = { kind: 'text', key: 'demand', title: '工作要求', text: '三日内报计划。\n逐件销号。' }
const clauses: Part = {
  ...{ kind: 'clauses', key: 'clauses', title: '逐条自查情况', source: '市考办法（示意）' },
  rows: [{ clause: '1.1', text: '目标有依据', result: 'partly', basis: '核对', gap: '差1项', measure: '补齐' }],
}
const form = (kind: KeptKind, parts: Part[]): PaperForm => ({
  ...{
    kind,
    number: '港务整清〔2026〕3号',
    edition: 2,
    title: '短期可整改问题清单（2026年下半年）',
    dueDay: '2026-12-04' as Day,
  },
  illustrative: false,
  issuedOn: '2026-11-23' as Day,
  content: {
    ...{ giver: '组织人事部', copies: '党工委领导', contact: '李明', parts },
    receivers: ['教育局', '生态环境局', '新筑街道', '新合街道'].map((name) => ({ unitId: null, name })),
  },
})
const paper = (kind: KeptKind, parts: Part[]) =>
  formPaperOf(form(kind, parts), [], '港务整清〔2026〕2号', formPaperWords)
const body = async (of: FormPaper) => partOf(await writeFormDocument(of, maker), 'word/document.xml')
const textOf = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, words]) => words).join('')
const mm = (twips: number) => (twips * 25.4) / 1440
const number = (xml: string, name: string) => Number(new RegExp(`w:${name}="(-?\\d+)"`).exec(xml)?.[1] ?? Number.NaN)
const sections = (xml: string) => xml.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? []
const tables = (xml: string) => xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []

describe('the list, on its side', async () => {
  const xml = await body(paper('short_list', [items(60), text]))
  test('has A4 on its side with the type area of the standard: 225 by 156 mm, page numbers outside', () => {
    const [section = ''] = sections(xml)
    expect(section).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/)
    const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map((side) => mm(number(section, side)))
    expect(297 - (left ?? 0) - (right ?? 0)).toBeCloseTo(225, 0)
    expect(210 - (top ?? 0) - (bottom ?? 0)).toBeCloseTo(156, 0)
    expect(sections(xml)).toHaveLength(1)
    expect(section).toMatch(/w:footerReference[^>]*w:type="even"/)
  })
  test('names giver, receivers, deadline and receipt, its number and what it corrects', () => {
    const words = textOf(xml)
    for (const said of [
      '组织人事部',
      '教育局、生态环境局、新筑街道等4个单位',
      '2026年12月4日前',
      '4个单位逐一签收，见签收栏',
    ])
      expect(words).toContain(said)
    expect(words).toContain('编号：港务整清〔2026〕3号　第2版，更正港务整清〔2026〕2号')
    expect(words).not.toContain('管理委员会文件')
  })
  test('a long table repeats its head, splits no row, fills empty cells, and is as wide as the type area', () => {
    const list = tables(xml).find((one) => one.includes('ZG-2026-0060')) ?? ''
    const rows = list.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    expect(rows).toHaveLength(61)
    expect(rows.filter((row) => row.includes('<w:tblHeader'))).toHaveLength(1)
    expect(rows.every((row) => row.includes('<w:cantSplit'))).toBe(true)
    expect(textOf(rows[1] ?? '')).toBe('ZG-2026-0001渣土车夜间遗撒—')
    expect(mm(number(/<w:tblW [^>]*>/.exec(list)?.[0] ?? '', 'w'))).toBeCloseTo(225, 0)
  })
  test('leaves room for the pen of each receiver, and names Chinese fonts on every run', () => {
    const receipts = tables(xml).at(-1) ?? ''
    expect(receipts.match(/<w:tr>/g)).toHaveLength(5)
    expect(mm(number(/<w:trHeight [^>]*>/.exec(receipts)?.[0] ?? '', 'val'))).toBeCloseTo(8, 0)
    const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run)
    expect(runs.filter((run) => !/w:eastAsia="(仿宋|黑体|楷体|宋体|方正小标宋简体)"/.test(run))).toEqual([])
  })
})

test('a report stands upright and its annex lies on its side on a page of its own', async () => {
  const xml = await body(
    paper('self_inspection', [
      { ...text, key: 'overall' },
      { ...text, key: 'gaps', title: '存在的差距', text: '' },
      clauses,
    ]),
  )
  const [upright = '', wide = ''] = sections(xml)
  expect(upright).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  for (const [side, wanted] of Object.entries({ top: 37, bottom: 35, left: 28, right: 26 }))
    expect(mm(number(upright, side))).toBeCloseTo(wanted, 1)
  expect(wide).toContain('w:orient="landscape"')
  const words = textOf(xml)
  expect(words).toContain('共1条：符合0条，部分符合1条，不符合0条。')
  expect(words).toContain('二、存在的差距1.1没有完全达到要求')
  expect(words).toContain('附表逐条自查情况条款自查内容结果依据差距整改措施1.1目标有依据部分符合核对差1项补齐')
  expect(words).toContain('条款依据：市考办法（示意）')
})

test('a signature does not stand alone on a page: a short last paragraph goes with it, a long one does not', async () => {
  const last = async (words: string) => {
    const blocks = [
      { kind: 'paragraph', text: words },
      { kind: 'signature', lines: ['组织人事部'] },
    ] as const
    const [paragraph = ''] =
      /<w:p>.*?<\/w:p>/s.exec(await body({ title: '报告', pages: [{ landscape: false, blocks }] })) ?? []
    return paragraph.includes('<w:keepNext/>')
  }
  expect(await last('继续办理未销号的事项。')).toBe(true)
  expect(await last('办理'.repeat(150))).toBe(false)
})

test('a receipt that was given stands on the paper with its day', async () => {
  const given = {
    name: '教育局',
    acknowledgedBy: { id: 'x', name: '王芳' },
    at: '2026-11-24T01:00:00.000Z',
    note: null,
  }
  const of = formPaperOf(form('breakdown', [items(1)]), [given as never], null, formPaperWords)
  expect(textOf(await body(of))).toContain('教育局王芳2026年11月24日')
})

test('a paper of the demonstration says so behind its number, and no other does', async () => {
  const said = async (illustrative: boolean) =>
    textOf(await body(formPaperOf({ ...form('breakdown', [items(1)]), illustrative }, [], null, formPaperWords)))
  expect(await said(true)).toContain('演示数据（示例）')
  expect(await said(false)).not.toContain('示例')
})

test('a warning names its rule, numbers and reply time; an urgent one its copies', async () => {
  const warning = {
    ...{
      kind: 'urgent' as const,
      number: '紧急预警〔2026〕2号',
      title: '遗撒',
      unit: '生态环境局',
      about: 'ZG-2026-0012 遗撒',
    },
    ...{
      rule: '第二条',
      narrative: '已逾期。',
      requirement: '立即整改。',
      replyDue: '2026-11-26' as Day,
      replyDays: 2,
    },
    ...{ issuer: '组织人事部', issuedOn: '2026-11-23' as Day, copies: ['分管领导'], receipt: null },
    numbers: [['逾期', '6个工作日']] as const,
  } as const
  const xml = await body(warningPaperOf(warning, warningFormWords))
  const words = textOf(xml)
  expect(words).not.toContain('示例')
  expect(textOf(await body(warningPaperOf(warning, warningFormWords, true)))).toContain('演示数据（示例）')
  for (const said of [
    '紧急预警〔2026〕2号',
    '触发情形第二条',
    '逾期6个工作日',
    '2026年11月26日前书面回复（2个工作日）',
    '抄送分管领导',
  ])
    expect(words).toContain(said)
  expect(words.indexOf('紧急预警单')).toBeLessThan(words.indexOf('发出单位'))
})

test('the brief is upright, one section, three figures', async () => {
  const figure = { name: '按时销号率', value: '87.5%', interval: '74.1%—94.5%', basis: '40件中35件' }
  const about = { title: '专报', under: '截至', issuer: '组织人事部', day: '2026年11月23日' }
  const of = briefPaperOf(
    { ...about, facts: ['立项9件。'], figures: [figure, figure, figure], late: [], asks: [] },
    briefWords,
  )
  const xml = await body(of)
  expect(sections(xml)).toHaveLength(1)
  expect(textOf(xml).match(/74\.1%—94\.5%/g)).toHaveLength(3)
})

test('in a thread: the same file again, and the table as a workbook whose text stays text', async () => {
  const risky = items(2)
  if (risky.kind === 'table') risky.rows[0] = ['ZG-2026-0001', '=HYPERLINK("x")', '']
  const of = paper('short_list', [risky, text])
  const [one, other] = [await makeFormFile({ form: 'document', paper: of, maker }), await writeFormDocument(of, maker)]
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  const bytes = await makeFormFile({ form: 'sheet', paper: of, maker })
  const { sheets } = await readSheets(bytes)
  const rows = sheets[0]?.rows ?? []
  expect(rows[0]?.[0]).toBe('短期可整改问题清单（2026年下半年）')
  expect(rows[2]?.[0]).toContain('时限：2026年12月4日前')
  expect(rows.map((row) => row[1])).toContain('=HYPERLINK("x")')
  expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  // Without quotes, so that the head stands on every page in every program.
  expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/Print_Titles" localSheetId="0">\p{Script=Han}+!\$4:\$4</u)
}, 60_000)
