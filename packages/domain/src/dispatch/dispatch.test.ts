import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import {
  addFile,
  answer,
  confirm,
  receive,
  removeFile,
  sendBack,
  whyNotAnswer,
  whyNotJudge,
  whyNotReceive,
  whyNotWithdraw,
  withdraw,
} from './act.ts'
import {
  type Dispatch,
  type DispatchStatus,
  dispatchPrefix,
  dispatchStatuses,
  give,
  MOST_FILES,
  whyNotGive,
} from './dispatch.ts'
import { formOf } from './paper.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const now = '2026-11-27T04:00:00.000Z' as Instant
const today = '2026-11-27' as Day
const [giver, clerk] = [
  { id: id(1), name: '甲' },
  { id: id(2), name: '乙' },
]
const actor = (userId: string): Actor => ({ userId, name: '某', grants: [] })
const wanted = {
  kind: 'assignment',
  title: '清运垃圾',
  text: '三日内清运完毕。',
  source: '',
  receiverId: id(3),
} as const
const fresh = { id: id(9), number: 'JB-2026-0001', giver, giverUnit: '组织人事部' }
const unit = { name: '新筑街道', retired: false }
const given = give({ ...wanted, dueDay: '2026-12-04' as Day }, unit, fresh, { today, at: now }).next
const own = { isReceiver: true }
const received = receive(given, own, clerk, now).next
const answered = answer(received, own, '已经清运。', clerk, now).next
const standing: Readonly<Record<DispatchStatus, Dispatch>> = {
  given,
  received,
  answered,
  returned: sendBack(answered, actor(id(1)), '没有照片').next,
  confirmed: confirm(answered, actor(id(1)), now).next,
  withdrawn: withdraw(given, actor(id(1)), '重复下达', now).next,
}

test('a form carries giver, receiver, deadline and receipt', () => {
  expect(given).toMatchObject({ giver, receiverId: id(3), dueDay: '2026-12-04', receivedBy: null, status: 'given' })
  expect(received).toMatchObject({ status: 'received', receivedBy: clerk, receivedAt: now, version: 2 })
  expect(dispatchPrefix('supervision', '2026')).toBe('DB-2026-')
  expect(whyNotGive({ ...unit, retired: true }, '2026-12-04' as Day, today)?.code).toBe('receiver-retired')
  expect(whyNotGive(unit, '2026-11-26' as Day, today)?.code).toBe('due-past')
})

describe('what may be done in each standing, and nothing else', () => {
  const asked = {
    receive: (row: Dispatch) => whyNotReceive(row, own),
    answer: (row: Dispatch) => whyNotAnswer(row, own),
    judge: (row: Dispatch) => whyNotJudge(row, actor(id(1))),
    withdraw: (row: Dispatch) => whyNotWithdraw(row),
  }
  test.each<[keyof typeof asked, DispatchStatus[]]>([
    ['receive', ['given']],
    ['answer', ['received', 'returned']],
    ['judge', ['answered']],
    ['withdraw', ['given', 'received', 'returned']],
  ])('%s', (act, allowed) => {
    expect(dispatchStatuses.filter((status) => asked[act](standing[status]) === null)).toEqual(allowed)
  })
})

test('only the receiving unit receives and answers, and whoever answered never confirms', () => {
  expect(whyNotReceive(given, { isReceiver: false })?.code).toBe('not-receiver')
  expect(whyNotAnswer(received, { isReceiver: false })?.code).toBe('not-receiver')
  expect(whyNotJudge(answered, actor(clerk.id))?.code).toBe('own-answer')
  expect(() => sendBack(answered, actor(id(1)), ' ')).toThrow('reason-missing')
  expect(standing.returned).toMatchObject({ returns: 1, reason: '没有照片', answer: '已经清运。' })
})

test('files are put to an answer that is being written, up to a number', () => {
  let row = received
  for (let at = 0; at < MOST_FILES; at += 1) row = addFile(row, own, id(50 + at)).next
  expect(() => addFile(row, own, id(99))).toThrow('files-full')
  expect(removeFile(row, own, id(50)).next.fileIds).toHaveLength(MOST_FILES - 1)
  expect(() => removeFile(row, own, id(98))).toThrow('file-not-there')
  expect(() => addFile(answered, own, id(99))).toThrow('answered-already')
})

test('what was written enters no fact', () => {
  const { fact } = answer(received, own, '张三家门口已经清运。', clerk, now)
  expect(JSON.stringify(fact)).not.toContain('张三')
  expect(fact).toMatchObject({ act: 'dispatch.answered', subject: ['dispatch', id(9)], unitId: id(3) })
})

test('the printed form has room to sign until somebody signed', () => {
  const words = {
    ...{
      kind: { assignment: 'A', supervision: 'S' },
      day: (day: Day) => day,
      colon: ':',
      none: '-',
      toSign: 'sign here',
    },
    ...{ title: (_: string, title: string) => title, answerBy: (day: string) => `by ${day}` },
    column: ['', ''] as const,
    row: {
      giver: 'giver',
      receiver: 'receiver',
      source: 'source',
      deadline: 'deadline',
      receipt: 'receipt',
      answer: 'answer',
    },
    signed: (name: string, day: string) => `${name} ${day}`,
  }
  const rowsOf = (row: Dispatch) =>
    formOf(row, { receiver: '新筑街道', zone: '港务区' }, words).body.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((cells) => cells.join('|')) : [],
    )
  expect(rowsOf(given)).toEqual([
    'giver|组织人事部 甲',
    'receiver|新筑街道',
    'deadline|2026-12-04',
    'receipt|sign here',
    'answer|-',
  ])
  expect(rowsOf(answered).slice(3)).toEqual(['receipt|乙 2026-11-27', 'answer|已经清运。'])
})
