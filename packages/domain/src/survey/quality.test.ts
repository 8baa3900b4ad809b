import { expect, test } from 'vitest'
import { compareInterviewers, type InterviewerSums } from './interviewer.ts'
import { flagsOf, medianSeconds, shortestOf } from './quality.ts'
import { type Recheck, rechecksOwed, recordRecheck, whyNotDraw, whyNotRecordRecheck } from './recheck.ts'
import type { Wave } from './wave.ts'

const themes = (...answers: (number | string)[]) => {
  const names = ['teaching', 'transport', 'poverty_employment', 'cadre_style', 'sanitation', 'resettlement', 'property']
  return Object.fromEntries(answers.map((answer, at) => [names[at] ?? '', answer]))
}

test.each([
  ['all alike', themes(4, 4, 4, 4, 4, 4, 4), 700, ['straight_line']],
  ['five alike, two unknown', themes(3, 3, 'dk', 3, 3, 3, 'dk'), 700, ['straight_line']],
  ['only four answered', themes(3, 3, 'dk', 3, 3, 'dk', 'dk'), 700, []],
  ['one differs', themes(4, 4, 4, 4, 4, 4, 5), 700, []],
  ['below a third of the median', themes(1, 2, 3, 4, 5, 1, 2), 239, ['speeding']],
  ['a third of the median', themes(1, 2, 3, 4, 5, 1, 2), 240, []],
  ['both', themes(4, 4, 4, 4, 4, 4, 4), 60, ['straight_line', 'speeding']],
  ['no duration', themes(1, 2, 3, 4, 5, 1, 2), null, []],
])('signs: %s', (_, answers, seconds, flags) => {
  expect(flagsOf({ answers, seconds }, { seconds: 720 })).toEqual(flags)
})

test('a quick wave still has two minutes as its least; medians leave out what is not known', () => {
  expect([shortestOf(300), shortestOf(null), shortestOf(900)]).toEqual([120, 120, 300])
  expect(medianSeconds([600, null, 100, 200, null, 300])).toBe(250)
  expect(medianSeconds([5, 1, 3])).toBe(3)
  expect(medianSeconds([null])).toBeNull()
})

const sums = (interviewer: string, given: Partial<InterviewerSums> = {}): InterviewerSums => ({
  interviewer,
  interviews: 80,
  medianSeconds: 700,
  straight: 3,
  speeding: 0,
  unknown: 40,
  answered: 560,
  scored: 80,
  sum: 280,
  squares: 1000,
  ...given,
})

test('who stands out is named with the reason and comes first', () => {
  const planted = sums('F117', { straight: 78, speeding: 70, sum: 300, squares: 1140 })
  const rows = compareInterviewers([sums('F101'), sums('F102'), planted, sums('F103', { interviews: 5, straight: 5 })])
  expect(rows.map((row) => row.interviewer)).toEqual(['F117', 'F101', 'F102', 'F103'])
  expect(rows[0]?.suspicions).toEqual(['straight_line', 'speeding'])
  expect(rows.slice(1).flatMap((row) => row.suspicions)).toEqual([])
  expect(rows[1]).toMatchObject({ mean: 3.5, straightShare: 3 / 80 })
})

test('z is that of two independent samples, and null where it cannot be known', () => {
  // 3,5 against 1,3: (4 − 2) / √(2/2 + 2/2)
  const two = [sums('a', { scored: 2, sum: 8, squares: 34 }), sums('b', { scored: 2, sum: 4, squares: 10 })]
  expect(compareInterviewers(two)[0]?.z).toBeCloseTo(2 / Math.SQRT2, 12)
  expect(compareInterviewers([sums('a')])[0]?.z).toBeNull()
  expect(compareInterviewers([sums('a', { scored: 0, answered: 0 }), sums('b')])[0]).toMatchObject({
    z: null,
    mean: null,
    unknownShare: null,
  })
  const all = sums('a', { scored: 3, sum: 9, squares: 27 })
  expect(compareInterviewers([all, { ...all, interviewer: 'b' }])[0]?.z).toBeNull()
})

const wave = { design: 'probability', contract: { recheckShare: 0.1 } } as unknown as Wave
const stand = { frame: 200, drawn: 0, frameHash: 'h' }
const given = { seed: '福彩3D第2026230期 4 7 1', seenHash: 'h' }

test('re-checks are drawn under the contract, from the list that was made public before the seed', () => {
  expect(whyNotDraw(wave, stand, given)).toBeNull()
  expect(rechecksOwed(wave, stand)).toBe(20)
  expect(rechecksOwed(wave, { frame: 280, drawn: 20 })).toBe(10)
  expect(rechecksOwed({ contract: null }, stand)).toBe(0)
  expect(whyNotDraw({ ...wave, design: 'opt_in' }, stand, given)).toMatchObject({ code: 'recheck-opt-in' })
  expect(whyNotDraw({ ...wave, contract: null }, stand, given)).toMatchObject({ code: 'recheck-no-share' })
  expect(whyNotDraw(wave, { ...stand, frame: 0 }, given)).toMatchObject({ code: 'recheck-no-interviews' })
  expect(whyNotDraw(wave, { ...stand, frame: 180, drawn: 20 }, given)).toMatchObject({ code: 'recheck-all-drawn' })
  expect(whyNotDraw(wave, stand, { ...given, seenHash: 'x' })).toMatchObject({ code: 'recheck-frame-changed' })
  expect(whyNotDraw(wave, stand, { ...given, seed: ' 1234567 ' })).toMatchObject({ code: 'recheck-seed-short' })
})

test('a finding against the interview needs words, and never comes from the firm', () => {
  const recheck = { id: 'r', waveId: 'w', caseId: 'C1', outcome: null, version: 1 } as unknown as Recheck
  const by = { name: '马志强', isOfFirm: false, at: '2026-09-10T01:00:00.000Z' }
  const finding = { mode: 'phone', outcome: 'not_interviewed', note: ' 户主称无人来访 ' } as const
  const done = recordRecheck(recheck, finding, by)
  expect(done.recheck).toMatchObject({ outcome: 'not_interviewed', note: '户主称无人来访', version: 2 })
  expect(done.fact.payload).toEqual({ caseId: 'C1', mode: 'phone', outcome: 'not_interviewed', before: null })
  expect(whyNotRecordRecheck({ ...finding, note: ' ' }, false)).toMatchObject({ code: 'recheck-note-missing' })
  expect(whyNotRecordRecheck({ ...finding, outcome: 'confirmed', note: '' }, false)).toBeNull()
  expect(whyNotRecordRecheck(finding, true)).toMatchObject({ code: 'recheck-own-firm' })
})
