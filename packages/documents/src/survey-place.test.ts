import { describe, expect, test } from 'vitest'
import type { Cell } from './sheet.ts'
import {
  bookOf,
  type Case,
  type Column,
  cases,
  columnsWith,
  number,
  places,
  plain,
  readBook,
  saying,
  sheetOf,
  steps,
} from './survey-sample.ts'

const { rows: base } = await readBook(bookOf(sheetOf(columnsWith())))
const placeName = (of: Case) => places.find(({ code }) => code === of.community_code)?.name ?? ''
const stemOf = (name: string) => name.replace(/(社区)?(居民委员会|居委会)$|村委会$/, '')

async function same(columns: readonly Column[], without: readonly string[] = []) {
  const { rows, reading } = await readBook(bookOf(sheetOf(columns)))
  expect(reading.rejected.slice(0, 3)).toEqual([])
  expect(saying(rows, without)).toEqual(saying(base, without))
  return reading
}

describe('places by other names', () => {
  const named = (write: (name: string, of: Case) => Cell): Column => ['社区/村', (of) => write(placeName(of), of)]
  test.each<[string, (name: string, of: Case) => string]>([
    ['short', stemOf],
    ['with 社区 or 村', (name) => `${stemOf(name)}${name.endsWith('村委会') ? '村' : '社区'}`],
    ['with the street before it', (name, of) => `${of.stratum}${name}`],
  ])('%s', async (_, write) => {
    const reading = await same(columnsWith({ community: named(write) }))
    expect(reading.counts.fixed).toBe(0)
  })
  test('the old suffix is put right, and told', async () => {
    const reading = await same(
      columnsWith({ community: named((name) => (name.endsWith('村委会') ? `${stemOf(name)}村村民委员会` : name)) }),
    )
    const villages = cases.filter((of) => placeName(of).endsWith('村委会')).length
    expect(reading.counts).toMatchObject({ accepted: 240, fixed: villages })
    expect(reading.fixed[0]).toMatchObject({ reason: 'old_community_suffix', field: 'community' })
  })
  test('only codes, text or number', async () => {
    await same(columnsWith({ community: null, community_code: plain('社区代码', 'community_code') }))
    await same(columnsWith({ community: null, community_code: number('社区代码', 'community_code') }))
  })
  test('short names of streets', async () => {
    await same(columnsWith({ stratum: ['街道', (of) => of.stratum?.replace('街道', '') ?? null] }))
    await same(columnsWith({ stratum: ['街道办', (of) => of.stratum?.replace('街道', '街道办事处') ?? null] }))
  })
  test('one name in two streets is settled by the street, else not at all', async () => {
    const twin = {
      id: 'twin',
      code: null,
      name: '西航社区',
      formerNames: [],
      streetId: '610111009',
      streetName: '新合街道',
    }
    const columns = columnsWith({ community: named(stemOf) })
    const options = { places: [...places, twin] }
    expect((await readBook(bookOf(sheetOf(columns)), options)).reading.counts.rejected).toBe(0)
    const without = columnsWith({ community: named(stemOf), stratum: null })
    const { reading } = await readBook(bookOf(sheetOf(without)), options)
    const lost = cases.filter((of) => placeName(of) === '西航社区居委会').length
    expect(reading.rejected.map((each) => each.reason)).toEqual(Array(lost).fill('unknown_community'))
    expect(reading.rejected[0]?.value).toBe('西航')
  })
  test('a name and a code that contradict each other', async () => {
    const columns = columnsWith({
      community_code: ['社区代码', (of) => (of === cases[2] ? '610111009001' : (of.community_code ?? null))],
    })
    const { reading } = await readBook(bookOf(sheetOf(columns)))
    expect(reading.rejected).toMatchObject([{ row: 4, field: 'community_code', reason: 'community_code_mismatch' }])
  })
})

describe('columns that are not there', () => {
  test('no street: it follows from the community', async () => {
    expect((await same(columnsWith({ stratum: null }))).missing).toEqual(['stratum'])
  })
  test('one sheet per street, without a street column', async () => {
    const columns = columnsWith({ stratum: null })
    const sheets = ['新筑街道', '新合街道'].map((street) =>
      sheetOf(
        columns,
        cases.filter((of) => of.stratum === street),
        street,
      ),
    )
    const { rows, reading } = await readBook(bookOf(...sheets))
    expect(saying(rows)).toEqual(saying(base))
    expect(reading.sheets).toEqual(['新筑街道', '新合街道'])
  })
  test('no outcome: every row is an interview', async () => {
    const complete = cases.filter((of) => of.disposition === 'complete')
    const { reading } = await readBook(bookOf(sheetOf(columnsWith({ disposition: null }), complete)))
    expect(reading).toMatchObject({ dispositionBasis: 'derived', dispositions: { complete: complete.length } })
  })
  test('no weight: accepted without, and told', async () => {
    const reading = await same(columnsWith({ weight: null }), ['weight'])
    expect(reading).toMatchObject({ weights: 'none', missing: ['weight'] })
  })
  test('whoever chose to answer has no weight', async () => {
    const { rows, reading } = await readBook(bookOf(sheetOf(columnsWith())), { design: 'opt_in' })
    expect(reading.weights).toBe('ignored')
    expect(rows.every((row) => row.weight === null)).toBe(true)
  })
  test('a header that says nothing over names of communities, and rows that are only numbered', async () => {
    const columns = columnsWith({ community: plain('地点', 'community'), resp_id: plain('序号', 'resp_id') })
    expect((await same(columns)).mapping).toMatchObject({ community: '地点', resp_id: '序号' })
  })
  test('bands under 年龄, and strata by the firm’s own numbers', async () => {
    const columns = columnsWith({
      age: null,
      age_band: plain('年龄', 'age_band'),
      stratum: ['层', (of) => (of.stratum === '新筑街道' ? 1 : 2)],
    })
    expect((await same(columns, ['age'])).unused).toEqual(['层'])
  })
  test('no id, or no answer: nothing is read, and the columns are offered', async () => {
    await expect(readBook(bookOf(sheetOf(columnsWith({ resp_id: null }))))).rejects.toMatchObject({
      code: 'mapping-missing',
      details: { missing: ['resp_id'], sheet: '数据', mapping: { overall: '总体满意度' } },
    })
    const nothing = Object.fromEntries(steps.map((field) => [field, null]))
    await expect(readBook(bookOf(sheetOf(columnsWith(nothing))))).rejects.toMatchObject({
      code: 'mapping-missing',
      details: { missing: ['overall'] },
    })
    await expect(readBook(bookOf({ ...sheetOf([]), rows: [['说明'], ['请核对']] }))).rejects.toMatchObject({
      code: 'no-table',
    })
  })
  test('a mapping by hand reads headers that say nothing', async () => {
    const columns = columnsWith().map(([, value], at): Column => [`V${at + 1}`, value])
    const fields = [
      'resp_id',
      'stratum',
      'community',
      'interviewer_id',
      'start_time',
      'end_time',
      'disposition',
      'gender',
    ]
    const rest = ['age', 'age_band', 'residency', 'aware_city_survey', ...steps, 'comment', 'weight']
    const mapping = Object.fromEntries([...fields, ...rest].map((field, at) => [field, `V${at + 1}`]))
    const { rows } = await readBook(bookOf(sheetOf(columns)), { mapping })
    expect(saying(rows)).toEqual(saying(base))
    const stale = await readBook(bookOf(sheetOf(columns)), { mapping: { ...mapping, gender: '性别', shoe: 'V1' } })
    expect(stale.reading.missing).toEqual(['gender', 'shoe'])
  })
  test('further questions of the wave', async () => {
    const columns = columnsWith({
      gain: ['获得感', () => 4],
      visits: ['您今年去过几次政务大厅', () => '3'],
      channel: ['了解渠道', () => '电视'],
      park: ['您对公园绿地的满意程度', () => 9],
    })
    const { rows } = await readBook(bookOf(sheetOf(columns)), {
      items: [
        { id: 'visits', kind: 'number', names: ['您今年去过几次政务大厅'] },
        { id: 'channel', kind: 'choice', names: ['了解渠道'] },
        { id: 'park', kind: 'five', names: ['公园绿地'] },
      ],
    })
    expect(rows[0]?.answers).toMatchObject({ gain: 4, visits: 3, channel: '电视', park: 'dk' })
  })
})
