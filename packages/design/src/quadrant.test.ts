import { resultPictureWords } from '@ratchet/words/result-picture'
import { expect, test } from 'vitest'
import { type PictureNode, walk } from './node.ts'
import { pictureFaults } from './picture-faults.ts'
import { quadrant } from './quadrant.ts'
import { type QuadrantInput, type QuadrantPoint, quadrantOf, quadrantTable } from './quadrant-points.ts'
import { quadrantSample } from './survey-sample.ts'

const names = ['教育教学', '环境卫生', '干部作风', 'Poverty relief and jobs', '交通出行', '物业监管', '拆迁安置']
const words = resultPictureWords.zh.quadrant
const sample = quadrantSample(names)
const all = (tree: PictureNode, kind: string) => [...walk(tree)].filter(({ attrs }) => attrs.class === kind)
const texts = (tree: PictureNode) =>
  [...walk(tree)].filter(({ tag }) => tag === 'text').map(({ children }) => children[0])
const at = (name: string, score: number, influence: number): QuadrantPoint => ({ key: name, name, score, influence })

const crowd = Array.from({ length: 44 }, (_, each) => at(`地点${each}`, 60 + (each % 7), 0.3 + (each % 5) / 40))
const cases: Record<string, QuadrantInput> = {
  seven: sample,
  whiskers: quadrantSample(names, true),
  crowd: { ...sample, points: crowd },
  heap: { ...sample, points: names.map((name) => at(name, 70, 0.4)) },
  one: { ...sample, points: [at('教育教学', 72, 0.35)] },
  empty: { ...sample, points: [] },
}

test.each(Object.entries(cases))('names never cover each other, the corners or the edge: %s', (_, input) => {
  for (const width of [320, 390, 600, 771, 1200])
    for (const language of ['zh', 'en'] as const)
      expect(
        pictureFaults(quadrant(input, { id: 'one', width }, resultPictureWords[language].quadrant), 'one'),
      ).toEqual([])
})

test.each([326, 771])('seven themes are all named at %i px, with whiskers too', (width) => {
  for (const input of [sample, quadrantSample(names, true)])
    expect(texts(quadrant(input, { id: 'one', width }, words))).toEqual(expect.arrayContaining(names))
})

test('positions follow the numbers: further right is a better score, further up more influence', () => {
  const points = all(quadrant(sample, { id: 'one', width: 771 }, words), 'picture-point')
  const place = (index: number) => ({ x: Number(points[index]?.attrs.cx), y: Number(points[index]?.attrs.cy) })
  const scale = (place(0).x - place(6).x) / (79.8 - 63.1)
  const rise = (place(3).y - place(5).y) / (0.41 - 0.3)
  for (const [index, { score, influence }] of sample.points.entries()) {
    expect(place(index).x - place(6).x).toBeCloseTo((score - 63.1) * scale, 1)
    expect(place(3).y - place(index).y).toBeCloseTo((influence - 0.3) * rise, 1)
  }
})

test('what is important and poor lies in the tinted quadrant, and nothing else does', () => {
  const tree = quadrant(sample, { id: 'one', width: 771 }, words)
  const tint = all(tree, 'picture-improve')[0]?.attrs
  const inTint = all(tree, 'picture-point').map(
    ({ attrs }) =>
      Number(attrs.cx) < Number(tint?.x) + Number(tint?.width) &&
      Number(attrs.cy) < Number(tint?.y) + Number(tint?.height),
  )
  expect(inTint).toEqual(sample.points.map((each) => quadrantOf(each, sample) === 'improve'))
  expect(inTint.filter(Boolean)).toHaveLength(3)
})

test('a point on the boundary is important and not poor', () => {
  expect(quadrantOf(at('a', 72, 0.35), sample)).toBe('keep')
  expect(quadrantOf(at('a', 71.9, 0.35), sample)).toBe('improve')
  expect(quadrantOf(at('a', 72, 0.34), sample)).toBe('enough')
})

test('the table names the quadrant, and the description lists them', () => {
  expect(quadrantTable(sample, words).rows[5]).toEqual(['物业监管', '65.9', '0.41', '优先改进'])
  const desc = [...walk(quadrant(sample, { id: 'one', width: 771 }, words))].find(({ tag }) => tag === 'desc')
  expect(desc?.children[0]).toContain('优先改进：交通出行、物业监管、拆迁安置。')
})
