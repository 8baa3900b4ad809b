import { describe, expect, test } from 'vitest'
import { diffWords } from './word-diff.ts'

const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'dropped' ? `[-${text}]` : `[+${text}]`))
    .join('')

describe('what changed inside a text', () => {
  test('a figure is one token and is changed as a whole', () => {
    expect(shown('设 32 个停车位', '设 46 个停车位')).toBe('设 [-32][+46] 个停车位')
    expect(shown('均速 14.2', '均速 14.6')).toBe('均速 [-14.2][+14.6]')
  })

  test('what came in and what went out stand alone', () => {
    expect(shown('公安分局 2 人', '公安分局 2 人、家长志愿者 6 人')).toBe('公安分局 2 人[+、家长志愿者 6 人]')
    expect(shown('分两批，间隔 20 分钟放学', '放学')).toBe('[-分两批，间隔 20 分钟]放学')
  })

  test('a single character between two changes does not tear them apart', () => {
    expect(shown('甲的乙丙丁', '戊的己丙丁')).toBe('[-甲的乙][+戊的己]丙丁')
  })

  test('the same text has no change, and an empty one is all added or all dropped', () => {
    expect(diffWords('一样', '一样')).toEqual([{ kind: 'same', text: '一样' }])
    expect(diffWords('', '新')).toEqual([{ kind: 'added', text: '新' }])
    expect(diffWords('旧', '')).toEqual([{ kind: 'dropped', text: '旧' }])
    expect(diffWords('', '')).toEqual([])
  })

  test('the runs together are both texts, whatever they are', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % below
    }
    const text = () => Array.from({ length: random(40) }, () => '甲乙丙丁 12a\n'[random(9)]).join('')
    for (let turn = 0; turn < 400; turn += 1) {
      const [before, after] = [text(), text()]
      const runs = diffWords(before, after)
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map((run) => run.text)
          .join('')
      expect(without('added')).toBe(before)
      expect(without('dropped')).toBe(after)
    }
  })

  test('two long texts without anything in common are told as rewritten, at once', () => {
    const [before, after] = ['甲乙'.repeat(2000), '丙丁'.repeat(2000)]
    const started = performance.now()
    expect(diffWords(before, after).map((run) => run.kind)).toEqual(['dropped', 'added'])
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
