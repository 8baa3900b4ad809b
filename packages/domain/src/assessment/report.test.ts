import { expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import { presetIndicators } from '../indicator/preset.ts'
import type { Actor } from '../people/permission.ts'
import type { Role } from '../people/role.ts'
import { claimedCredit, figuresOf, lackOf, type Piece, piecesOf, scoredCards } from './card.ts'
import { claimedBase, projected, reachedOn } from './card-outlook.ts'
import { addEvidence, type Evidence, type FoundRecord, MOST_EVIDENCE, whyNotAdd, withdraw } from './evidence.ts'
import { readsReport, worksFor } from './filler.ts'
import {
  cycleOfQuarter,
  type Filling,
  openQuarter,
  type Report,
  reportStatuses,
  submit,
  whyNotFill,
  whyNotFillCard,
  whyNotOpenQuarter,
  whyNotSubmit,
} from './report.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const actorWith = (role: Role, path: readonly string[]): Actor => ({
  ...{ userId: id(90), name: '某某' },
  grants: [{ role, unitId: path.at(-1) ?? '', path }],
})
const now = '2026-11-23T01:00:00.000Z' as Instant
const today = '2026-11-23' as Day
const by = { id: id(1), name: '王敏' }
const report: Report = {
  ...{ id: id(10), unitId: id(2), quarter: '2026Q4', status: 'open', dueDay: '2027-01-08' as Day, openedAt: now },
  ...{ openedBy: by, submittedAt: null, submittedBy: null, late: false, returns: 0, texts: {}, figures: null },
  ...{ illustrative: true, version: 1 },
}
const filling: Filling = { isOwnUnit: true, isPublished: false, acceptedCards: [] }
const set = { indicators: presetIndicators('original_2022') }
const relief = { indicators: presetIndicators('burden_relief') }
const piece = (given: Partial<Piece>): Piece => ({
  ...{ indicator: 'meeting', kind: 'file', recordKind: null, recordId: null, detail: {} },
  ...given,
})
const activity = (indicator: 'meeting' | 'presentation', detail: Piece['detail']) =>
  piece({ indicator, kind: 'record', recordKind: 'activity', recordId: JSON.stringify(detail), detail })
const figures = (pieces: readonly Piece[], texts = {}, rules = set) => figuresOf(rules, pieces, texts)
const full = figures(
  [
    piece({ indicator: 'household', kind: 'record', recordKind: 'household_quarter', detail: { count: 200 } }),
    activity('meeting', { residents: 14 }),
    piece({ indicator: 'deed' }),
    activity('presentation', { photos: 2 }),
    piece({ indicator: 'analysis', kind: 'record', recordKind: 'survey_wave' }),
    piece({ indicator: 'highlight', kind: 'record', recordKind: 'highlight' }),
  ],
  { analysis: '结论' },
)

test('a quarter is opened once for every listed unit, later for those that were listed since', () => {
  const opening = {
    ...{ quarter: '2026Q4', dueDay: '2027-01-08' as Day, hasCycle: true },
    ...{ listedUnitIds: [id(2), id(3)], openedUnitIds: [id(2)] },
  }
  expect([cycleOfQuarter('2026Q2'), cycleOfQuarter('2026Q3')]).toEqual(['2026H1', '2026H2'])
  const { next, fact } = openQuarter(opening, by, { newId: () => id(9), illustrative: true }, now)
  expect(next).toMatchObject([{ unitId: id(3), status: 'open', dueDay: '2027-01-08', late: false, returns: 0 }])
  expect(fact.payload).toEqual({ quarter: '2026Q4', dueDay: '2027-01-08', unitIds: [id(3)] })
  const why = (changed: object) => whyNotOpenQuarter({ ...opening, ...changed })?.code
  expect(why({ hasCycle: false })).toBe('quarter-without-cycle')
  expect(why({ listedUnitIds: [] })).toBe('nobody-listed')
  expect(why({ openedUnitIds: [id(2), id(3)] })).toBe('reports-opened-already')
})

test('a report changes while it is open or returned, by its own unit, before the quarter is published, and in no other case', () => {
  const allowed = reportStatuses.flatMap((status) =>
    [true, false].flatMap((isOwnUnit) =>
      [true, false].flatMap((isPublished) => {
        const why = whyNotFill({ ...report, status }, { ...filling, isOwnUnit, isPublished })
        return why ? [] : [{ status, isOwnUnit, isPublished }]
      }),
    ),
  )
  expect(allowed).toEqual([
    { status: 'open', isOwnUnit: true, isPublished: false },
    { status: 'returned', isOwnUnit: true, isPublished: false },
  ])
  const returned: Report = { ...report, status: 'returned' }
  const half = { ...filling, acceptedCards: ['meeting'] as const }
  expect(whyNotFillCard(returned, half, 'meeting')?.code).toBe('card-accepted')
  expect(whyNotFillCard(returned, half, 'deed')).toBeNull()
})

test('a gap is no obstacle, a gap without a word is; a late report stays late', () => {
  const given = { ...filling, texts: {}, figures: full, scoredCards: scoredCards(set) }
  const gap = { ...given, figures: { ...full, household: { ...full.household, count: 166, share: 0.83 } } }
  expect(whyNotSubmit(report, gap)).toEqual({ code: 'cards-unexplained', details: { cards: ['household'] } })
  expect(whyNotSubmit(report, { ...gap, texts: { household: '两个社区封控，十二月补' } })).toBeNull()
  // What weighs nothing needs no word.
  expect(whyNotSubmit(report, { ...gap, scoredCards: ['meeting'] })).toBeNull()
  const { next, fact } = submit(report, given, by, { today, now })
  expect(next).toMatchObject({ status: 'submitted', submittedBy: by, late: false, version: 2 })
  expect(fact).toMatchObject({ act: 'assessment.submitted', unitId: id(2), payload: { late: false, figures: full } })
  const late = submit(report, given, by, { today: '2027-01-09' as Day, now }).next
  expect(late.late).toBe(true)
  const again: Report = { ...late, status: 'returned', dueDay: '2027-02-01' as Day }
  expect(submit(again, given, by, { today: '2027-01-20' as Day, now }).next.late).toBe(true)
  expect(() => submit(next, given, by, { today, now })).toThrow('report-waits')
})

test('each card is filled by its own rule', () => {
  expect(Object.values(full).map((figure) => figure.share)).toEqual([1, 1, 1, 1, 1, 1])
  const share = (card: keyof typeof full, pieces: readonly Piece[], texts = {}, rules = set) =>
    figures(pieces, texts, rules)[card].share
  const households = piece({ indicator: 'household', kind: 'record', detail: { count: 166 } })
  expect(share('household', [households])).toBeCloseTo(0.83)
  // Two hundred typed somewhere are no households.
  expect(share('household', [piece({ indicator: 'household', kind: 'text' })])).toBe(0)
  expect(share('meeting', [activity('meeting', { residents: 0 })])).toBe(0)
  expect(share('meeting', [piece({})])).toBe(1)
  expect(share('presentation', [activity('presentation', {})])).toBe(0.5)
  expect(
    share('presentation', [
      activity('presentation', {}),
      piece({ indicator: 'presentation', detail: { isPhoto: true } }),
    ]),
  ).toBe(1)
  expect(share('analysis', [piece({ indicator: 'analysis' })], { analysis: '结论' })).toBe(0)
  expect(share('analysis', [piece({ indicator: 'analysis', kind: 'record' })])).toBe(0)
  expect(share('highlight', [piece({ indicator: 'highlight', kind: 'link' })])).toBe(0)
  const selfRun = piece({ indicator: 'highlight', kind: 'record', recordKind: 'highlight', detail: { counts: false } })
  expect(share('highlight', [selfRun])).toBe(0)
  // Relieved: meetings count by what was answered there.
  expect(share('meeting', [activity('meeting', { residents: 9, questionsAnswered: 3 })], {}, relief)).toBe(0.6)
  expect(scoredCards(relief)).toEqual(['household', 'meeting', 'deed', 'presentation', 'analysis'])
})

test('a card says what it still wants, and when the pace so far gets there', () => {
  const pieces = [
    piece({ indicator: 'household', kind: 'record', detail: { count: 166 } }),
    activity('presentation', {}),
    piece({ indicator: 'analysis', kind: 'record' }),
  ]
  const found = figures(pieces)
  const lack = (card: keyof typeof full) => lackOf(card, found[card], pieces)?.lack ?? null
  expect([lack('household'), lack('meeting'), lack('presentation'), lack('analysis'), lack('highlight')]).toEqual([
    ...['households', 'events', 'photo', 'findings', 'outlet'],
  ])
  expect(lackOf('household', found.household, pieces)?.missing).toBe(34)
  expect(lackOf('meeting', full.meeting, [])).toBeNull()
  expect(reachedOn({ count: 166, wanted: 200 }, '2026-10-01' as Day, today)).toBe('2026-12-05')
  expect(reachedOn({ count: 0, wanted: 200 }, '2026-10-01' as Day, today)).toBeNull()
  const days = { from: '2026-10-01' as Day, before: '2027-01-01' as Day, today }
  expect([projected(54, days), projected(0, days), projected(54, { ...days, today: days.before })]).toEqual([92, 0, 54])
  expect(claimedBase(set, full, {}, null)).toBeCloseTo(100)
  expect(claimedBase(set, full, { deed: 0 }, null)).toBeCloseTo(100 * (1 - 16.67 / 100), 1)
  expect(claimedBase(set, full, {}, { weight: 20, points: 0 })).toBeCloseTo(100 / 1.2)
  expect([claimedCredit(set, 'household', found.household), claimedCredit(set, 'household', full.household)]).toEqual([
    ...[0, 1],
  ])
})

test('of households the record knows best; what is linked already does not count twice', () => {
  const record: FoundRecord = {
    ...{ indicator: 'household', recordKind: 'household_quarter', recordId: '2026Q4', title: '2026Q4' },
    detail: { count: 30 },
  }
  const linked = evidenceRow({ ...record, kind: 'record', detail: { count: 20 } })
  expect(piecesOf([linked], [record]).map((row) => row.detail.count)).toEqual([30])
  const gone = evidenceRow({ kind: 'file', withdrawnAt: now })
  expect(piecesOf([gone], [])).toEqual([])
})

const evidenceRow = (given: Partial<Evidence> = {}): Evidence => ({
  ...{ id: id(20), reportId: report.id, indicator: 'meeting', kind: 'record', blobId: null, sha256: null },
  ...{ recordKind: 'activity', recordId: 'a', title: '纪要', detail: {}, addedBy: by, addedAt: now },
  ...{ withdrawnAt: null, version: 1 },
  ...given,
})

test('evidence comes in by the rule, once for a record, and goes by the same rule', () => {
  const given = { ...evidenceRow(), indicator: 'meeting' as const }
  const why = (changed: object, present: readonly Evidence[] = []) =>
    whyNotAdd(report, { ...given, ...changed }, filling, present)?.code ?? null
  expect(why({})).toBeNull()
  expect(why({}, [evidenceRow()])).toBe('record-linked-already')
  expect(why({}, [evidenceRow({ withdrawnAt: now })])).toBeNull()
  expect(why({ recordKind: 'survey_wave' })).toBe('record-elsewhere')
  expect(
    why(
      {},
      Array.from({ length: MOST_EVIDENCE }, () => evidenceRow({ recordId: 'b' })),
    ),
  ).toBe('evidence-full')
  expect(whyNotAdd({ ...report, status: 'submitted' }, given, filling, [])?.code).toBe('report-waits')
  expect(whyNotAdd(report, given, { ...filling, isPublished: true }, [])?.code).toBe('quarter-published')
  const { next, fact } = addEvidence(report, given, { filling, present: [] }, { id: id(21), by }, now)
  expect([next.reportId, fact.act, fact.payload.evidenceId]).toEqual([report.id, 'assessment.evidenceAdded', id(21)])
  const taken = withdraw(report, next, filling, now)
  expect(taken.next).toMatchObject({ withdrawnAt: now, version: 2 })
  expect(() => withdraw(report, taken.next, filling, now)).toThrow('evidence-gone')
})

test('a unit reports for itself; the owner fills for the own department only and reads all', () => {
  const path = [id(100), id(2)]
  const other = actorWith('lead_unit', [id(100), id(3)])
  const table = [
    [actorWith('lead_unit', path), true, true],
    [actorWith('unit', [...path, id(5)]), false, false],
    [other, false, false],
    [actorWith('owner', [id(100)]), false, true],
    [actorWith('leader', [id(100)]), false, true],
    [actorWith('inspector', [id(100)]), false, true],
    [actorWith('surveyor', path), false, false],
  ] as const
  for (const [actor, works, reads] of table) {
    expect([worksFor(actor, path, false), readsReport(actor, path, false)]).toEqual([works, reads])
  }
  expect(worksFor(actorWith('owner', [id(100)]), path, true)).toBe(true)
})
