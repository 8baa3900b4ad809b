import { toldOf } from '@ratchet/domain/ballot/opt-in'
import { ballotPageWords } from '@ratchet/words/ballot-page'
import { expect, test } from 'vitest'
import type { Results } from './ballot-state.ts'
import { findingOf, mostDissatisfied } from './finding.ts'
import type { BallotWords } from './use-ballot-words.ts'

const words = { page: ballotPageWords.zh, itemName: ({ id }: { id: string }) => id } as unknown as BallotWords
const row = (id: string, counts: Record<string, number>, kind = 'five') => {
  const view = { ...toldOf(counts, [4, 5]), counts, percent: null, bound: null }
  return {
    item: { id, kind, words: { zh: id, en: id } },
    standard: view,
    all: view,
  } as unknown as Results['items'][number]
}
const campaign = (standing: string) =>
  ({ standing, firstDay: '2026-11-30', lastDay: '2026-12-13' }) as unknown as Results['campaign']
const forms = (all: number, aside = 0) => ({ forms: all, aside }) as unknown as Results['forms']

test.each([
  ['planned', 0, [], '还没有开始，11月30日起收答卷'],
  ['running', 0, [], '已经开始，还没有人来评'],
  ['running', 12, [row('卫生', { 1: 12 })], '来了 12 份答卷，还太少，不列百分比'],
  [
    'ended',
    80,
    [
      row('卫生', { 1: 10, 5: 30 }),
      row('物业', { 1: 15, 2: 5, 4: 20 }),
      row('少人', { 1: 20 }),
      row('知晓', { 1: 50 }, 'yesno'),
    ],
    '80 份答卷里，说不满意的人最多的是物业，占 50%',
  ],
] as const)('%s with %d forms', (standing, all, items, title) => {
  const results = { campaign: campaign(standing), forms: forms(all), items: [...items] }
  expect(findingOf(results, 'all', words)).toBe(title)
})

test('the default view counts what it shows: forms outside it do not make it enough', () => {
  const results = { campaign: campaign('running'), forms: forms(35, 10), items: [row('卫生', { 1: 35 })] }
  expect(findingOf(results, 'standard', words)).toBe('来了 25 份答卷，还太少，不列百分比')
})

test('where no question has enough answers none is named', () => {
  expect(mostDissatisfied([row('卫生', { 1: 29 })], 'standard')).toBeNull()
})
