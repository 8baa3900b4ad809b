import type { GradeGround } from '@ratchet/domain/warning/ground'
import { expect, test } from 'vitest'
import { groundPairs } from './form-warning.ts'

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
