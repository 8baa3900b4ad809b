import { resultPictureWords } from '@ratchet/words/result-picture'
import { expect, test } from 'vitest'
import { heatGrid, heatGridHead, heatTable, rampStep } from './heat-grid.ts'
import type { HeatInput } from './heat-layout.ts'
import { type PictureNode, walk } from './node.ts'
import { labelBox, pictureFaults } from './picture-faults.ts'
import { heatSample } from './survey-sample.ts'

const themes = ['教育教学', '环境卫生', '干部作风', '扶贫就业', '交通出行', '物业监管', '拆迁安置']
const english = [
  'Schools and teaching',
  'Sanitation',
  'Style of cadres',
  'Poverty relief and jobs',
  'Transport',
  'Property management',
  'Resettlement',
]
const eight = ['西航社区', '骏马社区', '杏园社区', '上善社区', '港盛社区', '陶家社区', '深渡社区', '园区企业'].map(
  (name) => ({ name }),
)
const streets = ['新筑街道', 'Weiyanghu Street', '新合街道', '未央湖街道', '灞河西路街道']
const many = Array.from({ length: 44 }, (_, at) => ({
  name: `Railway New Village ${at}`,
  group: streets[Math.floor(at / 9)] ?? '',
}))
const words = resultPictureWords.zh.heat
const sample = heatSample(themes, eight)
const all = (tree: PictureNode, kind: string) => [...walk(tree)].filter(({ attrs }) => attrs.class === kind)
const texts = (tree: PictureNode) =>
  [...walk(tree)].filter(({ tag }) => tag === 'text').map(({ children }) => children[0])

const few = { ...sample, cells: sample.cells.map((row) => row.map(() => ({ kind: 'few' as const }))) }
const cases: Record<string, HeatInput> = {
  eight: sample,
  english: heatSample(english, eight),
  many: heatSample(english, many),
  ungrouped: heatSample(
    themes,
    many.map(({ name }) => ({ name })),
  ),
  few,
  nobody: { ...few, cells: [] },
  one: heatSample(themes.slice(0, 1), eight.slice(0, 1)),
  empty: heatSample(themes, []),
}

test.each(Object.entries(cases))('nothing clashes or is cut: %s', (_, input) => {
  for (const width of [320, 390, 600, 771, 900, 1200])
    for (const language of ['zh', 'en'] as const)
      expect(pictureFaults(heatGrid(input, { id: 'one', width }, resultPictureWords[language].heat), 'one')).toEqual([])
})

test('a higher score never has a lower step, and the ends have the end steps', () => {
  const cells = all(heatGrid(sample, { id: 'one', width: 771 }, words), 'picture-cell')
  const steps = cells.map(({ attrs }) => Number(attrs['data-step']))
  const values = sample.cells.flat().flatMap((cell) => (cell.kind === 'score' ? [cell.value] : []))
  expect(steps).toHaveLength(values.length)
  const order = values.map((value, at) => ({ value, step: steps[at] ?? 0 })).sort((a, b) => a.value - b.value)
  for (const [at, { step }] of order.slice(1).entries()) expect(step).toBeGreaterThanOrEqual(order[at]?.step ?? 9)
  expect([order[0]?.step, order.at(-1)?.step]).toEqual([1, 6])
  expect([57, 61.3, 61.4, 70, 83].map((value) => rampStep(value, 57, 83))).toEqual([0, 0, 1, 3, 5])
  expect(rampStep(70, 70, 70)).toBe(2)
})

test('eight places are columns; forty-four are rows, each street with its own head; a phone turns eight as well', () => {
  const first = (width: number, input: HeatInput) => texts(heatGrid(input, { id: 'one', width }, words))
  expect(first(771, sample).slice(0, 8)).toEqual(eight.map(({ name }) => name))
  expect(first(326, sample)).toContain('教育')
  const grouped = first(771, heatSample(themes, many))
  expect(grouped.filter((text) => text === '教育教学')).toHaveLength(5)
  for (const street of streets) expect(grouped.join('')).toContain(street.split(' ')[0])
})

test('too few answers are dashed and said; nobody is blank', () => {
  const input = heatSample(themes, many)
  const tree = heatGrid(input, { id: 'one', width: 771 }, words)
  const count = (kind: string) => input.cells.flat().filter((cell) => cell.kind === kind).length
  expect(all(tree, 'picture-few')).toHaveLength(count('few'))
  expect(all(tree, 'picture-cell')).toHaveLength(count('score'))
  expect(count('none')).toBeGreaterThan(0)
  expect(texts(tree)).toEqual(expect.arrayContaining([words.fewKey, words.noneKey]))
  expect(texts(heatGrid(few, { id: 'one', width: 771 }, words))).not.toContain(words.noneKey)
})

test('each score is a named button as large as its cell, wide enough for a finger', () => {
  const tree = heatGrid(sample, { id: 'one', width: 326 }, words)
  const parts = all(tree, 'picture-part')
  expect(parts).toHaveLength(all(tree, 'picture-cell').length)
  expect(parts[0]?.attrs['aria-label']).toBe('西航社区 教育教学 78')
  for (const press of all(tree, 'picture-press')) expect(Number(press.attrs.width)).toBeGreaterThanOrEqual(24)
  expect(tree.attrs.role).toBe('group')
})

test('a head that sticks stands over the same columns as the grid', () => {
  const input = heatSample(themes, many)
  const head = [...walk(heatGridHead(input, { id: 'one', width: 771 }))]
    .filter(({ tag }) => tag === 'text')
    .map(labelBox)
  const cells = all(heatGrid(input, { id: 'one', width: 771, head: false }, words), 'picture-cell')
  const centre = Number(cells[0]?.attrs.x) + Number(cells[0]?.attrs.width) / 2
  expect(((head[0]?.left ?? 0) + (head[0]?.right ?? 0)) / 2).toBeCloseTo(centre, 0)
  expect(texts(heatGrid(input, { id: 'one', width: 771, head: false }, words))).not.toContain('教育教学')
})

test('the table has one row a place with what stands in its cells', () => {
  expect(heatTable(sample, words).rows[2]).toEqual(['杏园社区', '80', '79', '79', '少', '69', '67', '65'])
  expect(heatTable(heatSample(themes, many), words).columns.slice(0, 2)).toEqual(['街道', '地点'])
})
