import { resultPictureWords } from '@ratchet/words/result-picture'
import { expect, test } from 'vitest'
import { divergingBars, divergingTable } from './diverging-bars.ts'
import type { DivergingRow } from './diverging-rows.ts'
import { type PictureNode, walk } from './node.ts'
import { pictureFaults } from './picture-faults.ts'
import { awkwardRows, divergingSample } from './survey-sample.ts'

const names = ['教育教学', '环境卫生', '干部作风', 'Poverty relief and jobs', '交通出行', '物业监管', '拆迁安置']
const long = [...names.slice(0, 3), '国际港务区教育科技文化体育和人力资源社会保障局（名称很长的单位）']
const words = resultPictureWords.zh.diverging
const wide = { id: 'one', width: 771 }
const draw = (rows: readonly DivergingRow[], layout = wide) => divergingBars({ title: 't', rows }, layout, words)
const sample = divergingSample(names)
const all = (tree: PictureNode, kind: string) => [...walk(tree)].filter(({ attrs }) => attrs.class === kind)
const x = (each: PictureNode | undefined) => Number(each?.attrs.x)
const wideOf = (each: PictureNode | undefined) => Number(each?.attrs.width)

test.each([320, 390, 600, 771, 900, 1200])('nothing clashes or is cut at %i px, whatever the rows', (width) => {
  const many = Array.from({ length: 44 }, (_, at) => ({ ...(sample[at % 7] as DivergingRow), key: `${at}` }))
  for (const rows of [sample, awkwardRows(long), [], sample.slice(0, 1), many])
    for (const language of ['zh', 'en'] as const) {
      const tree = divergingBars({ title: 't', rows }, { id: 'one', width }, resultPictureWords[language].diverging)
      expect(pictureFaults(tree, 'one')).toEqual([])
    }
})

test('a grade is as wide as its share, on one scale for all rows', () => {
  const cells = all(draw(sample), 'picture-grade')
  const unit = wideOf(cells[4]) / 0.43
  for (const [row, { shares }] of sample.entries())
    for (const [grade, share] of (shares ?? []).entries())
      expect(wideOf(cells[row * 5 + grade])).toBeCloseTo(share * unit, 1)
})

test.each([771, 326])('the middle of the middle grade stands on one line in every row at %i px', (width) => {
  const cells = all(draw(sample, { id: 'one', width }), 'picture-grade').filter(
    ({ attrs }) => attrs['data-grade'] === 3,
  )
  const centres = cells.map((each) => x(each) + wideOf(each) / 2)
  for (const centre of centres) expect(centre).toBeCloseTo(centres[0] ?? Number.NaN, 1)
  const line = all(draw(sample, { id: 'one', width }), 'picture-centre')[0]
  expect(Number(line?.attrs.x1)).toBeCloseTo(centres[0] ?? Number.NaN, 1)
})

test('the change stands where its points say, its interval as long as twice its half; only confirmed ones are filled', () => {
  const tree = draw(sample)
  const dots = all(tree, 'picture-change-dot')
  const at = (index: number) => Number(dots[index]?.attrs.cx)
  const perPoint = (at(0) - at(4)) / (4.9 - -5.2)
  expect(at(1) - at(4)).toBeCloseTo((1.1 + 5.2) * perPoint, 1)
  for (const [index, line] of all(tree, 'picture-interval').entries())
    expect(Number(line.attrs.x2) - Number(line.attrs.x1)).toBeCloseTo(
      2 * (sample[index]?.change?.half ?? 0) * perPoint,
      1,
    )
  const filled = dots.map(({ attrs }) => attrs.fill === attrs.stroke)
  expect(filled).toEqual([true, false, false, false, true, false, false])
  expect([all(tree, 'picture-rise').length, all(tree, 'picture-fall').length]).toEqual([1, 1])
})

test('beside the bars while there is room, under each row on a phone', () => {
  const tops = (width: number) => {
    const tree = draw(sample, { id: 'one', width })
    const [score, change] = [all(tree, 'picture-score')[0], all(tree, 'picture-change')[0]]
    return Number(change?.attrs.y) - Number(score?.attrs.y)
  }
  expect(tops(771)).toBe(0)
  expect(tops(326)).toBeGreaterThan(30)
})

test('too few answers show no bar, nobody is not a few, and nothing is compared with nothing', () => {
  const tree = draw(awkwardRows(long))
  const texts = [...walk(tree)].filter(({ tag }) => tag === 'text').map(({ children }) => children[0])
  expect(texts).toEqual(expect.arrayContaining([words.few, words.nobody, words.verdict['not-compared']]))
  expect(all(tree, 'picture-grade')).toHaveLength(4)
})

test('what opens something is a named button or link, and then the picture is a group', () => {
  const tree = draw(sample)
  const parts = all(tree, 'picture-part')
  expect(parts).toHaveLength(14)
  expect(parts[0]?.attrs).toMatchObject({
    role: 'button',
    tabindex: 0,
    'data-key': 'score:0',
    'aria-label': '教育教学 79.8',
  })
  expect(tree.attrs.role).toBe('group')
  const linked = { ...(sample[0] as DivergingRow), parts: { row: { key: 'a', label: 'b', href: '/c' } } }
  expect(all(draw([linked]), 'picture-part')[0]).toMatchObject({ tag: 'a', attrs: { href: '/c', 'data-key': 'a' } })
  expect(draw(awkwardRows(long)).attrs.role).toBe('img')
})

test('paper tells the two sides apart by stripes; a document for screens has none', () => {
  expect(all(draw(sample), 'picture-print').length).toBeGreaterThan(0)
  expect(all(divergingBars({ title: 't', rows: sample }, { ...wide, mode: 'light' }, words), 'picture-print')).toEqual(
    [],
  )
})

test('the table has every figure', () => {
  const [first] = divergingTable({ title: 't', rows: sample }, words).rows
  expect(first?.slice(1)).toEqual(['172', '1%', '4%', '13%', '39%', '43%', '79.8', '+4.9', '±1.9', '有把握上升'])
  const empty = divergingTable({ title: 't', rows: awkwardRows(long) }, words).rows[0]
  expect(empty?.slice(1, 8)).toEqual(['4', '—', '—', '—', '—', '—', '—'])
})
