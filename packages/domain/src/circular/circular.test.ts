import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import {
  acknowledge,
  approve,
  draft,
  drop,
  edit,
  issue,
  sendBack,
  whyNotAcknowledge,
  whyNotApprove,
  whyNotDrop,
  whyNotEdit,
  whyNotIssue,
  whyNotSendBack,
  whyNotWhole,
} from './act.ts'
import { contradictionsIn, placeOf, type Truth } from './agree.ts'
import { type CircularBlock, numbered } from './block.ts'
import { type Circular, type CircularContent, circularKinds, circularStatuses } from './circular.ts'
import { readsCircular } from './reader.ts'
import { brokenTitle, widthOf } from './title.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const now = '2026-11-27T04:00:00.000Z' as Instant
const actor = (at: number): Actor => ({ userId: id(at), name: `人${at}`, grants: [] })
const paragraph = (text: string): CircularBlock => ({ kind: 'paragraph', text })
const content: CircularContent = {
  mark: '管委会文件',
  agency: '港管通',
  urgency: 'none',
  signer: '',
  addressees: '各部门',
  blocks: [paragraph('现将情况通报如下。')],
  annexes: [],
  issuer: '管委会',
  remark: '',
  copies: '',
  printer: '',
  receivers: [id(1)],
}
const base: Omit<Circular, 'status' | 'version'> = {
  ...{
    id: id(9),
    kind: 'circular',
    number: null,
    year: null,
    serial: null,
    cycleId: null,
    quarter: null,
    roundId: null,
  },
  ...{
    title: '关于情况的通报',
    content,
    sources: [],
    draftedBy: { id: id(1), name: '人1' },
    draftedAt: now,
    editedBy: [],
  },
  ...{ approvedBy: null, approvedAt: null, issuedBy: null, issuedAt: null, issuedOn: null, blobId: null },
  illustrative: false,
}
const { next: first } = draft(base)
const approved = approve(first, [], actor(2), now).next
const number = { number: '港管通〔2026〕1号', serial: 1, on: '2026-11-27' as Day, at: now, blobId: id(8) }
const issued = issue(approved, [], actor(1), number).next
const dropped = drop(first, '不发了').next
const states: Record<Circular['status'], Circular> = { draft: first, approved, issued, dropped }
const gap = [{ name: '教育局', figure: 'rank', said: '第1名', is: [2] }] as const

describe('from a draft to what went out', () => {
  test('each act follows from one state only', () => {
    const allowed = circularStatuses.map((status) => {
      const it = states[status]
      return [
        status,
        whyNotEdit(it) === null,
        whyNotApprove(it, [], actor(2)) === null,
        whyNotSendBack(it, '改') === null,
        whyNotIssue(it, []) === null,
        whyNotDrop(it, '不发') === null,
      ]
    })
    expect(allowed).toEqual([
      ['draft', true, true, false, false, true],
      ['approved', false, false, true, true, false],
      ['issued', false, false, false, false, false],
      ['dropped', false, false, false, false, false],
    ])
  })

  test('who drafted or edited it does not approve it, also after it came back', () => {
    const edited = edit(first, { title: '改', content }, actor(3)).next
    const codes = [1, 2, 3].map((at) => whyNotApprove(edited, [], actor(at))?.code ?? null)
    expect(codes).toEqual(['own-draft', null, 'own-draft'])
    const back = sendBack(approve(edited, [], actor(2), now).next, '再改').next
    expect(whyNotApprove(back, [], actor(3))?.details).toEqual({ name: '人3' })
  })

  test('an edit that changes nothing is none, and reasons are words', () => {
    expect(() => edit(first, { title: first.title, content }, actor(3))).toThrow('nothing-changed')
    expect(whyNotDrop(first, ' ')?.code).toBe('reason-missing')
    expect(whyNotSendBack(approved, '')?.code).toBe('reason-missing')
  })

  test('the issue numbers it; a receipt is given once', () => {
    expect(issued).toMatchObject({ number: number.number, year: 2026, serial: 1, issuedOn: number.on, blobId: id(8) })
    const receipt = { id: id(7), circularId: id(9), unitId: id(1), acknowledgedBy: null, at: null, version: 1 }
    const { next, fact } = acknowledge(receipt, actor(4), now)
    expect(fact).toMatchObject({ act: 'circular.acknowledged', unitId: id(1) })
    expect(whyNotAcknowledge(next)).toMatchObject({ code: 'acknowledged-already', details: { name: '人4' } })
  })

  test.each<[string, Partial<Circular>, Partial<CircularContent>, string | null]>([
    ['whole', {}, {}, null],
    ['without text', {}, { blocks: [paragraph('')] }, 'nothing-said'],
    ['to nobody', {}, { addressees: '' }, 'no-addressees'],
    ['by nobody', {}, { issuer: '' }, 'no-issuer'],
    ['without a mark', {}, { mark: '' }, 'no-issuer'],
    ['that nobody acknowledges', {}, { receivers: [] }, 'no-receivers'],
    ['that goes out of the zone', { kind: 'letter' }, { receivers: [] }, null],
    ['that goes up, unsigned', { kind: 'report' }, {}, 'no-signer'],
    ['that goes up', { kind: 'report' }, { signer: '李明', receivers: [] }, null],
  ])('a paper %s', (_, change, changed, code) => {
    expect(whyNotWhole({ ...first, ...change, content: { ...content, ...changed } }, [])?.code ?? null).toBe(code)
  })

  test('what contradicts the figures is neither approved nor issued', () => {
    const details = { name: '教育局', said: '第1名', is: [2], contradictions: gap }
    expect(whyNotApprove(first, gap, actor(2))).toMatchObject({ code: 'contradicts-result', details })
    expect(whyNotIssue(approved, gap)?.code).toBe('contradicts-result')
  })
})

describe('what the text says of a name', () => {
  const truths: Truth[] = [
    { name: '教育局', ranks: [2], scores: [95.25] },
    { name: '教育局机关', ranks: [5], scores: [70] },
    { name: '高新区', ranks: [], scores: [] },
  ]
  const found = (text: string) =>
    contradictionsIn({ blocks: [paragraph(text)], annexes: [] }, truths).map(({ name, said }) => `${name} ${said}`)
  test.each<[string, string[]]>([
    ['教育局位列第2名，得95.25分。', []],
    ['教育局位列第二名，得95.3分。', []],
    ['教育局位列第1名。', ['教育局 第1名']],
    ['教育局列第十二位。', ['教育局 第十二位']],
    ['教育局得96分。', ['教育局 96分']],
    ['教育局机关第5名，教育局第2名。', []],
    ['第2名：教育局；第5名：教育局机关。', []],
    ['第1名：教育局。', ['教育局 第1名']],
    ['教育局比上季度提高3.2分，扣5分。', []],
    ['上一轮教育局第4名，本轮教育局第2名。', []],
    ['去年教育局第4名。', []],
    ['高新区教育局第1名。', []],
    ['各单位平均91.2分。', []],
    ['教育局完成情况分析见附件，共3分析。', []],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted)
  })

  test('tables are read by their columns, and annexes with them', () => {
    const column = (title: string) => ({ title, width: 10, align: 'left' as const })
    const table = (rows: string[][]): CircularBlock => ({
      kind: 'table',
      caption: '',
      columns: ['名次', '单位', '总分', '更正前总分'].map(column),
      rows,
      note: '',
    })
    const annexes = [{ title: '表', blocks: [table([['2', '教育局', '95.25', '60']])] }]
    expect(contradictionsIn({ blocks: [table([['3', '教育局', '95.2', '60']])], annexes }, truths)).toEqual([
      { name: '教育局', figure: 'rank', said: '3', is: [2] },
    ])
  })

  test('places in words', () => {
    expect(['一', '十', '十二', '二十', '九十九', '7'].map(placeOf)).toEqual([1, 10, 12, 20, 99, 7])
  })
})

test('headings are numbered anew under the next higher one; empty blocks are left out', () => {
  const heading = (level: 1 | 2 | 3 | 4, text = '题'): CircularBlock => ({ kind: 'heading', level, text })
  const blocks = [heading(1), heading(2), heading(2), paragraph(''), heading(1), heading(2), heading(1, '')]
  expect(numbered(blocks).map((row) => row.number)).toEqual([1, 1, 2, 2, 1])
})

describe('a title', () => {
  test('that fits stays whole; a break by hand stands', () => {
    expect(brokenTitle('关于情况的通报')).toEqual(['关于情况的通报'])
    expect(brokenTitle('甲\n乙')).toEqual(['甲', '乙'])
  })
  test.each([
    '西安国际港务区管理委员会关于2026年第三季度群众满意度考核情况的通报',
    '西安国际港务区管理委员会关于商请复核2026年上半年公众满意度测评结果的函',
    '一'.repeat(61),
  ])('is broken into lines that fit, and loses nothing: %s', (title) => {
    const lines = brokenTitle(title)
    expect(lines.join('')).toBe(title)
    expect(lines.every((line) => widthOf(line) <= 20)).toBe(true)
    expect(lines.slice(1).some((line) => /^[的年月了]/u.test(line))).toBe(false)
  })
})

test('a unit reads what was issued to it, or above or below it, and no draft', () => {
  const [zone, street, community, other] = [id(1), id(2), id(3), id(4)]
  const paths: Record<string, string[]> = { [street]: [zone, street], [community]: [zone, street, community] }
  const pathOf = (unitId: string) => paths[unitId] ?? []
  const who = (...path: string[]) => ({ grants: [{ role: 'unit' as const, unitId: path.at(-1) ?? '', path }] })
  const reads = (status: Circular['status'], reader: ReturnType<typeof who>, receiver = street) =>
    readsCircular(reader, { status, content: { ...content, receivers: [receiver] } }, pathOf)
  expect(circularKinds).toHaveLength(4)
  expect(reads('issued', who(zone, street))).toBe(true)
  expect(reads('issued', who(zone, street, community))).toBe(true)
  expect(reads('issued', who(zone, street), community)).toBe(true)
  expect(reads('issued', who(zone, other))).toBe(false)
  expect(reads('draft', who(zone, street))).toBe(false)
  expect(reads('draft', { grants: [{ role: 'unit', unitId: zone, path: [zone] }] })).toBe(true)
})
