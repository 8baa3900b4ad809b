import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import type { Role } from '../people/role.ts'
import { approve, draft, edit, refresh, sendBack, whyNotApprove, whyNotEdit, whyNotSendBack } from './act.ts'
import { setChecklist, whyNotSetChecklist } from './checklist.ts'
import { type Form, type FormContent, type FormReceipt, formStatuses } from './form.ts'
import { issue, whyNotCorrect, whyNotIssue, whyNotWithdraw, withdraw } from './issue.ts'
import { formKinds, keptKinds, kindRules } from './kind.ts'
import { type Part, partSchema, redrawn, saysNothing, typedOver } from './part.ts'
import { readsForm, whyNotGive } from './reader.ts'
import { acknowledge, whyNotAcknowledge } from './receipt.ts'
import { whyNotWhole } from './whole.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const now = '2026-11-27T04:00:00.000Z' as Instant
const today = '2026-11-27' as Day
const [zone, office, bureau, street] = [id(1), id(2), id(3), id(4)] as const
const actor = (at: number, role: Role = 'owner', path: readonly string[] = [zone]): Actor => ({
  userId: id(at),
  name: `人${at}`,
  grants: [{ role, unitId: path.at(-1) ?? zone, path }],
})
const text = (words: string, key = 'demand'): Part => ({ kind: 'text', key, title: '工作要求', text: words })
const table = (rows: string[][], typed = [2]): Part => ({
  ...{ kind: 'table', key: 'list', title: '清单', typed, note: '', annex: false, rows },
  columns: ['编号', '问题', '备注'].map((title) => ({ title, width: 10, align: 'left' })),
})
const clause = (result: 'met' | 'partly' | 'open', gap = '', measure = ''): Part => ({
  ...{ kind: 'clauses', key: 'clauses', title: '逐条', source: '办法' },
  rows: [{ clause: '1.1', text: '有目标', result, basis: '', gap, measure }],
})
const content: FormContent = {
  giver: '组织人事部',
  receivers: [{ unitId: bureau, name: '教育局' }],
  copies: '',
  contact: '',
  parts: [table([['1', '拥堵', '']]), text('逐件销号。')],
}
const fresh = {
  ...{
    id: id(9),
    kind: 'breakdown' as const,
    edition: 1,
    citesId: null,
    cycleId: '2026H2',
    quarter: null,
    giverId: office,
  },
  ...{ title: '分解表', dueDay: '2026-12-04' as Day, content, draftedBy: { id: id(11), name: '人11' } },
  ...{ draftedAt: now, illustrative: false },
} as const
const drafted = draft(fresh).next
const as = (status: Form['status'], change: Partial<Form> = {}): Form => ({ ...drafted, status, ...change })
const issued = as('issued', { number: 'x', issuedBy: { id: id(11), name: '人11' } })
const code = (why: { code: string } | null) => why?.code ?? 'may'

test('the seven forms, five of them kept here: what goes up and down, and what a second person approves', () => {
  expect(formKinds).toHaveLength(7)
  expect(keptKinds.map((kind) => [kind, kindRules[kind].way, kindRules[kind].approved])).toEqual([
    ['short_list', 'down', true],
    ['breakdown', 'down', true],
    ['work_report', 'up', false],
    ['self_inspection', 'up', true],
    ['rectification_report', 'up', true],
  ])
})

describe('which act each state takes, and nothing else', () => {
  const acts = {
    edit: (form: Form) => whyNotEdit(form),
    approve: (form: Form) => whyNotApprove(form, actor(12), today),
    sendBack: (form: Form) => whyNotSendBack(form, '改'),
    issue: (form: Form) => whyNotIssue(form, today),
    withdraw: (form: Form) => whyNotWithdraw(form, '错'),
    correct: (form: Form) => whyNotCorrect(form, false),
  }
  const may: Record<keyof typeof acts, readonly Form['status'][]> = {
    edit: ['draft'],
    approve: ['draft'],
    sendBack: ['approved'],
    issue: ['approved'],
    withdraw: ['draft', 'approved', 'issued', 'acknowledged'],
    correct: ['issued', 'acknowledged'],
  }
  for (const name of Object.keys(acts) as (keyof typeof acts)[])
    test.each(formStatuses)(`${name} of %s`, (status) => {
      expect(acts[name](as(status)) === null).toBe(may[name].includes(status))
    })
  test('a work report is issued by its unit without a second person', () => {
    expect(whyNotIssue(as('draft', { kind: 'work_report' }), today)).toBeNull()
  })
})

test('whoever wrote a word of it does not approve it, and a return needs a reason', () => {
  const edited = edit(drafted, { title: '分解表', dueDay: null, content }, actor(12)).next
  expect(code(whyNotApprove(edited, actor(11), today))).toBe('own-draft')
  expect(code(whyNotApprove(edited, actor(12), today))).toBe('own-draft')
  expect(code(whyNotApprove(edited, actor(13), today))).toBe('no-deadline')
  const approved = approve(drafted, actor(13), today, now).next
  expect(code(whyNotSendBack(approved, ' '))).toBe('reason-missing')
  expect(sendBack(approved, '补时限').next).toMatchObject({ status: 'draft', approvedBy: null })
  expect(() => edit(drafted, { title: drafted.title, dueDay: drafted.dueDay, content }, actor(12))).toThrow(
    'nothing-changed',
  )
})

test.each<[string, Partial<Pick<Form, 'dueDay' | 'content'>>]>([
  ['may', {}],
  ['nothing-said', { content: { ...content, parts: [table([]), text(' ')] } }],
  ['no-receivers', { content: { ...content, receivers: [] } }],
  ['no-deadline', { dueDay: null }],
  ['deadline-past', { dueDay: '2026-11-26' as Day }],
  ['clause-open', { content: { ...content, parts: [clause('open')] } }],
  ['gap-without-measure', { content: { ...content, parts: [clause('partly', '差一项')] } }],
  ['may', { content: { ...content, parts: [clause('partly', '差一项', '补齐')] } }],
])('what a form lacks: %s', (wanted, change) => {
  expect(code(whyNotWhole({ ...drafted, ...change }, today))).toBe(wanted)
})

test('figures are not typed over, only the columns meant for a pen; texts may change, parts may not go', () => {
  const before = [table([['1', '拥堵', '']]), text('旧')]
  expect(typedOver(before, [table([['1', '拥堵', '先办']]), text('新')])).toBeNull()
  expect(typedOver(before, [table([['1', '不堵', '']]), text('旧')])).toBe('清单')
  expect(typedOver(before, [table([]), text('旧')])).toBe('清单')
  expect(typedOver(before, [table([['1', '拥堵', '']])])).toBe('清单')
  expect(typedOver(before, [table([['1', '拥堵', '']]), text('旧', 'other')])).toBe('工作要求')
})

test('data drawn again keep the words, the judgements and the notes of rows that are still there', () => {
  const before = [
    table([
      ['1', '拥堵', '先办'],
      ['2', '路灯', '后办'],
    ]),
    text('写过的'),
    clause('partly', '差', '补'),
  ]
  const drawn = [
    table([
      ['1', '拥堵严重', ''],
      ['3', '井盖', ''],
    ]),
    text('初稿'),
    clause('open'),
  ]
  const [list, words, judged] = redrawn(before, drawn)
  expect(list).toMatchObject({
    rows: [
      ['1', '拥堵严重', '先办'],
      ['3', '井盖', ''],
    ],
  })
  expect(words).toMatchObject({ text: '写过的' })
  expect(judged).toMatchObject({ rows: [{ result: 'partly', gap: '差', measure: '补' }] })
  expect(() =>
    refresh({ ...drafted, content: { ...content, parts: partSchema.array().parse(before) } }, before, actor(12)),
  ).toThrow('nothing-changed')
  expect(saysNothing([table([]), text('')])).toBe(true)
})

test('issued, it has its number and digest; withdrawn, it keeps them with the reason', () => {
  const how = { number: '港务整分〔2026〕1号', serial: 1, digest: 'a', on: today, at: now, blobId: id(8) }
  const { next, fact } = issue(as('approved'), actor(11), how)
  expect(next).toMatchObject({ status: 'issued', number: how.number, year: 2026, issuedOn: today })
  expect(fact).toMatchObject({ act: 'form.issued', payload: { digest: 'a', receivers: ['教育局'] }, unitId: office })
  expect(withdraw(next, '口径有误', actor(11), now).next).toMatchObject({ number: how.number, status: 'withdrawn' })
  const dropped = withdraw(
    as('approved', { approvedBy: { id: id(13), name: 'x' }, approvedAt: now }),
    '不用',
    actor(11),
    now,
  )
  expect(dropped.next).toMatchObject({ number: null, approvedBy: null })
  expect(code(whyNotCorrect(issued, true))).toBe('corrected-already')
})

describe('who acknowledges', () => {
  const receipt = (unitId: string | null): FormReceipt => ({
    ...{ id: id(20), formId: id(9), unitId, name: '教育局', acknowledgedBy: null, at: null, note: null, version: 1 },
  })
  const own = [zone, bureau]
  test.each<[string, Form, string | null, Actor, string]>([
    ['may', issued, bureau, actor(14, 'lead_unit', own), ''],
    ['may', issued, bureau, actor(14, 'unit', own), ''],
    ['not-receiver', issued, bureau, actor(14, 'unit', [zone, street]), ''],
    ['not-receiver', issued, bureau, actor(14, 'owner'), ''],
    ['not-receiver', issued, bureau, actor(14, 'inspector'), ''],
    ['may', { ...issued, kind: 'work_report' }, office, actor(14, 'owner'), ''],
    ['may', { ...issued, kind: 'self_inspection' }, zone, actor(14, 'leader'), ''],
    ['own-receipt', { ...issued, kind: 'work_report' }, office, actor(11, 'owner'), ''],
    ['note-missing', issued, null, actor(14, 'owner'), ' '],
    ['may', issued, null, actor(14, 'owner'), '当面递交'],
    ['not-receiver', issued, null, actor(14, 'leader'), '当面递交'],
    ['not-issued', as('approved'), bureau, actor(14, 'unit', own), ''],
    ['withdrawn-already', as('withdrawn'), bureau, actor(14, 'unit', own), ''],
  ])('%s', (wanted, form, unitId, by, note) => {
    const path = unitId === bureau ? own : [zone, unitId ?? zone]
    expect(code(whyNotAcknowledge(form, receipt(unitId), by, path, note))).toBe(wanted)
  })
  test('with the last receipt the form itself is acknowledged', () => {
    const rows = [receipt(bureau), { ...receipt(street), id: id(21), name: '新筑街道' }]
    const how = { actor: actor(14, 'lead_unit', own), path: own, note: '', at: now }
    const first = acknowledge(issued, rows, id(20), how)
    expect([first.form, first.receipt.acknowledgedBy?.name]).toEqual([null, '人14'])
    const rest = [first.receipt, rows[1] as FormReceipt]
    const by = { ...how, actor: actor(15, 'unit', [zone, street]), path: [zone, street] }
    expect(acknowledge(issued, rest, id(21), by).form).toMatchObject({ status: 'acknowledged', version: 2 })
    expect(code(whyNotAcknowledge(issued, first.receipt, actor(14, 'unit', own), own, ''))).toBe('acknowledged-already')
  })
})

test('who reads and who gives', () => {
  const pathOf = (unitId: string) => [zone, ...(unitId === zone ? [] : [unitId])]
  const reads = (form: Form, by: Actor) => readsForm(by, form, pathOf)
  expect([reads(drafted, actor(1, 'inspector')), reads(drafted, actor(1, 'leader'))]).toEqual([true, true])
  expect([reads(drafted, actor(1, 'auditor')), reads(drafted, actor(1, 'admin'))]).toEqual([false, false])
  const [to, elsewhere] = [actor(1, 'lead_unit', [zone, bureau]), actor(1, 'unit', [zone, street])]
  expect([reads(drafted, to), reads(issued, to), reads(issued, elsewhere)]).toEqual([false, true, false])
  expect(reads(as('draft', { giverId: bureau }), to)).toBe(true)
  expect(whyNotGive('work_report', to, [zone, bureau])).toBeNull()
  expect(code(whyNotGive('breakdown', to, [zone, bureau]))).toBe('not-giver')
  expect(code(whyNotGive('work_report', elsewhere, [zone, bureau]))).toBe('not-giver')
  expect(whyNotGive('breakdown', actor(1, 'owner'), [zone, office])).toBeNull()
})

test('the checklist has editions, and no clause twice', () => {
  const clauses = [{ clause: '1.1', text: '有目标', data: 'targets' as const }]
  const by = { id: id(11), name: '人11' }
  const { next } = setChecklist({ id: id(30), source: '办法', clauses, illustrative: false }, null, by, now)
  expect(next.edition).toBe(1)
  expect(code(whyNotSetChecklist(next, next))).toBe('nothing-changed')
  expect(code(whyNotSetChecklist({ source: '办法', clauses: [...clauses, ...clauses] }, next))).toBe('clause-twice')
})

test('a form stays in the name of whom it was drafted for; a unit’s own report goes to whom it was drafted for', () => {
  const typed = { ...content, giver: '管委会办公室', receivers: [{ unitId: null, name: '各街道' }] }
  const words = { title: '改过的标题', dueDay: drafted.dueDay, content: typed }
  const office = edit(drafted, words, actor(11)).next.content
  expect(office).toMatchObject({ giver: '组织人事部', receivers: [{ name: '各街道' }] })
  const own = edit({ ...drafted, kind: 'work_report' }, words, actor(11, 'lead_unit')).next.content
  expect(own).toMatchObject({ giver: '组织人事部', receivers: [{ name: '教育局' }] })
})
