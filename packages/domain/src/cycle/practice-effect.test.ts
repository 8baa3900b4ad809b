import { expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { type EffectFigure, type EffectSeries, effectsOf } from './practice-effect.ts'

const day = (text: string) => text as Day
const span = { from: day('2025-04-01'), until: day('2025-06-20') }
const figure = (at: string, value: number, se: number | null = 1): EffectFigure => ({
  ...{ source: at, day: day(at), value, se, half: se === null ? null : se * 1.96 },
})
const theme = (...figures: EffectFigure[]): EffectSeries => ({ subject: { kind: 'theme', id: 'teaching' }, figures })
const only = (...figures: EffectFigure[]) => effectsOf(span, [theme(...figures)])[0]

test('the figure before the measure began is compared with the first one after it was over', () => {
  const effect = only(
    ...[figure('2024-11-20', 70), figure('2025-02-20', 72), figure('2025-05-20', 90)],
    ...[figure('2025-08-20', 78), figure('2025-11-20', 60)],
  )
  expect([effect?.before?.value, effect?.after?.value, effect?.change]).toEqual([72, 78, 6])
})

test.each([
  [72, 78, 1, 'rose'],
  [78, 72, 1, 'fell'],
  [72, 74, 1, 'not-told-apart'],
  [74, 72, 1, 'not-told-apart'],
  [72, 78, 3, 'not-told-apart'],
] as const)('from %d to %d with errors of %d it %s', (before, after, se, verdict) => {
  expect(only(figure('2025-02-20', before, se), figure('2025-08-20', after, se))?.verdict).toBe(verdict)
})

test('the more subjects are compared, the wider each interval: one of many rises by chance', () => {
  const pair = theme(figure('2025-02-20', 72), figure('2025-08-20', 75))
  expect(effectsOf(span, [pair])[0]?.verdict).toBe('rose')
  expect(effectsOf(span, [pair, pair, pair]).map((effect) => effect.verdict)).toEqual(
    Array.from({ length: 3 }, () => 'not-told-apart'),
  )
})

test('a figure without an interval is shown and not judged, and so is one whose other side is missing', () => {
  expect(only(figure('2025-02-20', 72, null), figure('2025-08-20', 90, null))).toMatchObject({
    ...{ change: 18, interval: null, verdict: null },
  })
  expect(only(figure('2025-02-20', 72))).toMatchObject({ after: null, change: null, verdict: null })
  expect(only(figure('2025-08-20', 72))).toMatchObject({ before: null, change: null, verdict: null })
  expect(only(figure('2025-05-20', 72))).toMatchObject({ before: null, after: null })
})
