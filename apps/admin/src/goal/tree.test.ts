import type { Target } from '@ratchet/domain/goal/target'
import { expect, test } from 'vitest'
import { evenOut, findingOf, type GoalData, goalTree, overlay, rulerRange } from './tree.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const source = { kind: 'superior_plan', title: '安排', reference: '' } as const
const zone: Target = {
  ...{ id: id(1), cycleId: '2026H2', parentId: null, level: 'zone', aspect: null, unitId: null },
  ...{ score: 84, rank: 3, weight: 1, source, version: 1 },
}
const aspect: Target = { ...zone, id: id(2), parentId: id(1), level: 'aspect', aspect: 'education' }
const lead: Target = { ...aspect, id: id(3), parentId: id(2), level: 'lead', unitId: id(90) }
const part = (n: number, score: number, weight: number): Target => ({
  ...{ ...lead, id: id(n), parentId: id(3), level: 'unit', unitId: id(90 + n) },
  ...{ score, weight },
})
const saved = [zone, aspect, lead, part(4, 83, 3), part(5, 84, 2)]
const figures = { rankFloor: null, last: { round: '2026H1', score: 82, rank: 4 }, official: null, standing: null }
const data = {
  aspects: [{ id: 'education', weight: 1, leadUnitId: null }],
  subjects: [
    { subject: 'overall', floor: 81, ...figures },
    { subject: 'education', floor: 83, ...figures },
  ],
  gaps: ['education'],
  targets: saved,
  units: [{ id: id(95) }, { id: id(94) }],
} as unknown as GoalData

test('what is typed replaces its saved self, and a new one joins', () => {
  expect(overlay(saved, { ...zone, score: 90 })[0]?.score).toBe(90)
  expect(overlay(saved, part(6, 80, 1))).toHaveLength(6)
  expect(overlay(saved, null)).toBe(saved)
})

test('parts stand in the order of the organisation, with their share', () => {
  const units = goalTree(data, saved).aspects[0]?.branch?.parts[0]?.parts
  expect(units?.map((row) => [row.target.id, row.share])).toEqual([
    [id(5), 0.4],
    [id(4), 0.6],
  ])
})

test('a missing sum proposes the largest part, and the proposal reaches', () => {
  const fix = evenOut(goalTree(data, saved))
  expect(fix).toMatchObject({ parent: { target: { id: id(3) } }, part: { target: { id: id(4) } } })
  const mended = goalTree(data, overlay(saved, { ...part(4, 0, 3), score: fix?.score ?? 0 }))
  expect(evenOut(mended)).toBeNull()
})

test('the finding names what is under its floor, short, and unseen', () => {
  const typed = overlay(saved, { ...aspect, score: 82 })
  const finding = findingOf(data, typed, (target) => target.aspect ?? target.level)
  expect(finding).toMatchObject({ under: ['education'], missing: [], loose: 0, gaps: 1 })
  expect(finding.short.map((row) => row.name)).toEqual(['zone', 'education'])
})

test('one ruler holds every figure', () => {
  expect(rulerRange(data, saved)).toEqual({ min: 80, max: 85 })
})
