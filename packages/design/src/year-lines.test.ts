import { expect, test } from 'vitest'
import { walk } from './node.ts'
import { yearLines, yearLinesTable } from './year-lines.ts'

const words = {
  score: (value: number) => value.toFixed(1),
  change: (points: number) => (points < 0 ? `▼${-points}` : `▲${points}`),
  columns: { subject: 's', change: 'c' },
  describe: (lines: readonly { name: string; points: number | null }[]) =>
    lines.map(({ name, points }) => `${name} ${points}`).join('; '),
}
const input = {
  title: 't',
  years: ['2023/24', '2024/25', '2025/26'],
  lines: [
    { name: 'up', scores: [78, 80, 82], marked: false },
    { name: 'down', scores: [79, 80.2, 77.9], marked: true },
    { name: 'gap', scores: [null, 80, 82], marked: false },
    { name: 'hole', scores: [80, null, 82.1], marked: false },
  ],
}
const tree = yearLines(input, { id: 'x', width: 640 }, words)
const nodes = [...walk(tree)]

test('what a rule names is drawn heavier with all of its figures; a missing year is a gap, never bridged', () => {
  const lines = nodes.filter((each) => each.tag === 'line' && each.attrs['stroke-width'])
  expect(lines.map((each) => each.attrs['stroke-width'])).toEqual([1.5, 1.5, 1.5, 3, 3])
  const said = nodes.filter((each) => each.tag === 'text').map((each) => each.children[0])
  expect(said).toEqual(expect.arrayContaining(['79.0', '80.2', 'down 77.9 ▼2.3', 'up 82.0']))
  expect(nodes.find((each) => each.tag === 'desc')?.children).toEqual(['up 2; down -2.3; gap 2; hole null'])
})

test('labels stand a row apart and inside the picture', () => {
  const labels = nodes.filter((each) => each.tag === 'text' && !each.attrs['text-anchor'])
  const heights = labels.map((each) => Number(each.attrs.y)).sort((a, b) => a - b)
  expect(heights).toHaveLength(4)
  for (const [at, y] of heights.slice(1).entries()) expect(y - (heights[at] ?? 0)).toBeGreaterThanOrEqual(20)
  expect(Math.max(...heights)).toBeLessThan(Number(tree.attrs.height))
})

test('the table twin has every figure, and a dash where there is none', () => {
  expect(yearLinesTable(input, words).rows).toEqual([
    ['up', '78.0', '80.0', '82.0', '▲2'],
    ['down', '79.0', '80.2', '77.9', '▼2.3'],
    ['gap', '—', '80.0', '82.0', '▲2'],
    ['hole', '80.0', '—', '82.1', '—'],
  ])
})
