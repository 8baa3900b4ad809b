import { describe, expect, test } from 'vitest'
import { idOf } from '../cycle/example.ts'
import type { Day, Instant } from '../day.ts'
import { answeredAtOf, type Part, partStatus, partsFor, partsMeant, replyDueOf, wholeOf, whyNotAbout } from './part.ts'
import { mayAnswer, trackStatus } from './track.ts'

const promised = '2026-12-04' as Day
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T02:00:00.000Z` as Instant
const part = (n: number, change: Partial<Part> = {}) => ({
  ...{ id: idOf(n), number: `ZG-2026-000${n}`, placeId: idOf(90 + n), status: 'assigned' as const, round: 1 },
  ...{ dueDay: `2026-12-1${n}` as Day, published: null, publishedAt: null, origin: 'manual' as const, outcome: null },
  ...change,
})
const told = { status: 'closed', published: 'solved', publishedAt: at(20) } as const
const statusOf = (parts: readonly Part[]) => {
  const standing = { ...wholeOf(parts), erased: false, status: 'joined', outcome: null, verdict: null } as const
  return [trackStatus(standing), mayAnswer(standing)]
}

describe('the order of parts', () => {
  test('the own place first, then the number; what was closed before use is waited for only where nothing else is', () => {
    const before = part(3, { status: 'closed' })
    const imported = { ...before, origin: 'imported' as const }
    const all = [part(2), imported, part(1)]
    expect(partsFor(all, idOf(92)).map((one) => one.number)).toEqual(['ZG-2026-0002', 'ZG-2026-0001'])
    expect(partsFor(all, null).map((one) => one.number)).toEqual(['ZG-2026-0001', 'ZG-2026-0002'])
    expect(partsFor([imported], null)).toEqual([imported])
  })
})

describe('a matter of several parts', () => {
  const open = part(2)
  const cases: readonly (readonly [string, readonly Part[], string, string | null])[] = [
    ['nothing yet', [part(1), open], 'handed', null],
    ['one begun', [part(1, { status: 'in_progress' }), open], 'working', null],
    ['one told, one open', [part(1, told), open], 'working', null],
    ['one told, one opened again', [part(1, told), part(2, { round: 2, status: 'reopened' })], 'reopened', null],
    ['all told', [part(1, told), part(2, told)], 'answered', 'solved-or-not'],
    ['all told, one cannot be', [part(1, told), part(2, { ...told, published: 'cannot' })], 'cannot', 'agree-or-not'],
  ]
  test.each(cases)('%s', (_name, parts, status, asks) => {
    expect(statusOf(parts)).toEqual([status, asks])
    expect(statusOf(parts.toReversed())).toEqual([status, asks])
  })
  test('is answered when its last part is told', () => {
    expect(answeredAtOf([part(1, told), open])).toBeNull()
    expect(answeredAtOf([part(1, told), part(2, { ...told, publishedAt: at(22) })])).toBe(at(22))
    expect(answeredAtOf([])).toBeNull()
  })
  test('is due as promised while a first round is not told, else with the new rounds', () => {
    const again = part(2, { round: 2, status: 'reopened' })
    expect(replyDueOf(promised, [])).toBe(promised)
    expect(replyDueOf(promised, [open, again])).toBe(promised)
    expect(replyDueOf(promised, [part(1, told), again])).toBe('2026-12-12')
    expect(replyDueOf(promised, [part(1, told), { ...again, ...told }])).toBe('2026-12-12')
    expect(replyDueOf(promised, [{ ...again, dueDay: null }])).toBe(promised)
  })
  test('each part has a state of its own', () => {
    expect(partStatus(part(1, told), null)).toBe('answered')
    expect(partStatus(part(1, told), 'solved')).toBe('solved')
    expect(partStatus(open, null)).toBe('handed')
  })
  test('a no names its parts where there are several', () => {
    const two = [part(1), part(2)]
    expect(whyNotAbout(two, [])?.code).toBe('part-missing')
    expect(whyNotAbout(two, [idOf(9)])?.code).toBe('part-missing')
    expect(whyNotAbout(two, [idOf(1), idOf(9)])?.code).toBe('part-missing')
    expect(whyNotAbout(two, [idOf(2)])).toBeNull()
    expect(whyNotAbout([part(1)], [])).toBeNull()
    expect(whyNotAbout([], [])).toBeNull()
    expect(partsMeant(two, [idOf(2)]).map((one) => one.id)).toEqual([idOf(2)])
    expect(partsMeant([part(1)], []).map((one) => one.id)).toEqual([idOf(1)])
  })
})
