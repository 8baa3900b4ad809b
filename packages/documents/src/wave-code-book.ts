/**
 * Code book 编码表: what every column of an export means, in both languages, so that the numbers are worth something without
 * us. It is laid out so that our own reader learns the coding from it. Source: SPEC §9.
 */
import { type Item, isScored } from '@ratchet/domain/questionnaire/item'
import { pointsOf, type Scales, stepsOf } from '@ratchet/domain/questionnaire/scale'
import { dispositions } from '@ratchet/domain/survey/plan'
import { qualityFlags } from '@ratchet/domain/survey/quality'
import { scaleWords } from '@ratchet/words/scale'
import { surveyExportWords } from '@ratchet/words/survey-export'
import { dontKnowOf, type FixedColumn } from './answer-table.ts'
import type { Cell } from './sheet.ts'

/** How often a column is filled, and how often with 不了解. */
export interface ColumnCount {
  readonly n: number
  readonly unknown: number
}
export interface CodeBookOf {
  readonly items: readonly Item[]
  readonly scales: Scales
  readonly counts: Readonly<Record<string, ColumnCount>>
}

interface Entry {
  readonly field: string
  readonly question: { readonly zh: string; readonly en: string }
  readonly values: readonly (number | string)[]
  readonly labels: { readonly zh: readonly string[]; readonly en: readonly string[] }
  readonly points: readonly number[]
  readonly missing: number | string | null
}

const { zh, en } = surveyExportWords
const none: Pick<Entry, 'values' | 'labels' | 'points' | 'missing'> = {
  values: [],
  labels: { zh: [], en: [] },
  points: [],
  missing: null,
}

/** The rows of the code book with their header, in the order of the export's columns. */
export function codeBookRows({ items, scales, counts }: CodeBookOf, locale: 'zh' | 'en'): Cell[][] {
  const head = surveyExportWords[locale].codeBook
  const fixed = (field: FixedColumn) => fixedEntry(field)
  const entries = [
    ...(['resp_id', 'wave', 'stratum', 'community_code', 'community', 'interview_date', 'disposition'] as const).map(
      fixed,
    ),
    ...items.map((item) => itemEntry(item, scales)),
    ...(['gender', 'age_band', 'residency', 'comment', 'weight', 'flags', 'left_out'] as const).map(fixed),
  ]
  const header = [head.field, head.questionZh, head.questionEn, head.values, head.labelsZh, head.labelsEn]
  return [
    [...header, head.points, head.missing, head.n, head.unknown],
    ...entries.map(({ field, question, values, labels, points, missing }): Cell[] => {
      const codes = missing === null ? values : [...values, missing]
      const said = [...labels.zh, ...(missing === null ? [] : [zh.dontKnow])]
      return [
        field,
        question.zh,
        question.en,
        codes.length > 0 ? codes.join(';') : null,
        said.length > 0 ? codes.map((code, at) => `${code}=${said[at] ?? ''}`).join('；') : null,
        // In the order of the values and without them: read as pairs, two languages would be two scales.
        labels.en.length > 0 ? [...labels.en, ...(missing === null ? [] : [en.dontKnow])].join(' / ') : null,
        points.length > 0 ? points.map((point) => Math.round(point * 100) / 100).join('/') : null,
        missing,
        counts[field]?.n ?? 0,
        counts[field]?.unknown ?? 0,
      ]
    }),
  ]
}

function fixedEntry(field: FixedColumn): Entry {
  const question = { zh: zh.column[field], en: en.column[field] }
  const listed = (values: readonly (string | number)[], of: (words: typeof zh, value: string) => string): Entry => ({
    ...none,
    field,
    question,
    values,
    labels: { zh: values.map((it) => of(zh, String(it))), en: values.map((it) => of(en, String(it))) },
  })
  if (field === 'disposition') return listed(dispositions, (w, it) => w.disposition[it as 'complete'])
  if (field === 'flags') return listed(qualityFlags, (w, it) => w.flag[it as 'speeding'])
  if (field === 'left_out') return listed([1, 0], (w, it) => (it === '1' ? w.yesNo[1] : w.yesNo[0]))
  if (field === 'gender') return listed(['male', 'female'], (w, it) => w.trait.gender[it] ?? it)
  if (field === 'residency') return listed(['local', 'incomer', 'tenant'], (w, it) => w.trait.residency[it] ?? it)
  return { ...none, field, question }
}

function itemEntry(item: Item, scales: Scales): Entry {
  const { id: field, words: question, kind } = item
  const missing = item.dontKnow ? dontKnowOf(kind) : null
  if (isScored(item)) {
    const values = stepsOf[item.kind]
    const label = (locale: 'zh' | 'en') =>
      item.kind === 'five'
        ? stepsOf.five.map((step) => scaleWords[locale].fiveSteps[step])
        : values.map((step) => surveyExportWords[locale].step(step, 10))
    const points = values.map((step) => pointsOf(scales, item.kind, step))
    return { field, question, values, labels: { zh: label('zh'), en: label('en') }, points, missing }
  }
  if (kind === 'yesno') {
    const labels = { zh: [zh.yesNo[1], zh.yesNo[0]], en: [en.yesNo[1], en.yesNo[0]] }
    return { field, question, values: [1, 0], labels, points: [], missing }
  }
  if (kind !== 'choice') return { ...none, field, question, missing }
  const values = item.options.map((option) => option.id)
  const labels = { zh: item.options.map(({ words }) => words.zh), en: item.options.map(({ words }) => words.en) }
  return { field, question, values, labels, points: [], missing }
}
