import { expect, test } from 'vitest'
import { walk } from './node.ts'
import { slopeChart, slopeTable } from './slope-chart.ts'

const words = {
  score: (value: number) => value.toFixed(1),
  change: (points: number) => `${points}`,
  columns: { subject: 's', change: 'c' },
  describe: (lines: readonly { name: string; points: number | null }[]) =>
    lines.map(({ name, points }) => `${name} ${points}`).join('; '),
}
const input = {
  title: 't',
  periods: ['a', 'b'] as const,
  lines: [
    { name: 'up', from: 80, to: 82 },
    { name: 'down', from: 82, to: 78.59 },
    { name: 'gap', from: null, to: 82 },
  ],
}
const nodes = [...walk(slopeChart({ ...input, periods: ['a', 'b'] }, { id: 'x', width: 600 }, words))]

test('a missing figure has a dot and no line; a fall is dashed and says so', () => {
  const slopes = nodes.filter((each) => each.tag === 'line' && each.attrs['stroke-width'])
  expect(slopes.map((each) => each.attrs['stroke-dasharray'] !== undefined)).toEqual([false, true])
  expect(nodes.filter((each) => each.tag === 'circle')).toHaveLength(5)
  expect(nodes.find((each) => each.tag === 'desc')?.children).toEqual(['up 2; down -3.41; gap null'])
})

test('labels of equal figures stand apart and inside the picture', () => {
  const right = nodes.filter(
    (each) => each.tag === 'text' && each.attrs['text-anchor'] === 'start' && each.attrs.y !== 16,
  )
  const heights = right.map((each) => Number(each.attrs.y)).sort((a, b) => a - b)
  for (const [at, y] of heights.slice(1).entries()) expect(y - (heights[at] ?? 0)).toBeGreaterThanOrEqual(19)
  expect(Math.min(...heights)).toBeGreaterThan(16)
})

test('the table twin has every figure, and a dash where there is none', () => {
  expect(slopeTable({ ...input, periods: ['a', 'b'] }, words).rows).toEqual([
    ['up', '80.0', '82.0', '2'],
    ['down', '82.0', '78.6', '-3.41'],
    ['gap', '—', '82.0', '—'],
  ])
})
