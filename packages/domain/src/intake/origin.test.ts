import { expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import {
  extend,
  lastExtension,
  type Origin,
  recordReply,
  register,
  whyNotExtend,
  whyNotFile,
  whyNotRecordReply,
  whyNotRegister,
} from './origin.ts'
import { sourceRules } from './source.ts'

const now = '2026-11-23T01:00:00.000Z' as Instant
const day = (text: string) => text as Day
const today = day('2026-11-23')
const id = '00000000-0000-4000-8000-000000000001'
const by = { id, name: '李岚' }
const { petition, chat, meeting, survey } = sourceRules
const origin: Origin = {
  ...{ id, opinionId: id, wordId: null, source: 'petition', number: 'XF1', cameOn: day('2026-10-01') },
  ...{ due: day('2026-11-30'), dueBasis: 'rule', dueEstimated: false, registerDue: day('2026-10-16') },
  ...{ registeredAt: null, replyForm: 'letter', category: null, facts: {}, extension: null, reply: null },
  ...{ importId: null, version: 1 },
}

test.each([
  ['number-missing', petition, { number: ' ' }],
  ['number-not-given', chat, { number: 'A1' }],
  ['number-names-somebody', petition, { number: '138 0000 1234' }],
  ['number-names-somebody', petition, { number: '61011119900101123x' }],
  ['came-later', petition, { cameOn: day('2026-11-24') }],
  ['due-before-came', petition, { due: day('2026-09-30') }],
  [null, petition, {}],
  // An order may be numbered by eighteen figures that are no birthday.
  [null, petition, { number: '202207010001234567' }],
  [null, meeting, { number: '' }],
] as const)('%s', (code, rule, over) => {
  const given = { number: 'XF1', cameOn: day('2026-10-01'), due: null, ...over }
  expect(whyNotFile(given, rule, today)?.code ?? null).toBe(code)
})

test('it is registered once, late or in time, and only where its source asks for it', () => {
  const done = register(origin, now, today)
  expect(done).toMatchObject({
    origin: { registeredAt: now, version: 2 },
    fact: { act: 'intake.registered', payload: { late: true, number: 'XF1' } },
  })
  expect(whyNotRegister(done.origin)?.code).toBe('already-registered')
  expect(whyNotRegister({ ...origin, registerDue: null })?.code).toBe('not-to-register')
})

test.each([
  ['not-to-extend', { due: null }, {}],
  ['already-replied', { reply: { form: 'letter', by, at: now, reference: '', blobId: null } }, {}],
  ['extend-too-late', { due: day('2026-11-22') }, { to: day('2026-11-25') }],
  ['extend-backwards', {}, { to: day('2026-11-30') }],
  ['extend-too-far', {}, { to: day('2026-12-31') }],
  ['reason-missing', {}, { reason: ' ' }],
  ['reason-names-somebody', {}, { reason: '等13800001234回话' }],
  [null, {}, {}],
] as const)('%s', (code, over, given) => {
  const wanted = { to: day('2026-12-30'), reason: '需要审计', ...given }
  expect(whyNotExtend({ ...origin, ...over } as Origin, wanted, petition, today)?.code ?? null).toBe(code)
})

test('a deadline is moved once, thirty days at most', () => {
  expect(lastExtension(day('2026-11-30'), petition)).toBe('2026-12-30')
  const { origin: moved, fact } = extend(origin, { to: day('2026-12-10'), reason: ' 审计 ' }, petition, by, now, today)
  expect(moved).toMatchObject({
    due: '2026-12-10',
    dueBasis: 'extended',
    extension: { from: '2026-11-30', reason: '审计' },
  })
  expect(fact.reason).toBe('审计')
  expect(whyNotExtend(moved, { to: day('2026-12-20'), reason: '再审' }, petition, today)?.code).toBe('already-extended')
  expect(whyNotExtend(origin, { to: day('2026-12-10'), reason: '审' }, survey, today)?.code).toBe('not-to-extend')
})

test('a reply is recorded once there is an answer and somebody to reply to', () => {
  expect(whyNotRecordReply(origin, false, '')?.code).toBe('not-answered-yet')
  expect(whyNotRecordReply({ ...origin, replyForm: 'nobody' }, true, '')?.code).toBe('nobody-to-reply-to')
  expect(whyNotRecordReply(origin, true, '电13800001234')?.code).toBe('reference-names-somebody')
  const { origin: replied, fact } = recordReply(origin, true, { reference: ' 3号 ', blobId: null }, by, now, today)
  expect(replied.reply).toMatchObject({ form: 'letter', reference: '3号' })
  expect(fact.payload).toMatchObject({ late: false, due: '2026-11-30' })
  expect(whyNotRecordReply(replied, true, '')?.code).toBe('already-replied')
})
