import { expect, test } from 'vitest'
import { isTest, sources } from './repository.ts'

const files = sources()
const code = files.filter(({ path }) => !isTest(path))
const tooLong = (among: typeof files, limit: number) =>
  among.filter(({ lines }) => lines > limit).map(({ path, lines }) => `${path}: ${lines}`)

test('no file is over 400 lines, no test over 500', () => {
  expect(tooLong(code, 400)).toEqual([])
  expect(
    tooLong(
      files.filter(({ path }) => isTest(path)),
      500,
    ),
  ).toEqual([])
})

test('nine of ten files have at most 150 lines', () => {
  const lines = code.map((file) => file.lines).sort((a, b) => a - b)
  const at = (share: number) => lines[Math.floor(lines.length * share)] ?? 0
  console.log(`${lines.length} files, median ${at(0.5)} lines, nine of ten up to ${at(0.9)}`)
  expect(at(0.9)).toBeLessThanOrEqual(150)
})
