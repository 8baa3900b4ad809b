import { expect, test } from 'vitest'
import { concernStatus, whyNotTitle } from '../concern/concern.ts'
import type { Day, Instant } from '../day.ts'
import {
  classify,
  join,
  leave,
  lookAgain,
  reply,
  whyNotClassify,
  whyNotJoin,
  whyNotLeave,
  whyNotMask,
  whyNotReply,
  whyNotTell,
} from './handle.ts'
import { type Opinion, opinionStatuses } from './opinion.ts'

const now = '2026-11-23T01:00:00.000Z' as Instant
const today = '2026-11-23' as Day
const fresh: Opinion = {
  id: '00000000-0000-4000-8000-000000000001',
  number: 'YJ-2026-000001',
  source: 'feedback',
  kind: 'transport',
  placeId: null,
  theme: 'transport',
  secondTheme: null,
  category: null,
  sentiment: null,
  urgent: false,
  status: 'new',
  concernId: null,
  echo: false,
  receivedAt: now,
  assignDue: today,
  replyDue: today,
  dueEstimated: false,
  answer: null,
  outcome: null,
  againDay: null,
  answeredAt: null,
  verdict: null,
  verdictAt: null,
  toldHow: null,
  toldAt: null,
  filedBy: null,
  filedByName: null,
  filedUnitId: null,
  erasedAt: null,
  version: 1,
}
const given = { outcome: 'explained', text: '已说明', againDay: null } as const
const as = {
  theme: 'sanitation',
  secondTheme: null,
  category: 'S1',
  sentiment: 'negative',
  placeId: null,
  urgent: true,
} as const

test('which act each status allows, and no other', () => {
  const rows = opinionStatuses.map((status) => {
    const opinion = { ...fresh, status, concernId: status === 'joined' ? fresh.id : null }
    const may = [
      whyNotClassify(opinion) === null && 'classify',
      whyNotJoin(opinion) === null && 'join',
      whyNotLeave(opinion, '不是一处') === null && 'leave',
      whyNotReply(opinion, given, today) === null && 'answer',
    ]
    return [status, may.filter(Boolean)]
  })
  expect(rows).toEqual([
    ['new', ['classify', 'join', 'answer']],
    ['classified', ['classify', 'join', 'answer']],
    ['joined', ['classify', 'leave']],
    ['answered', []],
  ])
})

test('nothing can be done with what was erased', () => {
  const erased = { ...fresh, erasedAt: now }
  for (const why of [
    whyNotClassify(erased),
    whyNotJoin(erased),
    whyNotReply(erased, given, today),
    whyNotMask(erased, '路灯'),
    whyNotTell(erased, true),
  ])
    expect(why?.code).toBe('erased')
})

test('sorting keeps a joined opinion where it is, and facts hold codes alone', () => {
  const concern = { id: fresh.id, number: 'GQ-2026-0001' }
  const { opinion, fact } = join(classify(fresh, as).opinion, concern)
  expect(opinion).toMatchObject({ status: 'joined', theme: 'sanitation', urgent: true, version: 3 })
  expect(classify(opinion, as).opinion.status).toBe('joined')
  expect(fact).toMatchObject({ act: 'opinion.joined', payload: { number: 'YJ-2026-000001', concern: 'GQ-2026-0001' } })
  const left = leave(opinion, ' 不是一处 ')
  expect(left).toMatchObject({ opinion: { status: 'classified', concernId: null }, fact: { reason: '不是一处' } })
  expect(() => leave(opinion, ' ')).toThrow('reason-missing')
  // What was said of the concern's answer is not said of another one's; an objection to the office's own answer stays.
  const said = { ...opinion, verdict: 'unsolved', verdictAt: now } as const
  expect(leave(said, '不是一处').opinion).toMatchObject({ verdict: null, verdictAt: null })
  const objected = { ...said, outcome: 'explained', answer: '已说明', verdict: 'disagreed' } as const
  expect(leave(objected, '不是一处').opinion).toMatchObject({ verdict: 'disagreed', verdictAt: now })
})

test('"cannot be done for now" names a day to come, and no answer is empty', () => {
  const cannot = { outcome: 'cannot', text: '没过验收', againDay: null } as const
  expect(whyNotReply(fresh, cannot, today)?.code).toBe('again-day-missing')
  expect(whyNotReply(fresh, { ...cannot, againDay: today }, today)?.code).toBe('again-day-past')
  expect(whyNotReply(fresh, { ...given, text: ' ' }, today)?.code).toBe('reason-missing')
  expect(whyNotReply(fresh, { ...given, text: '证件610111190001011238' }, today)?.code).toBe('numbers-left')
  const answered = reply(fresh, { ...given, againDay: '2027-01-01' as Day }, today, now).opinion
  expect(answered).toMatchObject({ status: 'answered', outcome: 'explained', againDay: null, answeredAt: now })
  const due = { replyDue: '2026-12-20' as Day, dueEstimated: false }
  expect(lookAgain(answered, due)).toMatchObject({ status: 'classified', answer: '已说明', answeredAt: null, ...due })
})

test('words with a number in them are not shown to anybody, and an echo has none', () => {
  expect(whyNotMask(fresh, '电话13800001234')?.code).toBe('numbers-left')
  expect(whyNotMask(fresh, '电话138****1234')).toBeNull()
  expect(whyNotMask({ ...fresh, echo: true }, '路灯')?.code).toBe('echo-has-no-words')
  expect(whyNotTitle('找李某13800001234')?.code).toBe('title-names-somebody')
  expect(whyNotTitle('主路路灯不亮')).toBeNull()
})

test('whoever was told is not told again, and not before there is an answer', () => {
  expect(whyNotTell(fresh, false)?.code).toBe('nobody-to-tell')
  expect(whyNotTell(fresh, true)).toBeNull()
  expect(whyNotTell({ ...fresh, toldAt: now }, true)?.code).toBe('already-told')
})

test('a concern stands where its items stand', () => {
  expect(concernStatus([])).toBe('new')
  expect(concernStatus([{ status: 'closed' }, { status: 'reopened' }])).toBe('working')
  expect(concernStatus([{ status: 'closed' }, { status: 'verified' }])).toBe('settled')
})
