import { expect, test } from 'vitest'
import { CODE_ALPHABET } from '../feedback/code.ts'
import { isSignedPoint, pointAddress, pointCodeOf, readPointCode, showPointCode } from './code.ts'
import {
  close,
  MOST_POINTS,
  type Opening,
  open,
  type Point,
  replace,
  takenSite,
  whyNotEnd,
  whyNotOpen,
} from './point.ts'

const sign = (key: string) => (body: string) =>
  [...`${key}${body}`]
    .reduce((sum, letter) => (sum * 33 + letter.charCodeAt(0)) % 65_536, 7)
    .toString(16)
    .padStart(4, '0')
const now = '2026-11-27T02:00:00.000Z' as never
const place = { id: 'p1', kind: 'community' as const, name: '双寨社区', retiredDay: null }
const asked = (part: Partial<Opening> = {}): Opening => ({ place, sites: ['东门'], taken: [], ...part })
const point: Point = {
  id: 'a',
  code: '7K3M9PWX',
  placeId: 'p1',
  site: '东门',
  batchId: 'b1',
  status: 'open',
  reason: null,
  replacedBy: null,
  openedAt: now,
  version: 3,
}

test('a code is eight letters that nobody mixes up, five drawn and three that sign them', () => {
  const code = pointCodeOf(new Uint8Array([0xff, 0x00, 0x12, 0x34]), sign('k'))
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
  expect(isSignedPoint(code, sign('k'))).toBe(true)
  expect(isSignedPoint(code, sign('other'))).toBe(false)
  for (let at = 0; at < 8; at += 1) {
    const next = CODE_ALPHABET[(CODE_ALPHABET.indexOf(code[at] ?? '') + 1) % 32]
    expect(isSignedPoint(code.slice(0, at) + next + code.slice(at + 1), sign('k')), `letter ${at}`).toBe(false)
  }
  expect(
    new Set([...Array(32).keys()].map((byte) => pointCodeOf(new Uint8Array([0, 0, 0, byte]), sign('k')))).size,
  ).toBe(32)
})

test('all fifteen bits of the signature count', () => {
  const at = (mac: string) => pointCodeOf(new Uint8Array(4), () => mac).slice(5)
  expect([at('0000'), at('0002'), at('ffff'), at('8000')]).toEqual(['222', '223', 'ZZZ', 'J22'])
})

test.each([
  ['7k3m9pwx', '7K3M9PWX'],
  [' 7K3M-9PWX ', '7K3M9PWX'],
  ['7k3m 9pwx', '7K3M9PWX'],
  ['７Ｋ３Ｍ－９ＰＷＸ', '7K3M9PWX'],
  ['7K3M–9PWX', '7K3M9PWX'],
  ['7K3M9PW', null],
  ['7K3M9PWXX', null],
  ['7K3M9PW0', null],
  ['7K3M9PWI', null],
  ['', null],
  ["7K3M9PW'", null],
])('%s is read as %s', (typed, code) => {
  expect(readPointCode(typed)).toBe(code)
})

test('it is shown in two groups and scanned in capitals', () => {
  expect(showPointCode('7K3M9PWX')).toBe('7K3M-9PWX')
  expect(pointAddress('https://myd.example.cn', '7K3M9PWX')).toBe('HTTPS://MYD.EXAMPLE.CN/Q/7K3M9PWX')
})

test.each<[string, Opening[], string | undefined]>([
  ['one site', [asked()], undefined],
  [
    'several of several places',
    [asked({ sites: ['东门', '西门'] }), asked({ place: { ...place, kind: 'village' } })],
    undefined,
  ],
  ['a site whose former code was closed', [asked({ taken: ['西门'] })], undefined],
  ['nothing', [], 'no-site'],
  ['places without sites', [asked({ sites: [] })], 'no-site'],
  ['a street', [asked({ place: { ...place, kind: 'street' } })], 'not-a-place'],
  ['a property company', [asked({ place: { ...place, kind: 'property' } })], 'not-a-place'],
  ['a place of the past', [asked({ place: { ...place, retiredDay: '2026-01-01' as never } })], 'place-retired'],
  ['the same site twice', [asked({ sites: ['东门', ' 东 门'] })], 'site-taken'],
  ['a site that has a code', [asked({ sites: ['a栋', 'Ａ栋'], taken: ['A 栋'] })], 'site-taken'],
  ['too many', [asked({ sites: Array.from({ length: MOST_POINTS + 1 }, (_, at) => `${at}号楼`) })], 'too-many'],
])('opening %s', (_name, openings, code) => {
  expect(whyNotOpen(openings)?.code).toBe(code)
})

test('the first taken site is named', () => {
  expect(takenSite(['北门', '东门'], ['东门'])).toBe('东门')
  expect(takenSite(['北门', '东门'], [])).toBeUndefined()
})

test('opening makes one fact a place, with every code in it', () => {
  let made = 0
  const fresh = () => ({ id: `n${++made}`, code: `CODE${made}` })
  const done = open(
    [asked({ sites: [' 东门 ', '西门'] }), asked({ place: { ...place, id: 'p2' } }), asked({ sites: [] })],
    fresh,
    now,
  )
  expect(done.map(({ fact }) => [fact.act, fact.subject, fact.unitId])).toEqual([
    ['point.opened', ['unit', 'p1'], 'p1'],
    ['point.opened', ['unit', 'p2'], 'p2'],
  ])
  expect(done[0]?.points).toMatchObject([
    { id: 'n1', code: 'CODE1', site: '东门', status: 'open', batchId: null, version: 1 },
    { id: 'n2', code: 'CODE2', site: '西门' },
  ])
  expect(done[0]?.fact.payload).toEqual({
    points: [
      { id: 'n1', code: 'CODE1', site: '东门' },
      { id: 'n2', code: 'CODE2', site: '西门' },
    ],
  })
  expect(() => open([], fresh, now)).toThrow('no-site')
})

test.each([
  ['open', '海报破损', undefined],
  ['open', '  ', 'reason-missing'],
  ['closed', '海报破损', 'not-open'],
  ['replaced', '', 'not-open'],
] as const)('ending a point that is %s for “%s”', (status, reason, code) => {
  expect(whyNotEnd({ status }, reason)?.code).toBe(code)
})

test('a closed point keeps its code and its reason', () => {
  const { point: after, fact } = close(point, ' 已拆迁 ')
  expect(after).toMatchObject({ code: point.code, status: 'closed', reason: '已拆迁', replacedBy: null, version: 4 })
  expect(fact).toMatchObject({ act: 'point.closed', subject: ['point', 'a'], reason: '已拆迁', unitId: 'p1' })
  expect(() => close(after, '再关')).toThrow('not-open')
})

test('a replaced point leads to another code at the same site, printed in no batch yet', () => {
  const { point: after, successor, fact } = replace(point, '被撕毁', { id: 'z', code: 'ABCDEFGH' }, now)
  expect(after).toMatchObject({ status: 'replaced', replacedBy: 'z', reason: '被撕毁', version: 4 })
  expect(successor).toMatchObject({
    id: 'z',
    code: 'ABCDEFGH',
    placeId: 'p1',
    site: '东门',
    status: 'open',
    batchId: null,
    version: 1,
  })
  expect(fact.payload).toMatchObject({ code: '7K3M9PWX', by: 'z', byCode: 'ABCDEFGH' })
  expect(() => replace(after, '再换', { id: 'y', code: 'X' }, now)).toThrow('not-open')
})
