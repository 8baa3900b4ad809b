import { describe, expect, test, vi } from 'vitest'
import { readSheets } from './sheet.ts'
import { surveyThemes } from './survey-field.ts'
import { readSurveyFile, writeSurveyBadRows } from './survey-file.ts'
import { given, openData, saying } from './survey-sample.ts'
import type { SurveyReading, SurveyRow } from './survey-wave.ts'

// Worker threads start slowly on a machine that is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

type Expected = {
  readonly survey: {
    readonly dispositions: Readonly<Record<string, number>>
    readonly sum_weight: number
    readonly comments: number
    readonly per_community_rows: Readonly<Record<string, number>>
    readonly awareness: { readonly n: number; readonly weighted_share: number }
    readonly quality_flags: { readonly interviewer: string; readonly interviews: number }
    readonly weighted: Readonly<Record<string, Measured & { readonly by_stratum: Readonly<Record<string, Measured>> }>>
  }
  readonly files: Readonly<Record<string, { readonly accepted: number; readonly rejected: number }>>
}
type Measured = {
  readonly n_valid: number
  readonly sum_weight: number
  readonly weighted_mean: number
  readonly unweighted_mean: number
  readonly n_dont_know?: number
}
type Planted = Readonly<
  Record<'sheet' | 'row' | 'column' | 'column_letter' | 'field' | 'kind' | 'value' | 'action' | 'normalised', string>
>

const expected: Expected = JSON.parse(openData('expected.json').toString('utf8'))
const files = ['a_clean_utf8.csv', 'b_gb18030.csv', 'c_messy.xlsx', 'd_legacy.xls', 'e_broken.xlsx'] as const
const read = new Map<string, { rows: SurveyRow[]; reading: SurveyReading }>()
for (const file of files) {
  const rows: SurveyRow[] = []
  const reading = await readSurveyFile(openData(`survey_2022Q3_${file}`), given, async (chunk) => {
    expect(chunk.length).toBeLessThanOrEqual(1000)
    rows.push(...chunk)
  })
  read.set(file[0] ?? '', { rows, reading })
}
const of = (file: string) => read.get(file) ?? expect.unreachable(file)

const isInterview = (row: SurveyRow) => row.disposition === 'complete' || row.disposition === 'partial'

describe('the five deliveries', () => {
  test.each(files)('%s is accepted as the expected figures say', (file) => {
    const { accepted, rejected } = expected.files[`survey_2022Q3_${file}`] ?? expect.unreachable()
    const { reading, rows } = of(file[0] ?? '')
    expect(reading.counts).toMatchObject({ rows: 2640, accepted, rejected, ignored: file.startsWith('c') ? 1 : 0 })
    expect(rows).toHaveLength(accepted)
    expect(reading).toMatchObject({ missing: [], quarter: '2022Q3', quarterBasis: 'column', weights: 'file' })
    expect(Object.keys(reading.mapping)).toHaveLength(24)
  })
  test.each(['b', 'c', 'd'])('%s says the same as the clean one, row by row', (file) => {
    expect(saying(of(file).rows)).toEqual(saying(of('a').rows))
  })
  test('what is accepted of the broken one is the clean one', () => {
    const clean = saying(of('a').rows)
    for (const [id, row] of saying(of('e').rows)) expect(row, id).toEqual(clean.get(id))
  })
  test('outcomes, communities, comments and the suspicious interviewer are kept', () => {
    const { rows, reading } = of('a')
    const { dispositions, comments, per_community_rows, quality_flags } = expected.survey
    expect(reading.dispositions).toEqual(dispositions)
    expect(rows.filter((row) => row.comment !== null)).toHaveLength(comments)
    const byPlace = given.places.map(({ id, name }) => [name, rows.filter((row) => row.placeId === id).length])
    expect(Object.fromEntries(byPlace)).toEqual(per_community_rows)
    const flagged = rows.filter((row) => row.interviewer === quality_flags.interviewer && isInterview(row))
    expect(flagged).toHaveLength(quality_flags.interviews)
    expect(flagged.filter((row) => (row.seconds ?? 0) <= 120)).toHaveLength(quality_flags.interviews)
  })
  test('the messy one tells its hidden column, its total and what it put right', () => {
    const { reading } = of('c')
    expect(reading.sheet).toBe('访问数据')
    expect(reading.headers.filter((header) => header.hidden)).toMatchObject([{ text: '质控码', letter: 'G' }])
    expect(reading.skipped).toEqual([{ sheet: '访问数据', row: 2644, why: 'total' }])
    expect(reading.unused).toEqual(['质控码'])
    expect(reading.codingBasis).toBe('words')
    expect(new Set(reading.fixed.map((each) => each.reason))).toEqual(new Set(['full_width_digit']))
    expect(reading.words.find((each) => each.field === 'overall' && each.theirs === '不太满意')?.ours).toBe('2')
  })
})

test('every planted error is named by its cell, and nothing else is', () => {
  const { errors }: { errors: readonly Planted[] } = JSON.parse(openData('errors.json').toString('utf8')).files[0]
  const planted = (action: string) =>
    errors
      .filter((each) => each.action === action)
      .map(({ sheet, row, column, column_letter: letter, field, kind: reason, value, normalised }) => ({
        sheet,
        row,
        column,
        letter,
        field,
        reason,
        value,
        ...(action === 'fix' && { normalised }),
      }))
  const { reading } = of('e')
  expect(reading.rejected).toEqual(planted('reject'))
  expect(reading.fixed).toEqual(planted('fix'))
  expect(reading.counts.fixed).toBe(4)
})

describe('weighted figures', () => {
  const { rows } = of('a')
  const measure = (field: string, streetId: string | null): Measured & { n_dont_know: number } => {
    const asked = rows.filter((row) => streetId === null || row.streetId === streetId)
    const answers = asked.flatMap(({ answers: { [field]: y }, weight: w }) =>
      typeof y === 'number' && w !== null ? [{ y, w }] : [],
    )
    const sum = (value: (each: { y: number; w: number }) => number) =>
      answers.reduce((all, each) => all + value(each), 0)
    return {
      n_valid: answers.length,
      sum_weight: sum(({ w }) => w),
      weighted_mean: sum(({ y, w }) => w * y) / sum(({ w }) => w),
      unweighted_mean: sum(({ y }) => y) / answers.length,
      n_dont_know: asked.filter((row) => row.answers[field] === 'dk').length,
    }
  }
  const close = (figures: Measured) =>
    Object.fromEntries(
      Object.entries(figures)
        .filter(([name]) => name in figures && /^(n_|sum|weighted_mean|unweighted)/.test(name))
        .map(([name, value]) => [name, expect.closeTo(value, name === 'sum_weight' ? 4 : 5)]),
    )
  test.each([...surveyThemes, 'overall'])('%s', (field) => {
    const wanted = expected.survey.weighted[field] ?? expect.unreachable()
    const { by_stratum, ...zone } = wanted
    expect(measure(field, null)).toMatchObject(close(zone))
    for (const [street, figures] of Object.entries(by_stratum)) {
      const id = given.places.find((place) => place.streetName === street)?.streetId ?? ''
      expect(measure(field, id)).toMatchObject(close(figures))
    }
  })
  test('awareness', () => {
    const { n, weighted_share } = expected.survey.awareness
    expect(measure('aware_city_survey', null)).toMatchObject({
      n_valid: n,
      weighted_mean: expect.closeTo(weighted_share, 6),
    })
  })
})

test('the file of the bad rows has their header, the rows as they came and the reasons', async () => {
  const { reading } = of('e')
  const file = await writeSurveyBadRows(openData('survey_2022Q3_e_broken.xlsx'), reading, {
    column: '错误原因',
    sentence: ({ column, reason, value }) => `${column} ${reason} ${value ?? ''}`.trim(),
  })
  const [sheet] = (await readSheets(file)).sheets
  expect(sheet?.name).toBe('问卷数据')
  expect(sheet?.rows).toHaveLength(25)
  expect(sheet?.rows[0]?.at(-1)).toBe('错误原因')
  expect(sheet?.rows.find((row) => row[0] === 'GW22Q3-01993')?.at(-1)).toBe(
    '访问结果 unknown_disposition 成功?；教育教学 answer_out_of_scale 55',
  )
})
