import { describe, expect, test } from 'vitest'
import { type Verdict, verdicts } from '../opinion/opinion.ts'
import { CODE_ALPHABET, codeOf, readCode, showCode } from './code.ts'
import { endsWith, whyNotSubmit, whyNotText } from './say.ts'
import { mayAnswer, type Standing, say, trackStatus, whyNotSay } from './track.ts'

describe('the code', () => {
  test('has twelve letters and digits that nobody mixes up', () => {
    expect(CODE_ALPHABET).toHaveLength(32)
    expect(CODE_ALPHABET).not.toMatch(/[01IO]/)
    const code = codeOf(Uint8Array.from([255, 1, 2, 3, 4, 5, 6, 7, 8]))
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{12}$/)
    expect(readCode(showCode(code))).toBe(code)
  })
  test.each([
    '7K3M-9PWX-2HTD',
    '7k3m9pwx2htd',
    ' 7K3M 9PWX 2HTD ',
    '７Ｋ３Ｍ－９ＰＷＸ－２ＨＴＤ',
    '7K3M—9PWX—2HTD',
    '7K3M‐9PWX‑2HTD',
  ])('%s is read', (typed) => {
    expect(readCode(typed)).toBe('7K3M9PWX2HTD')
  })
  test.each(['', '7K3M-9PWX-2HT', '7K3M-9PWX-2HTDD', '7K3M-9PWX-2HT0', '7K3M-9PWX-2HTI', '查询码'])(
    '%j is none',
    (typed) => {
      expect(readCode(typed)).toBeNull()
    },
  )
})

test.each([
  ['灯坏了', null],
  ['ok', null],
  ['', 'text-empty'],
  [' \n ', 'text-empty'],
  ['😡😡', 'text-no-words'],
  ['！！！？', 'text-no-words'],
  ['长'.repeat(2000), null],
  ['长'.repeat(2001), 'text-too-long'],
  [`${'👍'.repeat(1990)}灯坏了`, null],
])('%j → %s', (text, code) => {
  expect(whyNotText(text)?.code ?? null).toBe(code)
})

test('a number is not asked for; one that is none, or a consent without one, is told', () => {
  const said = { text: '灯坏了', phone: null, consentVersion: null, photoIds: [] }
  expect(whyNotSubmit(said)).toBeNull()
  expect(whyNotSubmit({ ...said, phone: '13800001234' })).toBeNull()
  expect(whyNotSubmit({ ...said, phone: '1380' })?.code).toBe('phone-wrong')
  expect(whyNotSubmit({ ...said, consentVersion: 1 })?.code).toBe('phone-wrong')
  expect(whyNotSubmit({ ...said, photoIds: ['1', '2', '3', '4'] })?.code).toBe('photos-too-many')
})

test('the last words are compared without signs and spaces, and must be four at least', () => {
  const said = '垃圾桶总是满的，夏天味道特别大！'
  expect(endsWith(said, '味道特别大')).toBe(true)
  expect(endsWith(said, '夏天 味道特别大。')).toBe(true)
  expect(endsWith(said, '特别大')).toBe(false)
  expect(endsWith(`最前面的话${'长'.repeat(60)}${said}`, '最前面的话')).toBe(false)
  expect(endsWith(said, said)).toBe(true)
})

describe('what the resident reads', () => {
  const open: Standing = { erased: false, status: 'joined', outcome: null, verdict: null, item: null, published: null }
  const item = (status: NonNullable<Standing['item']>['status'], round = 1) => ({ status, round })
  const cases: readonly [string, Standing, string, string | null][] = [
    ['new', { ...open, status: 'new' }, 'received', null],
    ['joined, no item yet', open, 'received', null],
    ['assigned', { ...open, item: item('assigned') }, 'handed', null],
    ['plan waiting', { ...open, item: item('plan_submitted') }, 'handed', null],
    ['at work', { ...open, item: item('in_progress') }, 'working', null],
    ['closed, not published: nobody was told', { ...open, item: item('closed') }, 'working', null],
    [
      'published as solved: a mere reply',
      { ...open, item: item('closed'), published: 'solved' },
      'answered',
      'solved-or-not',
    ],
    [
      'and the resident agrees',
      { ...open, item: item('closed'), published: 'solved', verdict: 'solved' },
      'solved',
      null,
    ],
    ['cannot be done', { ...open, item: item('closed'), published: 'cannot' }, 'cannot', 'agree-or-not'],
    ['explained', { ...open, item: item('closed'), published: 'explained' }, 'explained', 'agree-or-not'],
    ['not solved, at work again', { ...open, item: item('reopened', 2) }, 'reopened', null],
    ['answered at once', { ...open, status: 'answered', outcome: 'cannot' }, 'cannot', 'agree-or-not'],
    ['not accepted', { ...open, status: 'answered', outcome: 'not_accepted' }, 'not_accepted', null],
    ['disagreed', { ...open, status: 'classified', outcome: 'cannot', verdict: 'disagreed' }, 'reopened', null],
    ['erased', { ...open, erased: true, item: item('closed'), published: 'solved' }, 'erased', null],
  ]
  test.each(cases)('%s', (_name, standing, status, asks) => {
    expect(trackStatus(standing)).toBe(status)
    expect(mayAnswer(standing)).toBe(asks)
    const allowed: readonly Verdict[] =
      asks === 'solved-or-not' ? ['solved', 'unsolved'] : asks === 'agree-or-not' ? ['agreed', 'disagreed'] : []
    expect(verdicts.filter((verdict) => whyNotSay(standing, verdict) === null)).toEqual(allowed)
  })
  test('only a no sends an item back, and an answer at once has no item', () => {
    const told = { ...open, item: item('closed'), published: 'solved' } as const
    expect(say(told, 'unsolved')).toEqual({ reopens: true })
    expect(say(told, 'solved')).toEqual({ reopens: false })
    expect(say({ ...open, status: 'answered', outcome: 'explained' }, 'disagreed')).toEqual({ reopens: false })
    expect(() => say({ ...told, verdict: 'solved' }, 'unsolved')).toThrow('already-said')
  })
})
