/** Beaker and tile map: heights follow the counts, tiles go as deep as theirs, and nothing clashes whatever the figures. */
import { householdPictureWords } from '@ratchet/words/household-picture'
import { expect, test } from 'vitest'
import { beaker, beakerTable } from './beaker.ts'
import { beakerSample, tileSample } from './household-sample.ts'
import { type PictureNode, walk } from './node.ts'
import { pictureFaults } from './picture-faults.ts'
import { tileMap, tileTable } from './tile-map.ts'

type Words = (typeof householdPictureWords)['zh']
type Draw = (layout: { id: string; width: number }, words: Words) => PictureNode
const zh = householdPictureWords.zh
const eight = ['西航', '骏马', '杏园', '上善', '港盛', '陶家', '深渡', '铁路新村南'].map((name) => ({ name }))
const many = Array.from({ length: 44 }, (_, at) => ({
  name: at % 3 === 0 ? `Railway New Village ${at}` : 'Xihang',
  group: `Xinzhu Street ${Math.floor(at / 9)}`,
}))
const names = { own: '本单位单独走访', joint: '与其他单位一起走访' }
const named = { own: 'by this unit alone', joint: 'together with other units' }
const part = { key: 'own', label: '看119户', href: '/admin/households?how=own' }
const all = (tree: PictureNode, kind: string) => [...walk(tree)].filter(({ attrs }) => attrs.class === kind)
const texts = (tree: PictureNode) =>
  [...walk(tree)].filter(({ tag }) => tag === 'text').map(({ children }) => children[0])

const glass = (layers: ReturnType<typeof beakerSample>, target = 200): Draw => {
  return (layout, words) => beaker({ title: 't', target, layers }, layout, words.beaker)
}
const sized = (...counts: number[]) =>
  beakerSample(names).flatMap((layer, at) => (counts[at] === undefined ? [] : [{ ...layer, count: counts[at] }]))
const pictures: Record<string, Draw> = {
  short: glass(beakerSample(names)),
  over: glass(beakerSample(named, false)),
  nothing: glass(sized(0, 0)),
  nearly: glass(sized(198)),
  thin: glass(sized(199, 1)),
  noTarget: glass(beakerSample(names), 0),
  empty: glass([], 0),
  tiles: (layout, words) => tileMap({ title: 't', tiles: tileSample(eight) }, layout, words.tiles),
  tilesMany: (layout, words) => tileMap({ title: 't', tiles: tileSample(many) }, layout, words.tiles),
  tilesNone: (layout, words) =>
    tileMap({ title: 't', tiles: tileSample(eight).map((tile) => ({ ...tile, count: 0 })) }, layout, words.tiles),
  tilesEmpty: (layout, words) => tileMap({ title: 't', tiles: [] }, layout, words.tiles),
}

test.each(Object.keys(pictures))('nothing clashes or is cut: %s', (name) => {
  for (const width of [320, 358, 390, 600, 771, 1200])
    for (const language of ['zh', 'en'] as const) {
      const tree = pictures[name]?.({ id: 'one', width }, householdPictureWords[language] as Words)
      expect(tree && pictureFaults(tree, 'one')).toEqual([])
    }
})

test.each([326, 771])(
  'each layer is as high as its households, and the target stands at its height, at %i px',
  (width) => {
    const tree = beaker(
      { title: 't', target: 200, layers: beakerSample(names, false) },
      { id: 'one', width },
      zh.beaker,
    )
    const tall = all(tree, 'picture-layer').at(-1)
    const unit = Number(tall?.attrs.height) / 41
    const ticks = [...walk(tree)].filter(({ tag, attrs }) => tag === 'line' && attrs.class === undefined)
    const zero = Math.max(...ticks.map(({ attrs }) => Number(attrs.y1)))
    const target = Number(all(tree, 'picture-quota')[0]?.attrs.y1)
    expect(zero - target).toBeCloseTo(200 * unit, 0)
    expect(Number(tall?.attrs.y)).toBeCloseTo(zero - 217 * unit, 0)
  },
)

test('what is missing and what is over is said; the twin has the same figures', () => {
  const short = { title: 't', target: 200, layers: beakerSample(names) }
  expect(texts(beaker(short, { id: 'one', width: 500 }, zh.beaker))).toEqual(
    expect.arrayContaining(['还差57户', '目标 200户', '本单位单独走访 119户', '0', '50', '200']),
  )
  expect(beakerTable(short, zh.beaker).rows).toEqual([
    ['本单位单独走访', '119'],
    ['与其他单位一起走访', '24'],
    ['合计', '143'],
    ['目标 200户', '还差57户'],
  ])
  const over = { ...short, layers: beakerSample(names, false) }
  expect(texts(beaker(over, { id: 'one', width: 500 }, zh.beaker))).toContain('超17户')
})

test('a layer that opens its rows is a link with a name', () => {
  const layers = beakerSample(names).map((layer) => (layer.key === 'own' ? { ...layer, part } : layer))
  const tree = beaker({ title: 't', target: 200, layers }, { id: 'one', width: 500 }, zh.beaker)
  expect(tree.attrs.role).toBe('group')
  expect(all(tree, 'picture-part').map(({ tag, attrs }) => [tag, attrs.href])).toEqual([['a', part.href]])
})

test('tiles go from 1 to the most in six steps; where nobody went is dashed and said', () => {
  const tree = tileMap({ title: 't', tiles: tileSample(eight) }, { id: 'one', width: 600 }, zh.tiles)
  expect(all(tree, 'picture-tile').map(({ attrs }) => attrs['data-step'])).toEqual([3, 6, 2, 1, 4, 1])
  expect(all(tree, 'picture-none')).toHaveLength(2)
  expect(texts(tree)).toContain('还没有去过')
  expect(String([...walk(tree)].find(({ tag }) => tag === 'desc')?.children[0])).toBe(
    '8个社区、村到过6个，杏园最多，31户。还没有去过：骏马、铁路新村南。',
  )
  expect(tileTable({ title: 't', tiles: tileSample(many.slice(0, 1)) }, zh.tiles)).toEqual({
    columns: ['街道', '社区、村', '走访户数'],
    rows: [['Xinzhu Street 0', 'Railway New Village 0', '12']],
  })
})
