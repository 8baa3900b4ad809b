import { type BankId, bankItem } from '@ratchet/domain/questionnaire/bank'
import type { Item } from '@ratchet/domain/questionnaire/item'
import { usualScales } from '@ratchet/domain/questionnaire/scale'
import { bankWords } from '@ratchet/words/questionnaire-bank'
import { surveyExportWords } from '@ratchet/words/survey-export'
import { describe, expect, test, vi } from 'vitest'
import { type AnswerCase, answerCells, answerColumns, BOM, csvLine } from './answer-table.ts'
import { type Cell, readSheets } from './sheet.ts'
import { readSurveyFile } from './survey-file.ts'
import { given, openData } from './survey-sample.ts'
import type { SurveyGiven, SurveyReading, SurveyRow } from './survey-wave.ts'
import { testAbout } from './test-wave-analysis.ts'
import { aboutRows } from './wave-about.ts'
import { codeBookRows } from './wave-code-book.ts'
import { makeWaveFile } from './wave-file.ts'

// Worker threads start slowly on a machine that is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const asked: BankId[] = [
  ...([
    'teaching',
    'transport',
    'poverty_employment',
    'cadre_style',
    'sanitation',
    'resettlement',
    'property',
  ] as const),
  ...(['overall', 'aware_city_survey'] as const),
]
const ten: Item = {
  ...{ id: 'metro', kind: 'ten', words: { zh: '地铁出行', en: 'Metro' }, required: false, dontKnow: true },
}
const items: Item[] = [...asked.map((id) => bankItem(id, bankWords)), ten]

async function read(file: Uint8Array, against: SurveyGiven = given) {
  const rows: SurveyRow[] = []
  const reading = await readSurveyFile(file, against, async (chunk) => void rows.push(...chunk))
  return { rows, reading }
}
const places = new Map(given.places.map((place) => [place.id, place]))

/** As the answers are kept after an import. */
function caseOf(row: SurveyRow): AnswerCase {
  const place = places.get(row.placeId)
  return {
    ...row,
    traits: { ...row.traits },
    street: place?.streetName ?? '',
    placeCode: place?.code ?? null,
    place: place?.name ?? '',
    flags: [],
    isLeftOut: false,
  }
}

/** What an export keeps of a row: neither who asked, nor the time of day, nor the years of a person. */
function kept({ caseId, disposition, streetId, placeId, answers, traits, weight, comment }: SurveyRow) {
  const { age: _, ...others } = traits
  return { caseId, disposition, streetId, placeId, answers, traits: others, weight, comment }
}

const imported = await read(openData('survey_2022Q3_a_clean_utf8.csv'))
// Every answer that a scale can hold, among them what it must not be mistaken for.
const cases = imported.rows.map((row, at) => {
  const isInterview = row.disposition === 'complete' || row.disposition === 'partial'
  const metro = at % 9 === 0 ? 'dk' : 1 + (at % 10)
  return isInterview ? { ...row, answers: { ...row.answers, metro } } : row
})
const table = cases.map((row) => answerCells(caseOf(row), '2022Q3', items))
const against: SurveyGiven = { ...given, items: [{ id: 'metro', kind: 'ten', names: ['地铁出行'] }] }

describe('an export is read back as the same rows', () => {
  const saysAll = ({ rows, reading }: { rows: SurveyRow[]; reading: SurveyReading }) => {
    expect(reading.rejected.slice(0, 3)).toEqual([])
    expect(rows.map(kept)).toEqual(cases.map(kept))
  }

  test('CSV', async () => {
    const text = BOM + [answerColumns(items), ...table].map(csvLine).join('')
    expect([...new TextEncoder().encode(text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    saysAll(await read(new TextEncoder().encode(text), against))
  })

  test.each(['zh', 'en'] as const)('XLSX with code book and description, %s', async (locale) => {
    const words = surveyExportWords[locale].sheet
    async function* pages(): AsyncGenerator<Cell[][]> {
      for (let from = 0; from < table.length; from += 1000) yield table.slice(from, from + 1000)
    }
    const codeBook = codeBookRows({ items, scales: usualScales, counts: {} }, locale)
    const file = await makeWaveFile(
      {
        kind: 'answers',
        answers: { name: words.answers, header: answerColumns(items) },
        sheets: [
          { name: words.codeBook, rows: codeBook },
          { name: words.about, rows: aboutRows(testAbout, locale) },
        ],
      },
      pages(),
    )
    const back = await read(file, against)
    saysAll(back)
    // The code book says how it is coded; nothing is assumed.
    expect(back.reading.codingBasis).toBe('codebook')
    expect([...back.reading.sheets, ...back.reading.unreadSheets]).toEqual([words.answers, words.codeBook, words.about])
  })
})

test('a row holds no name of an interviewer, no time of day and no years', () => {
  const person = { age: 47, gender: 'female', residency: 'local' }
  const row = caseOf({ ...(cases[0] ?? expect.unreachable()), traits: person, startedAt: '2022-08-07T16:13:00' })
  const cells = answerCells(row, '2022Q3', items)
  const columns = answerColumns(items)
  const of = (column: string) => cells[columns.indexOf(column)]
  expect([of('age_band'), of('interview_date'), of('gender')]).toEqual(['40-49', '2022-08-07', 'female'])
  expect(cells).not.toContain(47)
  expect(cells.join('|')).not.toMatch(/F10|16:13/)
  expect(columns.join()).not.toMatch(/interviewer|start|original/)
})

test('what people wrote stays text: nothing begins as a formula, quotes and lines stay in their cell', () => {
  expect(csvLine(['=1+1', '+86', '-2', '@x', -2, null, 'a,"b"\n'])).toBe(`'=1+1,'+86,'-2,'@x,-2,,"a,""b""\n"\r\n`)
})

test('the code book names every column, in both languages, with the values that stand in it', () => {
  const counts = { teaching: { n: 2300, unknown: 77 } }
  const rows = codeBookRows({ items, scales: usualScales, counts }, 'zh')
  expect(rows.slice(1).map(([field]) => field)).toEqual(answerColumns(items))
  const teaching = rows.find(([field]) => field === 'teaching')
  expect(teaching?.slice(3)).toEqual([
    '1;2;3;4;5;9',
    '1=很不满意；2=不太满意；3=一般；4=比较满意；5=非常满意；9=不了解',
    'Very dissatisfied / Dissatisfied / Neither / Satisfied / Very satisfied / Don’t know',
    '0/25/50/75/100',
    9,
    2300,
    77,
  ])
  expect(rows.find(([field]) => field === 'metro')?.[7]).toBe(99)
  expect(rows.find(([field]) => field === 'aware_city_survey')?.[4]).toBe('1=是；0=否；9=不了解')
})

test('the sheet on figures leaves out what few stand behind', async () => {
  const { testAnalysis } = await import('./test-wave-analysis.ts')
  const file = await makeWaveFile({
    kind: 'figures',
    name: '说明',
    analysis: testAnalysis,
    about: testAbout,
    locale: 'zh',
  })
  const { sheets } = await readSheets(file)
  expect(sheets.map(({ name }) => name)).toEqual(['主题', '街道', '社区（村）', '访问结果', '说明'])
  const [themes, streets] = sheets
  const at = (column: string) => themes?.rows[0]?.indexOf(column) ?? -1
  const transport = themes?.rows[2] ?? []
  expect([at('得分（0–100）'), at('设计效应 deff'), at('名次不低于')].map((column) => transport[column])).toEqual([
    78.9, 1.61, 3,
  ])
  expect(transport[at('结论')]).toBe('有把握下降')
  expect(streets?.rows[1]?.slice(0, 5)).toEqual(['第1街道', '少', '少', 71.4, 56])
  expect(sheets.at(-1)?.rows.flat()).toContain('演示数据：由已知真值随机生成，不是任何人的真实回答。')
})

test('volunteers are called so wherever the file goes', () => {
  const said = aboutRows({ ...testAbout, design: 'opt_in' }, 'zh')
    .flat()
    .join('|')
  expect(said).toContain('自愿参与（非概率样本）')
  expect(said).not.toMatch(/抽样框|设计权重/)
})
