/** 正态带: dots stand over their z, never on each other, in the band that they are in; without a normal grade, bars that say so. */
import { gradePictureWords } from '@ratchet/words/grade-picture'
import { expect, test } from 'vitest'
import { gradeCurve } from './grade-curve.ts'
import { type GradeArea, type GradeInput, gradeTable } from './grade-input.ts'
import { gradeSample } from './grade-sample.ts'
import { swarm } from './grade-swarm.ts'
import { type PictureNode, walk } from './node.ts'
import { pictureFaults } from './picture-faults.ts'

const zh = gradePictureWords.zh
const names = [
  '电梯与公共设施·新筑街道',
  '垃圾清运·新合街道',
  '公交地铁·港务园',
  'Lifts and public facilities, Xinzhu Street',
]
const input = (areas: readonly GradeArea[], change: Partial<GradeInput> = {}): GradeInput => ({
  ...{ title: 't', areas, cuts: [1, 2], thresholds: [1.5, 3], notice: null },
  ...change,
})
const withParts = (areas: readonly GradeArea[]) =>
  areas.map((area) => ({ ...area, part: { key: area.key, label: `看${area.name}` } }))
const notice = '只有7个区域，不足10个，不按正态分布分级，按固定阈值看。'
const draw = (of: GradeInput, width: number, words = zh) => gradeCurve(of, { id: 'one', width }, words)
const all = (tree: PictureNode, kind: RegExp) => [...walk(tree)].filter(({ attrs }) => kind.test(String(attrs.class)))

const inputs: Record<string, GradeInput> = {
  usual: input(withParts(gradeSample(names))),
  many: input(withParts(gradeSample(names, 90))),
  ten: input(gradeSample(names, 10)),
  far: input([...gradeSample(names), { ...(gradeSample(names)[0] as GradeArea), key: 'far', z: 7.4, band: 'urgent' }]),
  few: input(withParts(gradeSample(names, 7)), { notice }),
  fewMany: input(gradeSample(names, 44), { notice }),
  one: input(gradeSample(names, 1), { notice }),
  empty: input([]),
}

test.each(Object.keys(inputs))('nothing clashes or is cut: %s', (name) => {
  for (const width of [320, 358, 390, 600, 771, 1200])
    for (const language of ['zh', 'en'] as const) {
      const of = inputs[name] as GradeInput
      const words = gradePictureWords[language] as typeof zh
      expect([width, language, pictureFaults(draw(of, width, words), 'one')]).toEqual([width, language, []])
    }
})

test('a dot stands over its z in its band, and is as large as its people', () => {
  const tree = draw(input(gradeSample(names)), 900)
  const grounds = all(tree, /picture-ground /).map(({ attrs }) => [
    Number(attrs.x),
    Number(attrs.x) + Number(attrs.width),
  ])
  const [watch, urgent] = grounds as [[number, number], [number, number]]
  const inside = ([low, high]: [number, number], { attrs }: PictureNode) =>
    low <= Number(attrs.cx) && Number(attrs.cx) <= high
  for (const dot of all(tree, /picture-area picture-watch/)) expect(inside(watch, dot)).toBe(true)
  for (const dot of all(tree, /picture-area picture-urgent/)) expect(inside(urgent, dot)).toBe(true)
  const normal = all(tree, /picture-area picture-normal/)
  expect(normal).toHaveLength(14)
  for (const dot of normal) expect(Number(dot.attrs.cx)).toBeLessThan(watch[0])
  const radii = all(tree, /picture-area/).map(({ attrs }) => Number(attrs.r))
  expect(Math.max(...radii)).toBe(13)
})

test('no dot covers another, wherever they stand', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const dots = Array.from({ length: seed }, (_, at) => {
      const radius = 3 + ((at * 7 + seed * 5) % 12)
      return { of: at, x: (at * at * 37 + seed * 91) % 300, radius, room: radius }
    })
    const placed = swarm(dots)
    expect(placed).toHaveLength(seed)
    for (const [at, a] of placed.entries()) {
      expect(a.height).toBeGreaterThanOrEqual(a.room)
      for (const b of placed.slice(0, at))
        expect(Math.hypot(a.x - b.x, a.height - b.height)).toBeGreaterThanOrEqual(a.room + b.room - 1e-5)
    }
  }
})

test('what is not normal is named and pressed at every width; on a phone the others are in the table', () => {
  for (const width of [390, 900]) {
    const tree = draw(inputs.usual as GradeInput, width)
    expect(tree.attrs.role).toBe('group')
    const pressed = all(tree, /picture-part/)
    expect(pressed).toHaveLength(width === 390 ? 2 : 16)
    expect(pressed[0]?.attrs).toMatchObject({ role: 'button', tabindex: 0 })
  }
})

test('without a normal grade the bars say so, and keep the fixed thresholds; the twin has the same figures', () => {
  const tree = draw(inputs.few as GradeInput, 900)
  const texts = [...walk(tree)].filter(({ tag }) => tag === 'text').map(({ children }) => children[0])
  expect(texts).toContain(notice)
  expect(all(tree, /picture-density/)).toEqual([])
  expect(all(tree, /picture-bar/)).toHaveLength(7)
  const { rows } = gradeTable(inputs.usual as GradeInput, zh)
  expect(rows[0]).toEqual(['垃圾清运·新合街道', '26', '3.25', '1.95–4.88', '+3.27', '+3.93', '1', '紧急预警'])
  expect(rows).toHaveLength(16)
  const bare = gradeTable(input([{ ...(gradeSample(names)[0] as GradeArea), z: null, robustZ: null, rank: null }]), zh)
  expect(bare.rows[0]?.slice(4, 7)).toEqual(['—', '—', '—'])
})
