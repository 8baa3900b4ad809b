import { expect, test } from 'vitest'
import { maskedAnswers } from './masked-answer.ts'

test('numbers in words are hidden; the id of a place is kept, whatever figures are in it', () => {
  const home = '1dfad561-d39c-4e05-a033-3096388f43a7'
  const kept = maskedAnswers({ home, wish: '打我电话13812345678', overall: 4, heard: 'notice,phone' })
  expect(kept).toEqual({ home, wish: '打我电话138****5678', overall: 4, heard: 'notice,phone' })
})
