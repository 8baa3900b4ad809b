import { type Floor, openingFloor } from '@ratchet/domain/cycle/floor'
import { words } from '@ratchet/words/catalogue'
import { expect, test } from 'vitest'
import { closingRows, slippedAspects, tallyOf } from './closing-rows.ts'
import type { Found } from './cycle-found.ts'
import { mendingPlace, missingName } from './missing.ts'

const w = words('zh')
const floor = (subject: Floor['subject'], given: Partial<Floor>): Floor => ({
  ...openingFloor({ cycleId: '2026H2', subject, before: 80, provisional: false }),
  ...given,
})
const item = {
  id: 'i',
  subject: 'aspect:environment',
  status: 'assigned',
  origin: 'recover',
  number: 'ZG-2026-0001',
  title: '',
}
const found = {
  preview: [
    floor('aspect:education', { achieved: 84, after: 82, verdict: 'consolidate' }),
    floor('aspect:environment', { achieved: 81, after: 80, verdict: 'strengthen', marks: ['items-open'] }),
    floor('aspect:investment', { achieved: 77, after: 80, verdict: 'recover' }),
    floor('aspect:public_safety', { after: 80, verdict: 'undetermined', marks: ['no-result'] }),
    floor('theme:teaching', { before: null, achieved: 75, after: 73.36, verdict: 'consolidate', marks: ['first'] }),
    floor('overall', { achieved: 81.5, after: 80, verdict: 'strengthen', marks: ['aspect-slipped'] }),
    floor('rank', { before: 4, achieved: 3, after: 3, verdict: 'consolidate' }),
  ],
  closing: { items: [item] },
} as unknown as Found

test('the closing preview in the city’s order, each line with its change and its reason', () => {
  const { main, themes } = closingRows(found, w)
  expect(main.map((row) => [row.floor.subject, row.before, row.after, row.change, row.reason])).toEqual([
    ['overall', '80.00', '80.00', '不变', '有单项跌破保底线'],
    ['rank', '第4名', '第3名', '进 1 位', '守住，没有单项跌破'],
    ['aspect:education', '80.00', '82.00', '+2.00', '守住，事项清零'],
    ['aspect:investment', '80.00', '80.00', '不变', '跌破：保底线不动，下期自动开出整改事项'],
    ['aspect:public_safety', '80.00', '80.00', '不变', '没有结果'],
    ['aspect:environment', '80.00', '80.00', '不变', '1 件未销号，转为下期措施'],
  ])
  expect(themes.map((row) => [row.before, row.change])).toEqual([['—', '首次确定']])
  expect(tallyOf(main)).toEqual({ risen: 2, stayed: 3, undetermined: 1, first: 0 })
  expect(slippedAspects(main)).toEqual([w.cycle.aspect.investment])
})

test('each missing thing has a name and a place where it is mended', () => {
  const missing = { kind: 'item' as const, id: 'i', label: 'ZG-2026-0001 aspect:environment' }
  expect(missingName(missing, [item] as never, w)).toBe('ZG-2026-0001 环境保护、治污降霾跌破保底线')
  expect(missingName({ kind: 'aspect', id: 'education', label: 'education' }, [], w)).toBe(w.cycle.aspect.education)
  expect(missingName({ kind: 'quarter', id: '2026Q4', label: '2026Q4' }, [], w)).toBe('2026年第四季度还没有排定测评')
  expect(mendingPlace(missing, '2026H2')).toBe('/tasks?c=2026H2&item=i')
  expect(mendingPlace({ kind: 'outline', id: 'outline' }, '2026H2')).toBe('/strategies?c=2026H2')
  expect(mendingPlace({ kind: 'examination', id: '' }, '2026H2')).toBe('/city-results/new?c=2026H2')
  expect(mendingPlace({ kind: 'examination', id: '2026H2' }, '2026H2')).toBe('/city-results/2026H2/compare?c=2026H2')
})
