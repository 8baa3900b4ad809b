import { describe, expect, test } from 'vitest'
import { analysisFindingWords } from './analysis-finding.ts'

const none = { fallen: [], risen: [], maybeFallen: [], maybeRisen: [], same: 0, uncompared: 0 }

describe('the title of the results', () => {
  const zh = analysisFindingWords.zh.changes
  const en = analysisFindingWords.en.changes
  test('names what changed for sure and counts the rest', () => {
    const found = { ...none, fallen: ['交通出行'], risen: ['教育教学'], same: 5 }
    expect(zh(found)).toBe('交通出行有把握下降，教育教学有把握上升；其余五项无法区分')
    expect(en({ ...found, fallen: ['Transport'], risen: ['Schools'] })).toBe(
      'Beyond chance: Transport fell, Schools rose; the other 5 cannot be told from chance',
    )
  })
  test('never calls unchanged what cannot be told, and says what has nothing to be compared with', () => {
    expect(zh({ ...none, same: 7 })).toBe('七个主题与上期都无法区分')
    expect(zh({ ...none, maybeFallen: ['物业监管'], same: 5, uncompared: 1 })).toBe(
      '物业监管可能下降；其余五项无法区分；一项没有上期可比',
    )
  })
  test('many names are three and how many more, and all are all', () => {
    const five = ['甲', '乙', '丙', '丁', '戊']
    expect(zh({ ...none, fallen: five, same: 2 })).toBe('甲、乙、丙等五项有把握下降；其余两项无法区分')
    expect(zh({ ...none, fallen: [...five, '己', '庚'] })).toBe('七个主题都有把握下降')
  })
})

test('who may be first or last is named while they are few', () => {
  const { ranks } = analysisFindingWords.zh
  expect(ranks({ first: ['教育教学'], last: ['物业监管', '拆迁安置'] })).toBe(
    '名次只能说到一段：教育教学有把握最高，最低的在物业监管、拆迁安置之中',
  )
  const all = ['甲', '乙', '丙', '丁']
  expect(ranks({ first: all, last: all })).toBe('各主题名次分不出先后')
})
