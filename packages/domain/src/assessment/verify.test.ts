import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import type { Role } from '../people/role.ts'
import { type Bonus, decideBonus, medianOf, type Scoring, whyNotAsk, whyNotDecideBonus, whyNotScore } from './bonus.ts'
import {
  changedRows,
  confirm,
  propose,
  whyNotConfirm,
  whyNotDecline,
  whyNotPropose,
  whyNotWithdraw,
} from './publication.ts'
import type { Publication, ScoreRow } from './score-content.ts'
import {
  isWaiting,
  returnedReport,
  statusAfter,
  type Verification,
  type Verifying,
  verify,
  whyNotVerify,
} from './verify.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const now = '2026-10-20T01:00:00.000Z' as Instant
const actor = (role: Role, n = 1): Actor => ({
  userId: id(n),
  name: `${role}${n}`,
  grants: [{ role, unitId: id(0), path: [id(0)] }],
})
const accept = { decision: 'accepted', credit: 1, reason: '' } as const
const base: Verifying = {
  report: { id: id(20), unitId: id(30), quarter: '2026Q3', status: 'submitted', submittedById: id(9) },
  indicator: 'deed',
  applicable: ['household', 'deed'],
  ...{ isOwnerDepartment: false, isVerifiersUnit: false, isPublished: false, isShort: false, standing: null },
}
const standing = { id: id(40), decision: 'accepted', credit: 1, reason: null, version: 1 } as Verification

describe('who verifies what', () => {
  test.each([
    [null, base, accept, actor('owner')],
    [null, base, accept, actor('inspector')],
    ['not-verifier', base, accept, actor('lead_unit')],
    ['not-verifier', base, accept, actor('leader')],
    ['own-submission', base, accept, actor('owner', 9)],
    ['own-department', { ...base, isOwnerDepartment: true }, accept, actor('owner')],
    [null, { ...base, isOwnerDepartment: true }, accept, actor('inspector')],
    ['own-unit', { ...base, isVerifiersUnit: true }, accept, actor('inspector')],
    ['not-submitted', { ...base, report: { ...base.report, status: 'open' } }, accept, actor('owner')],
    ['not-applicable', { ...base, indicator: 'meeting' }, accept, actor('owner')],
    ['not-applicable', { ...base, indicator: 'rise', applicable: ['rise'] }, accept, actor('owner')],
    ['reason-missing', base, { ...accept, decision: 'returned', reason: ' ' }, actor('owner')],
    ['reason-missing', base, { ...accept, decision: 'part', credit: 0.5 }, actor('owner')],
    ['reason-missing', { ...base, isPublished: true }, accept, actor('owner')],
    ['reason-missing', { ...base, isShort: true }, accept, actor('owner')],
    [null, { ...base, isShort: true }, { ...accept, reason: '核对过纸质登记表' }, actor('owner')],
    ['part-outside', base, { decision: 'part', credit: 1, reason: '半数' }, actor('owner')],
    ['part-outside', base, { decision: 'part', credit: 0, reason: '半数' }, actor('owner')],
    ['nothing-changed', { ...base, standing }, accept, actor('owner')],
    [null, { ...base, standing }, { decision: 'returned', credit: 0, reason: '照片用过' }, actor('owner')],
  ] as const)('%s', (code, verifying, verdict, who) => {
    expect(whyNotVerify(verifying as Verifying, verdict, who)?.code ?? null).toBe(code)
  })

  test('a decision supersedes the one before and never changes it', () => {
    const done = verify(
      { ...base, standing },
      { decision: 'returned', credit: 1, reason: '照片用过' },
      actor('owner'),
      id(41),
      now,
    )
    expect(done.verification).toMatchObject({ decision: 'returned', credit: 0, supersededAt: null })
    expect(done.superseded).toMatchObject({ id: id(40), decision: 'accepted', supersededAt: now, version: 2 })
    expect(done.fact).toMatchObject({ act: 'score.verified', reason: '照片用过', payload: { supersedes: id(40) } })
  })

  test('one return gives the report back; all settled verify it', () => {
    const row = (indicator: string, decision: string) => ({ indicator, decision }) as never
    const asked = ['household', 'deed', 'rise'] as const
    expect(statusAfter(asked, [row('deed', 'accepted')])).toBe('submitted')
    expect(statusAfter(asked, [row('deed', 'accepted'), row('household', 'part')])).toBe('verified')
    expect(statusAfter(asked, [row('deed', 'returned'), row('household', 'part')])).toBe('returned')
    const report = { status: 'submitted', returns: 0, dueDay: '2026-10-15' as Day, version: 3 }
    const back = returnedReport(report, 'returned', '2026-10-27' as Day)
    expect(back).toEqual({ status: 'returned', returns: 1, dueDay: '2026-10-27', version: 4 })
    expect(returnedReport(back, 'returned', '2026-10-28' as Day)).toMatchObject({ returns: 1, dueDay: '2026-10-27' })
  })

  test.each([
    [true, 'submitted', null],
    [false, 'open', null],
    [false, 'submitted', { decision: 'accepted', at: now }],
    [true, 'submitted', { decision: 'returned', at: '2026-10-01T00:00:00.000Z' }],
    [false, 'returned', { decision: 'returned', at: '2026-10-30T00:00:00.000Z' }],
  ] as const)('it waits for somebody: %s', (waits, status, row) => {
    expect(isWaiting({ status, submittedAt: status === 'open' ? null : now }, row as never)).toBe(waits)
  })
})

describe('a bonus', () => {
  const bonus = {
    id: id(50),
    unitId: id(30),
    quarter: '2026Q3',
    asked: 6,
    askedBy: { id: id(9), name: '王敏' },
    status: 'open',
    version: 1,
  } as Bonus
  const scored = (n: number, points: number | null) =>
    ({ scorerId: id(n), points, interest: points === null ? '曾任副局长' : null }) as Scoring
  const frame = { listedUnitIds: [id(30)], isPublished: false, isToCome: false, cap: 10, scorers: 3 }
  const known = { scorings: [scored(2, 4), scored(3, 6), scored(4, 5)], belongs: false, isPublished: false, scorers: 3 }
  const given = { hasInterest: false, interest: '', points: 5 }

  test.each([
    [null, {}, {}],
    ['quarter-frozen', {}, { isPublished: true }],
    ['quarter-to-come', {}, { isToCome: true }],
    ['not-listed', {}, { listedUnitIds: [] }],
    ['asked-over-cap', { asked: 11 }, {}],
  ])('is asked for: %s', (code, part, other) => {
    expect(whyNotAsk({ ...bonus, ...part }, { ...frame, ...other })?.code ?? null).toBe(code)
  })
  test.each([
    [null, known, given, 1],
    [null, known, { ...given, hasInterest: true, interest: '曾任副局长' }, 1],
    ['own-application', known, given, 9],
    ['own-application', { ...known, belongs: true }, given, 1],
    ['scored-already', known, given, 2],
    ['interest-missing', known, { ...given, hasInterest: true }, 1],
    ['points-over-asked', known, { ...given, points: 7 }, 1],
    ['quarter-frozen', { ...known, isPublished: true }, given, 1],
  ])('is scored: %s', (code, with_, points, n) => {
    expect(whyNotScore(bonus, with_, points, actor('leader', n))?.code ?? null).toBe(code)
  })
  test('the median is of those without an interest', () => {
    expect(medianOf([scored(1, 1), scored(2, 9), scored(3, null)])).toBe(5)
    expect(medianOf([scored(1, 2), scored(2, 9), scored(3, 3)])).toBe(3)
    expect(medianOf([scored(1, null)])).toBeNull()
  })
  test.each([
    [null, known, { approve: true, reason: '' }],
    [
      'too-few-scorers',
      { ...known, scorings: [scored(2, 4), scored(3, 6), scored(4, null)] },
      { approve: true, reason: '' },
    ],
    ['reason-missing', known, { approve: false, reason: '' }],
    [null, { ...known, scorings: [] }, { approve: false, reason: '没有效果' }],
  ])('is decided: %s', (code, with_, decision) => {
    expect(whyNotDecideBonus(bonus, with_, decision, actor('owner'))?.code ?? null).toBe(code)
  })
  test('approved, it gives the median', () => {
    expect(decideBonus(bonus, known, { approve: true, reason: '' }, actor('owner'), now).bonus).toMatchObject({
      status: 'approved',
      points: 5,
    })
    expect(
      whyNotDecideBonus({ ...bonus, status: 'approved' }, known, { approve: true, reason: '' }, actor('owner'))?.code,
    ).toBe('bonus-settled')
  })
})

describe('publication takes two persons', () => {
  const row = (total: number, rank = 1) => ({ unitId: id(30), unitName: '教育局', total, rank }) as ScoreRow
  const content = (total: number) => ({
    quarter: '2026Q3',
    rows: [row(total)],
    cutOff: now,
    set: { id: id(1), edition: 1, preset: 'own' as const, planNumber: null },
  })
  const proposing = {
    content: content(90),
    isOver: true,
    unverified: [],
    undecidedBonuses: 0,
    editions: [] as Publication[],
  }
  const fresh = { id: id(60), illustrative: true }
  const proposed = propose(proposing, '', actor('owner'), fresh, now).publication
  const published = confirm(proposed, content(90), actor('leader', 2), now).publication

  test.each([
    [null, {}, ''],
    ['quarter-running', { isOver: false }, ''],
    ['nobody-listed', { content: { ...content(90), rows: [] } }, ''],
    ['reports-unverified', { unverified: ['教育局'] }, ''],
    ['bonus-undecided', { undecidedBonuses: 1 }, ''],
    ['proposal-open', { editions: [proposed] }, ''],
    ['nothing-changed', { editions: [published] }, '更正'],
    ['reason-missing', { editions: [published], content: content(91) }, ' '],
    [null, { editions: [published], content: content(91) }, '复核后更正'],
  ])('is proposed: %s', (code, part, reason) => {
    expect(whyNotPropose({ ...proposing, ...part }, reason)?.code ?? null).toBe(code)
  })
  test.each([
    [null, proposed, 90, actor('leader', 2)],
    [null, proposed, 90, actor('owner', 3)],
    ['same-person', proposed, 90, actor('leader', 1)],
    ['not-verifier', proposed, 90, actor('inspector', 2)],
    ['figures-moved', proposed, 90.01, actor('leader', 2)],
    [null, proposed, 90.0001, actor('leader', 2)],
    ['no-proposal', published, 90, actor('leader', 2)],
  ])('is confirmed: %s', (code, publication, total, who) => {
    expect(whyNotConfirm(publication, content(total), who)?.code ?? null).toBe(code)
  })
  test('a correction is another edition with both figures', () => {
    const next = propose(
      { ...proposing, content: content(91), editions: [published] },
      '复核后更正',
      actor('owner'),
      fresh,
      now,
    )
    expect(next.publication).toMatchObject({ edition: 2, kind: 'correction', reason: '复核后更正' })
    expect(changedRows([row(90)], [row(91)])).toEqual([
      { unitId: id(30), unitName: '教育局', before: { total: 90, rank: 1 }, after: { total: 91, rank: 1 } },
    ])
    expect(changedRows([row(90)], [])).toMatchObject([{ after: null }])
  })
  test('who says no gives a reason; who proposed takes it back', () => {
    expect(whyNotDecline(proposed, ' ', actor('leader', 2))?.code).toBe('reason-missing')
    expect(whyNotDecline(proposed, '再核', actor('leader', 1))?.code).toBe('same-person')
    expect(whyNotWithdraw(proposed, actor('owner', 3))?.code).toBe('not-proposer')
    expect(whyNotWithdraw(proposed, actor('owner'))).toBeNull()
  })
})
