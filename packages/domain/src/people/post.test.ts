import { expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { holderOn, postKinds, whyNotAddPost, whyNotAppoint, whyNotEnd, whyNotRetirePost } from './post.ts'

const day = (text: string) => text as Day
const maybe = (text: string | null) => (text === null ? null : day(text))
const held = (name: string, from: string, before: string | null) => ({
  name,
  fromDay: day(from),
  beforeDay: maybe(before),
})
const past = held('赵前任', '2021-03-01', '2024-07-01')
const present = held('李岚', '2024-09-01', null)
const post = { title: '部长', retiredDay: null }

test('who held the post on a day: the last day still counts, the gap has nobody', () => {
  const on = (text: string) => holderOn([past, present], day(text))?.name ?? null
  expect(on('2021-02-28')).toBeNull()
  expect(on('2021-03-01')).toBe('赵前任')
  expect(on('2024-06-30')).toBe('赵前任')
  expect(on('2024-07-01')).toBeNull()
  expect(on('2024-09-01')).toBe('李岚')
})

test.each([
  ['2020-01-01', '2021-03-01', null],
  ['2024-07-01', '2024-09-01', null],
  ['2020-01-01', '2021-03-02', '赵前任'],
  ['2024-06-30', '2024-07-02', '赵前任'],
  ['2024-07-01', null, '李岚'],
  ['2026-01-01', null, '李岚'],
  ['2020-01-01', null, '赵前任'],
])('appointing from %s until before %s meets %s', (from, before, met) => {
  const why = whyNotAppoint(post, [past, present], day(from), maybe(before))
  expect(why?.code ?? null).toBe(met === null ? null : 'holder-overlap')
  if (met) expect(why?.details).toMatchObject({ name: met })
})

test('no appointment to a retired post, and none that ends before it begins', () => {
  expect(whyNotAppoint({ ...post, retiredDay: day('2025-01-01') }, [], day('2025-02-01'), null)?.code).toBe(
    'post-retired',
  )
  expect(whyNotAppoint(post, [], day('2025-02-01'), day('2025-02-01'))?.code).toBe('period-inverted')
})

test('a holding ends once, after it began', () => {
  expect(whyNotEnd(present, day('2026-11-23'))).toBeNull()
  expect(whyNotEnd(present, day('2024-09-01'))?.code).toBe('period-inverted')
  expect(whyNotEnd(past, day('2026-11-23'))?.code).toBe('holding-ended')
})

test('one principal per unit, any number of the other kinds', () => {
  const living = postKinds.map((kind) => ({ kind, title: kind }))
  const unit = { name: '某部', retiredDay: null }
  expect(postKinds.filter((kind) => !whyNotAddPost(unit, kind, living))).toEqual(['deputy', 'mid_level', 'handler'])
  expect(whyNotAddPost(unit, 'principal', [])).toBeNull()
  expect(whyNotAddPost({ ...unit, retiredDay: day('2025-01-01') }, 'handler', [])?.code).toBe('unit-retired')
})

test('a held post is not closed', () => {
  expect(whyNotRetirePost(post, true)?.code).toBe('post-held')
  expect(whyNotRetirePost(post, false)).toBeNull()
  expect(whyNotRetirePost({ ...post, retiredDay: day('2025-01-01') }, false)?.code).toBe('post-retired')
})
