import { hide, suggestSpans } from '@ratchet/domain/contact/personal-data'
import { expect, test } from 'vitest'
import { piecesOf, stillThere } from './marked-text.ts'

const text = '我叫王建国，物业李经理不管，王建国打过电话'

test('a text cut at its spans is the same text', () => {
  const pieces = piecesOf(text, suggestSpans(text))
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.filter((piece) => piece.kind).map((piece) => piece.text)).toContain('王建国')
  expect(piecesOf(text, [])).toEqual([{ text, kind: null, from: 0 }])
})

test('what was marked and still stands there is named once', () => {
  const spans = suggestSpans(text)
  expect(stillThere(text, spans, text)).toEqual(['王建国', '李经理'])
  expect(stillThere(text, spans, '物业不管')).toEqual([])
  // The second mention stands without the words that gave the first away: it is found by what it says.
  expect(stillThere(text, spans, hide(text, spans))).toEqual(['王建国'])
})
