import { expect, test } from 'vitest'
import { guardFormula } from './formula-guard.ts'

test.each(['=1+1', '+86', '-1', '@SUM', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x', '  =1'])(
  '%j is guarded',
  (text) => {
    expect(guardFormula(text)).toBe(`'${text}`)
  },
)

test.each(['环境卫生', 'a=b', '', '2026-11'])('%j is left alone', (text) => {
  expect(guardFormula(text)).toBe(text)
})
