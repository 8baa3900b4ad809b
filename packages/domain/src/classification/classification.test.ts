import { expect, test } from 'vitest'
import { firstCategories } from '../opinion/first-categories.ts'
import { hitsIn } from './hits.ts'
import { judge, learn } from './learn.ts'
import { learnClassifier, type SortedText } from './learn-classifier.ts'
import { readLexicon } from './lexicon.ts'
import { readSounds } from './place.ts'
import { reasonsFor } from './reasons.ts'
import { suggest } from './suggestion.ts'
import { foldText, isWordless, LONGEST_LOOKED_AT, piecesOf } from './tokens.ts'

const lexicon = readLexicon([
  { label: 'W2', weight: 3, words: '电梯 困人' },
  { label: 'S1', weight: 3, words: '垃圾 清运' },
  { label: 'R5', weight: 3, words: '路灯 红绿灯' },
  { label: 'O5', weight: 3, words: '^没有 ^好' },
  { label: 'urgent', weight: 3, words: '困人 着火' },
  { label: 'negative', weight: 3, words: '坏了 没人管' },
  { label: 'positive', weight: 3, words: '感谢' },
])
const sorted: SortedText[] = [
  { text: '三号楼电梯又坏了', category: 'W2', sentiment: 'negative', urgent: false, weight: 1 },
  { text: '电梯困人没人管', category: 'W2', sentiment: 'negative', urgent: true, weight: 1 },
  { text: '村口垃圾没人清运', category: 'S1', sentiment: 'negative', urgent: false, weight: 1 },
  { text: '感谢清运垃圾的师傅', category: 'S1', sentiment: 'positive', urgent: false, weight: 1 },
  { text: '路灯坏了', category: 'R5', sentiment: 'negative', urgent: false, weight: 1 },
]
const classifier = learnClassifier('1+0', sorted, firstCategories, lexicon)
const none = new Map<string, string>()
const of = (text: string, picked: 'transport' | null = null) => suggest(classifier, { text, picked }, [], none)

test.each([
  ['full width and capitals', 'ＡＢ１２', 'ab12'],
  ['an emoji keeps its room', '👍好', '  好'],
  ['a ligature that would grow', 'ﬁ', ' '],
  ['nothing', '', ''],
])('%s is folded in place', (_, given, folded) => {
  expect(foldText(given)).toBe(folded)
  expect(foldText(given)).toHaveLength(given.length)
})

test.each([
  ['pictures', '😡👎', true],
  ['marks', '？！……', true],
  ['figures', '123456', true],
  ['nothing', '', true],
  ['a word', '灯', false],
  ['letters', 'ok', false],
])('%s have words to go by or not', (_, text, wordless) => expect(isWordless(text)).toBe(wordless))

test('a text is cut into pieces with their places, and a long one only as far as is looked at', () => {
  expect(piecesOf('电梯坏', [2])).toEqual([
    { text: '电梯', from: 0 },
    { text: '梯坏', from: 1 },
  ])
  expect(piecesOf('灯'.repeat(4000), [2])).toHaveLength(LONGEST_LOOKED_AT - 1)
})

test('a word counts once a label, and a whole-text word only as the whole text', () => {
  expect(hitsIn('电梯电梯电梯', lexicon)).toHaveLength(1)
  expect(hitsIn('没有。', lexicon).map(({ label }) => label)).toEqual(['O5'])
  expect(hitsIn('没有路灯', lexicon).map(({ label }) => label)).toEqual(['R5'])
})

test.each([
  ['in two parts with a number between', '百十口子人都签了名', '人都签了名'],
  ['in two parts too far apart', '人来了很多很多很多很多又走了也签了名', null],
  ['at the beginning', '建议装灯', '建议'],
  ['elsewhere than at the beginning', '有个建议', null],
  ['inside one that keeps it silent', '集体土地', null],
  ['beside one that keeps it silent', '集体土地没了，集体上访', '集体'],
])('a word %s', (_, text, word) => {
  const list = readLexicon([
    { label: 'urgent', weight: 2, words: '人…签了名 集体' },
    { label: 'neutral', weight: 2, words: '^建议…' },
    { label: 'urgent', weight: 0, words: '集体土地' },
  ])
  const found = hitsIn(text, list).filter(({ weight }) => weight > 0)
  expect(found.map((hit) => hit.word)).toEqual(word === null ? [] : [word])
  for (const hit of found) expect(text.slice(hit.from, hit.from + hit.word.length)).toBe(hit.word)
})

test('the same examples give the same model, and what is learnt goes beyond the list', () => {
  const examples = sorted.map(({ text, category, weight }) => ({ text, label: category, weight }))
  const again = () => judge(learn(examples, ['W2', 'S1', 'R5'], readLexicon([])), '三号楼又坏了')
  expect(again()).toEqual(again())
  expect(again()[0]).toBeGreaterThan(0.5)
})

test('what a person corrected outweighs the list', () => {
  const corrected = Array.from({ length: 4 }, () => ({ text: '电梯广告费去哪了', label: 'W1', weight: 3 }))
  const model = learn(corrected, ['W1', 'W2'], lexicon)
  expect(judge(model, '电梯广告费归谁')[0]).toBeGreaterThan(0.5)
  expect(reasonsFor(model, '电梯广告费归谁', 'W1').length).toBeGreaterThan(0)
})

test('a suggestion has theme, category, tone, urgency and the stretches that decided', () => {
  const found = of('昨天电梯困人，没人管')
  expect(found).toMatchObject({
    version: '1+0',
    theme: { value: 'property' },
    category: { value: 'W2' },
    sentiment: { value: 'negative' },
    urgent: { value: true },
    place: null,
  })
  const words = found?.reasons.map(({ of: kind, from, to }) => `${kind}:${'昨天电梯困人，没人管'.slice(from, to)}`)
  expect(words?.some((word) => word.startsWith('category:') && word.includes('电梯'))).toBe(true)
  expect(words?.some((word) => word.startsWith('urgent:'))).toBe(true)
})

test.each([
  ['pictures only', '👍👍'],
  ['nothing', ''],
  ['blanks', '   '],
  ['what speaks for nothing', '嘎'],
])('of %s nothing is suggested', (_, text) => expect(of(text)).toBeNull())

test('what the resident picked weighs, and does not decide', () => {
  const before = of('电梯坏了')?.theme.confidence ?? 0
  expect(of('电梯坏了', 'transport')?.theme.value).toBe('property')
  expect(of('电梯坏了', 'transport')?.theme.confidence).toBeLessThan(before)
})

test('a category that the catalogue has no more is not suggested', () => {
  const fewer = firstCategories.filter(({ id }) => id !== 'W2')
  const model = learnClassifier('1+0', sorted, fewer, lexicon)
  expect(suggest(model, { text: '电梯坏了' }, [], none)?.category.value).not.toBe('W2')
})

const sounds = readSounds([
  { sound: 'lu', characters: '路录' },
  { sound: 'deng', characters: '灯登' },
  { sound: 'la', characters: '垃拉' },
  { sound: 'ji', characters: '圾集' },
])
const heard = readLexicon(
  [
    { label: 'R5', weight: 3, words: '路灯 路灯坏' },
    { label: 'S1', weight: 1, words: '垃圾' },
    { label: 'urgent', weight: 3, words: '灯坏了' },
  ],
  sounds,
)
test.each([
  ['as it is spelt', '路灯', '路灯', 3],
  ['as it sounds, less', '登路登', '路登', 1.5],
  ['no character of it', '录登', null, 0],
  ['a weak word of two only by its spelling', '拉圾', null, 0],
])('a word counts %s', (_, text, word, weight) => {
  const found = hitsIn(text, heard).filter((hit) => hit.weight > 1)
  expect(found.map((hit) => [hit.word, hit.weight])).toEqual(word === null ? [] : [[word, weight]])
})

test('pairs of characters hint at the category whose longer words they stand in, and at no tone', () => {
  expect(hitsIn('那灯坏透', heard)).toEqual([{ word: '灯坏', label: 'R5', weight: expect.closeTo(0.6), from: 1 }])
})

test('without the stretches that are shown the label is less likely', () => {
  for (const text of ['昨天电梯困人，没人管', '村口垃圾没人清运', '主路的路灯不亮']) {
    const found = of(text)
    const shown = found?.reasons.filter((reason) => reason.of === 'category') ?? []
    expect(shown.length).toBeGreaterThan(0)
    const without = [...text]
      .map((one, at) => (shown.some(({ from, to }) => from <= at && at < to) ? '…' : one))
      .join('')
    const label = classifier.category.labels.indexOf(found?.category.value ?? '')
    const before = judge(classifier.category, text)[label] ?? 0
    expect(judge(classifier.category, without)[label]).toBeLessThan(before / 2)
  }
})

test('a word of the list that people have talked down is not shown as a reason', () => {
  const corrected = Array.from({ length: 6 }, () => ({ text: '电梯', label: 'W1', weight: 9 }))
  const model = learn(corrected, ['W1', 'W2'], lexicon)
  expect(reasonsFor(model, '电梯', 'W2').map(({ word }) => word)).not.toContain('电梯')
})
