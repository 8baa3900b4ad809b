import { cycleRefusals } from '@ratchet/domain/cycle/cycle-refusal'
import { expect, test } from 'vitest'
import { enCycleRefusal, zhCycleRefusal } from './cycle-refusal.ts'

const lines = [{ line: 'targets-decomposed', count: 2 }]
const items = [{ id: 'a', number: 'ZG-2026-0001', title: 't' }]
const period = { cycleId: '2026H2', expected: '2027H1', predecessor: '2026H2', openedFrom: '2026H1', from: '2026H1' }
const details = { ...period, lines, items, count: 1, stage: 'goal', name: 'Li', number: 'ZG-2026-0001', title: 'x' }
const figures = { floor: 82, to: 83, days: 200, withinDays: 180 }

test('every code has a sentence in both languages with its figures in it', () => {
  for (const code of cycleRefusals) {
    for (const sentences of [zhCycleRefusal, enCycleRefusal]) {
      const sentence = sentences[code]({ ...details, ...figures })
      expect(sentence).not.toMatch(/undefined|\[object|NaN|null|Hundef/)
      expect(sentence).toMatch(/[。.]$/)
    }
  }
  expect(zhCycleRefusal['gate-not-met'](details)).toContain('目标已分解到牵头单位，再到街道和部门 (2)')
  expect(zhCycleRefusal['items-open'](details)).toContain('1件整改事项既没有销号，也没有结转：ZG-2026-0001')
  expect(zhCycleRefusal['not-next-half-year'](details)).toContain('2027年上半年')
})
