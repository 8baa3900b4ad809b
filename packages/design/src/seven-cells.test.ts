/** 七格条: levels follow the shares, what was returned is no full cell, and nothing clashes at any width. */
import { sevenCellsWords } from '@ratchet/words/seven-cells'
import { expect, test } from 'vitest'
import { type PictureNode, walk } from './node.ts'
import { pictureFaults } from './picture-faults.ts'
import { type SevenCellsInput, sevenCells, sevenCellsTable } from './seven-cells.ts'
import { sevenCellsSample } from './seven-cells-sample.ts'

const inputOf = (words: (typeof sevenCellsWords)['zh'], given: Partial<SevenCellsInput> = {}) =>
  sevenCellsSample(Object.values(words.short), given)
const all = (tree: PictureNode, kind: string) => [...walk(tree)].filter(({ attrs }) => attrs.class === kind)
const texts = (tree: PictureNode) =>
  [...walk(tree)].filter(({ tag }) => tag === 'text').map(({ children }) => children[0])

test.each(['zh', 'en'] as const)('nothing clashes or is cut: %s', (language) => {
  const words = sevenCellsWords[language]
  for (const given of [{}, { rise: undefined, bonus: undefined }, { rise: -3, bonus: 9.75 }]) {
    for (const width of [320, 358, 390, 600, 771, 1200]) {
      const tree = sevenCells(inputOf(words, given), { id: 'one', width }, words)
      expect(pictureFaults(tree, 'one')).toEqual([])
    }
    const small = sevenCells(inputOf(words, given), { id: 'one', width: 300, small: true }, words)
    expect(pictureFaults(small, 'one')).toEqual([])
  }
})

test('cells are filled as far as they are; returned ones show no level; the whole reads as a sentence', () => {
  const tree = sevenCells(inputOf(sevenCellsWords.zh), { id: 'one', width: 700 }, sevenCellsWords.zh)
  const levels = all(tree, 'picture-cell').map((cell) => {
    const rects = cell.children.filter(
      (child): child is PictureNode => typeof child === 'object' && child.tag === 'rect',
    )
    return rects.length > 2 ? Number(rects[1]?.attrs.height) : 0
  })
  expect(levels).toEqual([28, 34, 34, 3, 17, 34])
  expect(texts(tree)).toEqual(expect.arrayContaining(['▲1', '待评分', '入户', 'X 加分项']))
  const described = String([...walk(tree)].find(({ tag }) => tag === 'desc')?.children[0])
  expect(described).toBe('6个1：3/6，一提升▲1，X 待评分。')
})

test('the twin has the same figures', () => {
  expect(sevenCellsTable(inputOf(sevenCellsWords.zh, { bonus: 2 }), sevenCellsWords.zh).rows).toEqual([
    ['入户', '83%', '填报中'],
    ['会议', '100%', '已核'],
    ['实事', '100%', '已核'],
    ['宣讲', '100%', '退回'],
    ['研判', '50%', '部分认定'],
    ['亮点', '100%', '待核验'],
    ['一提升', '▲1', ''],
    ['X 加分项', '+2', ''],
  ])
})
