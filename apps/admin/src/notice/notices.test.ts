import { noticeKinds } from '@ratchet/domain/notice/notice'
import { words } from '@ratchet/words/catalogue'
import { expect, test } from 'vitest'
import { placeOf, sentenceOf } from './notices.ts'

const zh = words('zh')
const item = { number: 'ZG-2026-0093', title: '学校周边放学拥堵' }

const isNumbered = (kind: string) => kind.startsWith('case.') || kind === 'lookback.assigned'

test('every kind is a sentence in both languages that names what it is about', () => {
  for (const kind of noticeKinds) {
    // A case has a number and no title: its notice names nobody. A card of a report is named by quarter and indicator.
    const details = kind === 'score.returned' ? { number: '2026Q3', title: 'meeting' } : item
    const about = { zh: '行业会议', en: 'Industry meeting' }
    for (const [locale, w] of [
      ['zh', zh],
      ['en', words('en')],
    ] as const) {
      const name = kind === 'score.returned' ? about[locale] : isNumbered(kind) ? item.number : item.title
      expect(sentenceOf(w, { kind, details }), kind).toContain(name)
    }
    if (kind === 'score.returned') continue
    const unnamed = sentenceOf(zh, { kind, details: { ...item, title: '' } })
    if (kind.startsWith('opinion.')) expect(unnamed).toContain(item.number)
  }
  expect(sentenceOf(zh, { kind: 'item.returned', details: { ...item, review: 'progress' } })).toBe(
    '“学校周边放学拥堵”的进度被退回，请修改后再提交',
  )
})

test('an item that a slip opened is named by its aspect, not by its code', () => {
  const said = sentenceOf(zh, { kind: 'item.assigned', details: { number: 'X', title: 'aspect:education' } })
  expect(said).toContain('止跌回升')
  expect(said).not.toContain('aspect')
})

test('items and opinions have their pages', () => {
  expect(placeOf({ subjectKind: 'rectification_item', subjectId: 'a' })).toBe('/tasks/a')
  expect(placeOf({ subjectKind: 'opinion', subjectId: 'b' })).toBe('/opinions/b')
  expect(placeOf({ subjectKind: 'setting', subjectId: 'c' })).toBeNull()
})
