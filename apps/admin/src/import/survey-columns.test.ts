import { expect, test } from 'vitest'
import { otherWave } from './survey-columns.ts'

const bad = (value: string, reason = 'wave_mismatch') => ({ value, reason }) as never
const counts = (accepted: number) => ({ accepted }) as never

test('a file of another wave is told by what it says itself, and only where not a row is of the one chosen', () => {
  const rejected = [bad('2022Q3'), bad('2022-08-07', 'out_of_wave_date'), bad('2022Q3')]
  expect(otherWave({ counts: counts(0), rejected })).toBe('2022Q3')
  expect(otherWave({ counts: counts(1), rejected })).toBeNull()
  expect(otherWave({ counts: counts(0), rejected: [bad('2022Q3'), bad('2022Q4')] })).toBeNull()
  expect(otherWave({ counts: counts(0), rejected: [bad('7', 'out_of_range')] })).toBeNull()
})
