import type { CircularBlock } from '@ratchet/domain/circular/block'
import { expect, test } from 'vitest'
import { asKind, kindOf, moved, typed } from './blocks.ts'

const paragraph = (text: string): CircularBlock => ({ kind: 'paragraph', text })

test('a part becomes another kind and back, its words kept', () => {
  const heading = asKind('h2', '得分')
  expect(heading).toEqual({ kind: 'heading', level: 2, text: '得分' })
  expect(heading.kind === 'heading' && kindOf(heading)).toBe('h2')
  expect(asKind('paragraph', '得分')).toEqual(paragraph('得分'))
})

test('a part moves by a step and stays at the ends', () => {
  const blocks = ['甲', '乙', '丙'].map(paragraph)
  expect(moved(blocks, 1, -1)).toEqual(['乙', '甲', '丙'].map(paragraph))
  expect(moved(blocks, 0, -1)).toEqual(blocks)
  expect(moved(blocks, 2, 1)).toEqual(blocks)
})

test('lines pasted into a paragraph are paragraphs; into a heading they are one line', () => {
  expect(typed({ kind: 'paragraph', text: '' }, '一\n\n二')).toEqual([paragraph('一'), paragraph('二')])
  expect(typed({ kind: 'heading', level: 1, text: '' }, '一\n二')).toEqual([
    { kind: 'heading', level: 1, text: '一二' },
  ])
})
