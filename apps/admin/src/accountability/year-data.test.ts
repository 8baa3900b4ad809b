import type { Candidate, Finding } from '@ratchet/domain/accountability/finding'
import type { Day } from '@ratchet/domain/day'
import { findingWords } from '@ratchet/words/finding'
import { findingBecauseWords } from '@ratchet/words/finding-because'
import { findingPageWords } from '@ratchet/words/finding-page'
import { regulationPageWords } from '@ratchet/words/regulation-page'
import { regulationPreset } from '@ratchet/words/regulation-preset'
import { yearPageWords } from '@ratchet/words/year-page'
import { expect, test } from 'vitest'
import { leadOf, markedOf, suggestionsOf, titleOf, type YearFound } from './year-data.ts'

const w = {
  page: { ...findingPageWords.zh, ...yearPageWords.zh },
  said: findingBecauseWords.zh,
  noun: findingWords.zh,
  regulation: regulationPageWords.zh,
}
const day = '2025-07-01' as Day
const content = regulationPreset({ issuedOn: day, effectiveFrom: day, starts: 'H2' })
const candidate = { aspect: 'investment', change: -2.65, mayPropose: true } as Candidate
const r1 = {
  rule: 'R1',
  outcome: 'proposes',
  status: 'open',
  candidates: [candidate],
  chosen: null,
} as unknown as Finding
const none = { ...r1, rule: 'R2', outcome: 'none', candidates: [] } as Finding
const found = (findings: Finding[], missing: string[] = []) =>
  ({ year: 2026, findings, missing, tests: [] }) as unknown as YearFound

test.each<[string, YearFound, string]>([
  ['not examined', found([]), '2025/26年度还没有研判'],
  ['not complete', found([], ['2026H1']), '2025/26年度成绩还不齐'],
  ['a proposal', found([r1, none]), '2025/26年度招商引资下降2.65分，符合第11条情形，建议立案'],
  ['a choice', found([{ ...r1, outcome: 'choose' }]), '2025/26年度招商引资下降2.65分，须由人工选择后再办'],
  ['nothing', found([none, { ...none, rule: 'R1' }]), '2025/26年度各条规则均不成立'],
  ['no finding after a proposal', found([{ ...r1, status: 'no_finding' }]), '2025/26年度研判已全部办结'],
])('the title of %s says so', (_, given, title) => {
  expect(titleOf(given, content, w)).toBe(title)
})

test('a case that was opened is no longer suggested', () => {
  expect(titleOf(found([{ ...r1, status: 'case_opened' }]), content, w)).toBe(
    '2025/26年度招商引资下降2.65分，符合第11条情形，已立案',
  )
})

test('what a rule suggests is told once for all whom it falls on', () => {
  expect(suggestionsOf(content.rules[0]?.suggests ?? [], w)).toBe('主要领导、分管领导不得评优、扣发年度奖金5%')
})

test('what the rules name is marked, else what fell most', () => {
  expect(markedOf(found([r1]))).toEqual(['investment'])
  const tests = [
    { aspect: 'education', change: -1 },
    { aspect: 'environment', change: -2 },
  ]
  expect(markedOf({ findings: [], tests } as unknown as YearFound)).toEqual(['environment'])
})

test('a changed lead unit has both names, one that nobody knows has none', () => {
  const lead = (unitName: string | null) => ({ half: '2025H2', unitId: null, unitName })
  expect(leadOf([lead('招商局'), lead('商务局')], w)).toBe('招商局 → 商务局（有变更）')
  expect(leadOf([lead(null), lead('招商局')], w)).toBe('无记录')
})
