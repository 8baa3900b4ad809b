import { expect, test } from 'vitest'
import { missingFonts } from './fonts.ts'

/** A machine with these fonts: each has a width of its own, others show what stands behind them. */
const machine = (installed: readonly string[]) => (font: string) => {
  const [first = '', second] = font.split(', ')
  const at = installed.indexOf(first.replaceAll('"', ''))
  if (at >= 0) return 100 + at
  return (second ?? first) === 'monospace' ? 10 : 20
}

test('a font is missing when none of its names is there', () => {
  expect(missingFonts(machine([]))).toEqual(['title', 'body', 'heading', 'subheading', 'number'])
  expect(missingFonts(machine(['FangSong_GB2312', 'SimHei', 'SimSun']))).toEqual(['title', 'subheading'])
})
