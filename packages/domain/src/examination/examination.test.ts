import { describe, expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { compare, correct, differences, enter, whyNotCompare, whyNotCorrect } from './compare.ts'
import { contradictionDetails, contradictions } from './contradiction.ts'
import { changes, currentEntries, type Entry, type Figures } from './entry.ts'
import { ownZone } from './own-zone.ts'
import { firstPeers, previousRound, type Round } from './round.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [first, second] = [id(100), id(101)]
const round: Round = {
  id: '2022H1',
  publishedOn: '2022-08-01' as Day,
  circularNumber: '',
  status: 'entered',
  enteredBy: first,
  comparedBy: null,
  scanId: null,
  peersEdition: 1,
  illustrative: true,
  version: 1,
}
const entry = (
  n: number,
  zone: string,
  score: number | null,
  rank: number | null,
  subject: Entry['subject'] = 'education',
): Entry => ({
  id: id(n),
  roundId: '2022H1',
  zone,
  subject,
  score,
  rank,
  enteredBy: first,
  supersedes: null,
  reason: null,
})
const codes = (rows: readonly Figures[]) => contradictions(rows, firstPeers).map((row) => row.code)

describe('contradictions are pointed out', () => {
  test.each<[string, string[], Entry[]]>([
    ['none', [], [entry(1, '高新区', 90, 1), entry(2, '经开区', 80, 2)]],
    [
      'a tie that shares a place',
      [],
      [entry(1, '高新区', 90, 1), entry(2, '经开区', 90, 1), entry(3, '曲江新区', 80, 3)],
    ],
    ['what is missing contradicts nothing', [], [entry(1, '高新区', null, 1), entry(2, '经开区', 99, null)]],
    ['score against rank', ['order-disagrees'], [entry(1, '高新区', 90, 2), entry(2, '经开区', 80, 1)]],
    ['one place for two scores', ['rank-shared'], [entry(1, '高新区', 90, 1), entry(2, '经开区', 80, 1)]],
    ['one place for two, scores unknown', ['rank-shared'], [entry(1, '高新区', null, 1), entry(2, '经开区', null, 1)]],
    ['a place that does not exist', ['rank-outside'], [entry(1, '高新区', 90, 9)]],
    ['a zone twice', ['zone-twice'], [entry(1, '高新区', 90, 1), entry(2, '高新区', 90, 1)]],
    ['a zone that does not compete', ['zone-unknown'], [entry(1, '雁塔区', 90, 1)]],
  ])('%s', (_, expected, rows) => expect(codes(rows)).toEqual(expected))

  test('the same zones in another subject are another matter', () => {
    expect(codes([entry(1, '高新区', 90, 1), entry(2, '高新区', 70, 8, 'environment')])).toEqual([])
  })
  test('an overall score off the mean of six is a warning, rounding is not', () => {
    const aspects = [
      'education',
      'investment',
      'public_safety',
      'environment',
      'cadre_conduct',
      'poverty_revitalisation',
    ] as const
    const six = aspects.map((aspect, at) => entry(at, '高新区', 80 + at / 100, 1, aspect))
    expect(codes([...six, entry(9, '高新区', 80.03, 1, 'overall')])).toEqual([])
    const [warning] = contradictions([...six, entry(9, '高新区', 80.04, 1, 'overall')], firstPeers)
    expect(warning).toMatchObject({
      code: 'overall-not-mean',
      severity: 'warning',
      figures: { overall: 80.04, mean: 80.025 },
    })
    expect(codes([...six.slice(1), entry(9, '高新区', 99, 1, 'overall')])).toEqual([])
  })
  test('the sentence gets both zones with their figures', () => {
    const [found] = contradictions([entry(1, '高新区', 90, 2), entry(2, '经开区', 80, 1)], firstPeers)
    expect(found && contradictionDetails(found)).toEqual({
      zone: '高新区',
      otherZone: '经开区',
      score: 90,
      rank: 2,
      otherScore: 80,
      otherRank: 1,
    })
  })
})

describe('a second person compares', () => {
  const rows = [entry(1, '高新区', 90, 1), entry(2, '经开区', null, 2)]
  const read = rows.map(({ zone, subject, score, rank }) => ({ zone, subject, score, rank }))

  test('and nobody who entered any of it', () => {
    expect(whyNotCompare(round, rows, { id: first })?.code).toBe('same-person')
    const mixed = [rows[0], { ...rows[1], enteredBy: second }].filter((row) => row?.id !== undefined) as Entry[]
    expect(whyNotCompare(round, mixed, { id: second })?.code).toBe('same-person')
    expect(compare(round, rows, { id: second }, read).round).toMatchObject({
      status: 'compared',
      comparedBy: second,
      version: 2,
    })
  })
  test('a figure read differently, one too many and one too few stop it', () => {
    const other = [
      { ...read[0], score: 90.1 },
      { zone: '曲江新区', subject: 'education', score: 70, rank: 3 },
    ] as Figures[]
    const why = whyNotCompare(round, rows, { id: second }, other)
    expect(why).toMatchObject({ code: 'figures-differ', details: { count: 3 } })
    expect(differences(rows, other).map((row) => [row.zone, row.entered?.score, row.second?.score])).toEqual([
      ['高新区', 90, 90.1],
      ['经开区', null, undefined],
      ['曲江新区', undefined, 70],
    ])
  })
  test('once, and only what is there', () => {
    expect(whyNotCompare({ ...round, status: 'compared' }, rows, { id: second })?.code).toBe('already-compared')
    expect(whyNotCompare(round, [], { id: second })?.code).toBe('no-entries')
  })
})

describe('a correction', () => {
  const rows = [entry(1, '高新区', 90, 1)]
  const change = { id: id(5), score: 91, rank: 1, reason: '市里更正通报', by: { id: second } }

  test('is a new entry, and the round wants comparing again', () => {
    const done = correct({ ...round, status: 'compared', comparedBy: second }, rows[0] as Entry, rows, change, 8)
    expect(done.entry).toMatchObject({ id: id(5), supersedes: id(1), score: 91, enteredBy: second })
    expect(done.round).toMatchObject({ status: 'entered', comparedBy: null, version: 2 })
    expect(done.fact).toMatchObject({
      act: 'examination.corrected',
      reason: '市里更正通报',
      payload: { before: { score: 90 } },
    })
    expect(currentEntries([...rows, done.entry])).toEqual([done.entry])
    expect(whyNotCorrect(rows[0] as Entry, [...rows, done.entry], change, 8)?.code).toBe('entry-superseded')
  })
  test.each([
    ['reason-missing', { reason: ' ' }],
    ['nothing-changed', { score: 90 }],
    ['rank-outside', { rank: 9 }],
  ])('is refused: %s', (code, part) => {
    expect(whyNotCorrect(rows[0] as Entry, rows, { ...change, ...part }, 8)?.code).toBe(code)
  })
})

test('a half-year is entered once', () => {
  const rows = [entry(1, '高新区', 90, 1)]
  expect(enter(round, rows, []).fact.payload).toMatchObject({ figures: [{ zone: '高新区', score: 90 }] })
  expect(() => enter(round, rows, [{ id: '2022H1' }])).toThrow('round-exists')
  expect(() => enter(round, [], [])).toThrow('no-entries')
})

test('change counts points and places climbed; what is missing has no change', () => {
  const before = [entry(1, '国际港务区', 85.86, 5, 'investment'), entry(2, '国际港务区', null, 8, 'overall')]
  const after = [entry(3, '国际港务区', 82.45, 8, 'investment'), entry(4, '国际港务区', 87.53, 3, 'overall')]
  expect(changes(before, after)).toEqual([
    { zone: '国际港务区', subject: 'investment', score: -3.41, places: -3 },
    { zone: '国际港务区', subject: 'overall', score: null, places: 5 },
  ])
})

test('our own zone is the peer of that name, or the one whose short name ends ours', () => {
  expect(ownZone(firstPeers, '西安国际港务区')).toBe('国际港务区')
  expect(ownZone(['国际港务区', '西安国际港务区'], '西安国际港务区')).toBe('西安国际港务区')
  expect(ownZone(firstPeers, '某开发区')).toBeNull()
  expect(ownZone(firstPeers, '西咸新区管委会')).toBeNull()
})

test('a half-year compares with the nearest half-year, never with a year', () => {
  const rounds = [{ id: '2019' }, { id: '2020H2' }, { id: '2020' }, { id: '2022H1' }]
  expect(previousRound('2022H1', rounds)).toEqual({ id: '2020H2' })
  expect(previousRound('2020', rounds)).toEqual({ id: '2019' })
  expect(previousRound('2020H2', rounds)).toBeNull()
})
