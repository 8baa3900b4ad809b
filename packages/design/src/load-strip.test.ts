import { homeWords } from '@ratchet/words/home'
import { describe, expect, test } from 'vitest'
import { loadStrip, loadTable } from './load-strip.ts'
import { walk } from './node.ts'
import { type Anchor, overlaps, textBox } from './text-box.ts'

const days = ['2026-12-24', '2026-12-25', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-04']
const input = (late: number, ...counts: number[]) => ({
  late,
  days: days.map((day, at) => ({ day, count: counts[at] ?? 0 })),
  today: '2026-12-24',
})
const nodesOf = (given: ReturnType<typeof input>, width = 420, language: 'zh' | 'en' = 'zh') => [
  ...walk(loadStrip(given, { id: 'one', width }, homeWords[language].load)),
]

describe.each([320, 390, 520, 900])('at %i px', (width) => {
  test.each(['zh', 'en'] as const)('no word lies over another or out of the picture, in %s', (language) => {
    const nodes = nodesOf(input(12, 3, 120, 0, 1, 1, 1, 1), width, language)
    const boxes = nodes
      .filter((node) => node.tag === 'text')
      .map(({ attrs, children }) => {
        const [x, y, size] = [Number(attrs.x), Number(attrs.y), Number(attrs['font-size'])]
        return textBox(String(children[0]), x, y, size, attrs['text-anchor'] as Anchor)
      })
    expect(boxes.flatMap((box, at) => boxes.slice(at + 1).filter((other) => overlaps(box, other)))).toEqual([])
    expect(boxes.filter((box) => box.left < 0 || box.right > width || box.top < 0 || box.bottom > 132)).toEqual([])
  })
})

test('one thing is drawn as one, the most fill the strip, what is late is hatched and comes first', () => {
  const heights = (given: ReturnType<typeof input>) =>
    nodesOf(given)
      .filter(({ attrs }) => attrs.class === 'picture-load')
      .map(({ attrs }) => Number(attrs.height))
  expect(heights(input(0, 1))).toEqual([19.5])
  expect(heights(input(0, 1, 8))).toEqual([9.75, 78])
  expect(nodesOf(input(0, 1)).some(({ attrs }) => attrs.class === 'picture-slip')).toBe(false)
  expect(nodesOf(input(2)).some(({ attrs }) => attrs.class === 'picture-slip')).toBe(true)
})

test('it says what it shows, also where nothing is due, and has its figures as a table', () => {
  const said = (given: ReturnType<typeof input>) =>
    nodesOf(given)
      .filter(({ tag }) => tag === 'title' || tag === 'desc')
      .map(({ children }) => children[0])
  expect(said(input(1, 0, 2))).toEqual(['1 件已超期，七个工作日内到期 2 件', '已超期 1 件，12月25日 2 件'])
  expect(said(input(0))).toEqual(['七个工作日内没有到期的', '没有到期的'])
  const twin = loadTable(input(1, 0, 2), homeWords.en.load)
  expect(twin.rows.slice(0, 3)).toEqual([
    ['late', '1'],
    ['24/12 Thu', '0'],
    ['25/12 Fri', '2'],
  ])
})
