/** Pictures of volunteers' answers at every width, in both languages. */
import { optInPictureWords } from '@ratchet/words/opt-in-picture'
import { expect, test } from 'vitest'
import { controlChart, controlTable } from './control-chart.ts'
import { type PictureNode, walk } from './node.ts'
import { optInBars, optInTable } from './opt-in-bars.ts'
import { controlSample, optInSample } from './opt-in-sample.ts'
import { pictureFaults } from './picture-faults.ts'

const names = [
  '环境卫生',
  '交通出行',
  'Property management and its oversight',
  '拆迁安置',
  '干部作风（名称很长的题目）',
]
const rows = optInSample(names)
const days = controlSample()
const words = optInPictureWords.zh
const texts = (tree: PictureNode) =>
  [...walk(tree)].filter(({ tag }) => tag === 'text').map(({ children }) => String(children[0]))
const all = (tree: PictureNode, kind: string) => [...walk(tree)].filter(({ attrs }) => attrs.class === kind)

test.each([290, 320, 390, 600, 771, 900, 1200])('nothing clashes or is cut at %i px', (width) => {
  for (const language of ['zh', 'en'] as const) {
    const { bars, share, sigma } = optInPictureWords[language]
    for (const view of ['standard', 'all'] as const)
      for (const some of [rows, rows.slice(3), []])
        expect(pictureFaults(optInBars({ title: 't', view, rows: some }, { id: 'one', width }, bars), 'one')).toEqual(
          [],
        )
    for (const [input, said] of [
      [{ title: 't', days, center: 0.22, range: [0, 1] }, share],
      [{ title: 't', days: days.map((day) => ({ ...day, signal: 'above' as const })), center: 0.22 }, share],
      [{ title: 't', days: days.slice(0, 1), center: null }, sigma],
      [{ title: 't', days: [], center: null }, sigma],
    ] as const)
      expect(pictureFaults(controlChart(input as never, { id: 'one', width }, said), 'one')).toEqual([])
  }
})

test.each([320, 900])('volunteers are called so in the picture itself at %i px', (width) => {
  const layout = { id: 'one', width }
  const drawn = [
    optInBars({ title: 't', view: 'standard', rows }, layout, words.bars),
    controlChart({ title: 't', days, center: 0.22 }, layout, words.share),
  ]
  for (const tree of drawn) expect(texts(tree).join('')).toContain('自愿参与（非概率样本）')
})

test('both figures stand side by side, and few answers have neither bar nor per cent', () => {
  const tree = optInBars({ title: 't', view: 'all', rows }, { id: 'one', width: 900 }, words.bars)
  expect(all(tree, 'picture-figure').map(({ children }) => children[0])).toEqual(
    ['64%', '62%', '42%', '48%', '99%', '99%'].concat(['不足30', '不足30', '不足30', '不足30']),
  )
  expect(all(tree, 'picture-grade')).toHaveLength(13)
  expect(optInTable({ title: 't', view: 'all', rows }, words.bars).rows[3]).toEqual(
    ['拆迁安置', '12', '3'].concat(['—', '—', '—', '—', '—', '不足30', '不足30']),
  )
})

test('a day outside the limits is marked and said; the baseline is drawn; a day with few breaks the line', () => {
  const tree = controlChart({ title: 't', days, center: 0.22 }, { id: 'one', width: 900 }, words.share)
  expect(all(tree, 'picture-signal')).toHaveLength(2)
  expect(all(tree, 'picture-day')).toHaveLength(9)
  expect(texts(tree)).toEqual(expect.arrayContaining(['比基线高', '比基线低', '少']))
  const [area] = all(tree, 'picture-baseline')
  const [first, fifth] = [all(tree, 'picture-day')[0], all(tree, 'picture-day')[4]]
  const right = Number(area?.attrs.x) + Number(area?.attrs.width)
  expect(Number(first?.attrs.cx)).toBeGreaterThan(Number(area?.attrs.x))
  expect(Number(fifth?.attrs.cx)).toBeLessThan(right)
  expect(Number(all(tree, 'picture-day')[5]?.attrs.cx)).toBeGreaterThan(right)
  expect(controlTable({ title: 't', days, center: 0.22 }, words.share).rows[7]?.at(-1)).toBe('比基线高')
})
