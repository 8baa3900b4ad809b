/**
 * Cases of the synthetic wave as other firms would deliver them 测试用变体: their headers, their words, their codes. For the
 * tests of the reader. Source: data/open.
 */
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Cell, Sheet, Workbook } from './sheet.ts'
import { surveyThemes } from './survey-field.ts'
import { readSurvey } from './survey-read.ts'
import type { SurveyGiven, SurveyPlace, SurveyReading, SurveyRow } from './survey-wave.ts'

export const openData = (name: string) => readFileSync(new URL(`../../../data/open/${name}`, import.meta.url))

const divisions = Papa.parse<Record<'code' | 'name' | 'kind' | 'parent_code', string>>(
  readFileSync(new URL('../../../data/divisions.csv', import.meta.url), 'utf8'),
  { header: true, skipEmptyLines: true },
).data
/** The communities and villages of the zone, their codes as ids. */
export const places: readonly SurveyPlace[] = divisions
  .filter(({ kind }) => kind !== 'street')
  .map(({ code, name, parent_code }) => ({
    id: code,
    code,
    name,
    formerNames: [],
    streetId: parent_code,
    streetName: divisions.find((each) => each.code === parent_code)?.name ?? '',
  }))
export const given: SurveyGiven = {
  places,
  mapping: null,
  coding: null,
  quarter: null,
  items: [],
  design: 'probability',
}

export const steps = [...surveyThemes, 'overall'] as const
/** One case of the clean file, by our field; blanks are empty. */
export type Case = Readonly<Record<string, string>>
/** Every 11th case of the clean file: all communities, all outcomes. */
export const cases: readonly Case[] = Papa.parse<Case>(openData('survey_2022Q3_a_clean_utf8.csv').toString('utf8'), {
  header: true,
  skipEmptyLines: true,
}).data.filter((_, at) => at % 11 === 0)

export type Column = readonly [header: string, value: (of: Case) => Cell]
/** A column that only has another name. */
export const plain = (header: string, field: string): Column => [header, (of) => of[field] || null]
/** A column with other words; a value that the words do not name stays. */
export const coded = (header: string, field: string, words: Readonly<Record<string, Cell>>): Column => [
  header,
  (of) => (of[field] ? (words[of[field]] ?? of[field]) : null),
]
/** A column that a number is written in as a number. */
export const number = (header: string, field: string): Column => [
  header,
  (of) => (of[field] ? Number(of[field]) : null),
]

export const dispositionNames: Readonly<Record<string, string>> = {
  complete: '完成',
  partial: '部分完成',
  refused: '拒访',
  not_contacted: '未接触',
  ineligible: '不合格',
}
const headers: Readonly<Record<string, string>> = {
  resp_id: '问卷编号',
  stratum: '街道',
  community: '社区/村',
  interviewer_id: '访员编号',
  start_time: '开始时间',
  end_time: '结束时间',
  disposition: '访问结果',
  gender: '性别',
  age: '年龄',
  age_band: '年龄段',
  residency: '居住类型',
  aware_city_survey: '是否知道市级满意度调查',
  teaching: '教育教学',
  transport: '交通出行',
  poverty_employment: '扶贫就业',
  cadre_style: '干部作风',
  sanitation: '环境卫生',
  resettlement: '拆迁安置',
  property: '物业监管',
  overall: '总体满意度',
  comment: '意见建议',
  weight: '设计权重',
}
/** The columns of a plain delivery, some of them replaced (a column), left out (null) or added. */
export function columnsWith(changes: Readonly<Record<string, Column | null>> = {}): Column[] {
  const usual = Object.entries(headers).flatMap(([field, header]) => {
    const change = changes[field]
    return change === null ? [] : [change ?? plain(header, field)]
  })
  const added = Object.entries(changes).flatMap(([field, change]) => (change && !headers[field] ? [change] : []))
  return [...usual, ...added]
}
export function sheetOf(columns: readonly Column[], among: readonly Case[] = cases, name = '数据'): Sheet {
  const rows = [columns.map(([header]) => header), ...among.map((of) => columns.map(([, value]) => value(of)))]
  return { name, hidden: false, rows, merges: [], hiddenColumns: [] }
}
export const bookOf = (...sheets: Sheet[]): Workbook => ({ format: 'xlsx', sheets })

export async function readBook(workbook: Workbook, options: Partial<SurveyGiven> = {}) {
  const rows: SurveyRow[] = []
  const reading: SurveyReading = await readSurvey(workbook, { ...given, ...options }, async (chunk) => {
    rows.push(...chunk)
  })
  return { rows, reading }
}
/** What a row says, without where it stood; fields that a variant leaves out are dropped from both sides. */
export function saying(rows: readonly SurveyRow[], without: readonly string[] = []): Map<string, unknown> {
  return new Map(
    rows.map(({ sheet: _sheet, row: _row, caseId, ...rest }) => {
      const kept = Object.fromEntries(Object.entries(rest).filter(([field]) => !without.includes(field)))
      const answers = Object.fromEntries(Object.entries(rest.answers).filter(([field]) => !without.includes(field)))
      const traits = Object.fromEntries(Object.entries(rest.traits).filter(([field]) => !without.includes(field)))
      return [caseId, { ...kept, answers, traits }]
    }),
  )
}
