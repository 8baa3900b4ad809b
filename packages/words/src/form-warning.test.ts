import type { GradeGround, SlipGround } from '@ratchet/domain/warning/ground'
import { expect, test } from 'vitest'
import { groundPairs } from './form-warning.ts'
import { warningPaperWords } from './warning-paper.ts'

const ground: GradeGround = {
  ...{ kind: 'grade', category: 'W2', area: '新筑街道', people: 18, before: 4, z: 2.61 },
  ...{ rate: 2.9032, low: 1.2998, high: 6.4846, exposure: 'residents', by: 'rise' },
}

test('a warning’s paper says the rate in the unit in which the grading keeps it', () => {
  expect(groundPairs(ground)).toContainEqual(['每万人反映人数', '2.90（95%区间1.30—6.48）'])
  expect(groundPairs({ ...ground, exposure: 'respondents' })).toContainEqual([
    '每百名受访者反映人数',
    '2.90（95%区间1.30—6.48）',
  ])
})

test('a rank is a place and not a score: 第6名 has fallen behind 第5名', () => {
  const of = { kind: 'slip', floor: 5, achieved: 6, basis: 'examination', item: 'ZG-2026-0003' } as const
  const rank: SlipGround = { ...of, subject: 'rank' }
  expect(groundPairs(rank).slice(0, 2)).toEqual([
    ['保位线', '第5名'],
    ['取得', '第6名'],
  ])
  expect(warningPaperWords.narrativeOf('slip', '', rank)).toBe('市考总体名次为第6名，保位线为第5名，已退位。')
  const score: SlipGround = { ...of, subject: 'overall', floor: 81.1, achieved: 80.72 }
  expect(groundPairs(score).slice(0, 2)).toEqual([
    ['保底线', '81.1分'],
    ['取得', '80.72分'],
  ])
  expect(warningPaperWords.narrativeOf('slip', '', score)).toContain('80.72分，保底线为81.1分，已跌破保底线')
})
