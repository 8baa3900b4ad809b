import { expect, test } from 'vitest'
import { chartCss } from './chart-css.ts'
import { chartModes, chartPaint, gradeFills, gradeTexts, rampFills, rampTexts } from './chart-paint.ts'
import { contrast, luminance } from './contrast.ts'
import type { Mode } from './tokens.ts'

test.each(Object.keys(chartModes) as Mode[])('numbers are read on every step and every grade in mode %s', (mode) => {
  const paint = chartPaint(mode)
  const pairs = [
    ...rampFills.map((fill, at) => [rampTexts[at] ?? 'text-1', fill] as const),
    ...gradeFills.map((fill, at) => [gradeTexts[at] ?? 'text-1', fill] as const),
  ]
  const low = pairs.filter(([over, under]) => contrast(paint[over], paint[under]) < 4.5)
  expect(low).toEqual([])
})

test.each(Object.keys(chartModes) as Mode[])('the ramp goes one way in mode %s', (mode) => {
  const steps = rampFills.map((name) => luminance(chartModes[mode][name]))
  const sorted = [...steps].sort((a, b) => (mode === 'dark' ? a - b : b - a))
  expect(steps).toEqual(sorted)
})

test('a page lends its colours by variables, which the style sheet has in every mode', () => {
  expect(chartPaint()['grade-1']).toBe('var(--grade-1,#7A4A12)')
  const [root, dark, paper] = chartCss().split('\n')
  for (const name of [...rampFills, ...gradeFills]) {
    expect(root).toContain(`--${name}:${chartModes.light[name]}`)
    expect(dark).toContain(`--${name}:${chartModes.dark[name]}`)
    expect(paper).toContain(`--${name}:${chartModes.print[name]}`)
  }
})
