import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { QUIET, qrPath, widthWithQuiet } from './qr-path.ts'

const address = 'HTTPS://MYD.ITL.GOV.CN/Q/7K3M9PWX'

/** The modules that the path paints. */
function painted(d: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, length] of d.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let at = 0; at < Number(length); at += 1) (grid[Number(y)] ?? [])[Number(x) + at] = true
  return grid
}

test.each(['M', 'Q'] as const)('the path at level %s paints the modules of the code and no other', (ecc) => {
  const { d, size } = qrPath(address, ecc)
  expect(painted(d, size)).toEqual(encode(address, { ecc, border: QUIET }).data)
})

test('an address in capitals needs 25 modules, in small letters more; outdoors more again', () => {
  const modules = (text: string, ecc: 'M' | 'Q') => qrPath(text, ecc).size - 2 * QUIET
  expect([modules(address, 'M'), modules(address.toLowerCase(), 'M'), modules(address, 'Q')]).toEqual([25, 29, 29])
})

test('120 millimetres are the code itself', () => {
  expect(widthWithQuiet({ d: '', size: 33 }, 120)).toBeCloseTo(158.4)
})
