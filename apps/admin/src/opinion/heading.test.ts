import { words } from '@ratchet/words/catalogue'
import { expect, test } from 'vitest'
import { headingOf } from './heading.ts'

const zh = words('zh')
const opinion = { status: 'new', theme: null, kind: 'transport', erasedAt: null }
const found = {
  opinion,
  place: { id: 'p', name: '骏马社区' },
  assignLeft: 2,
  daysLeft: 10,
  isAnswered: false,
  trackStatus: 'received',
}
const said = (changed: object, of: object = {}) =>
  headingOf(zh, { ...found, ...changed, opinion: { ...opinion, ...of } } as never)

test('the heading says where, what about, and until when', () => {
  expect(said({})).toBe('骏马社区 · 交通出行：待分类，分办期限还剩 2 个工作日')
  expect(said({ assignLeft: -1 })).toBe('骏马社区 · 交通出行：待分类，分办期限超期 1 个工作日')
  expect(said({ place: null }, { kind: 'other' })).toBe('其他：待分类，分办期限还剩 2 个工作日')
})

test('once answered it says how, and once erased nothing else', () => {
  expect(said({ isAnswered: true, trackStatus: 'explained' }, { status: 'answered' })).toContain('已答复，说明情况')
  expect(said({ isAnswered: true }, { erasedAt: '2026-11-27T00:00:00Z' })).toContain('个人信息已删除')
})
