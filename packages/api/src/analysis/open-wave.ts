import { readFileSync } from 'node:fs'
import type { Disposition } from '@ratchet/domain/survey/plan'
import type { TestCase } from '../survey/test-wave.ts'

const folder = new URL('../../../../data/open/', import.meta.url)
const themes = ['teaching', 'transport', 'poverty_employment', 'cadre_style', 'sanitation', 'resettlement', 'property']

/** What a right analysis of the open wave must give, in steps 1–5. */
export interface OpenExpected {
  readonly interviews: number
  readonly clusters: number
  readonly strata: number
  readonly dispositions: Readonly<Record<string, number>>
  readonly awareness: { readonly n: number; readonly weighted_share: number }
  readonly quality_flags: { readonly interviewer: string; readonly interviews: number }
  readonly weighted: Readonly<Record<string, OpenSubject>>
}
interface OpenLevel {
  readonly n_valid: number
  readonly weighted_mean: number
  readonly weighted_top2_share: number
}
interface OpenSubject extends OpenLevel {
  readonly se_linearized: number
  readonly n_dont_know: number
  readonly by_stratum: Readonly<Record<string, OpenLevel>>
}

export const openExpected = (
  JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as { survey: OpenExpected }
).survey

/** The 2,640 cases of the open wave as they stand after an import; the file has no quoted separators before its comment. */
export function openCases() {
  const [head, ...lines] = readFileSync(new URL('survey_2022Q3_a_clean_utf8.csv', folder), 'utf8').trim().split(/\r?\n/)
  const columns = (head ?? '').split(',')
  const streets: string[] = []
  const places = new Map<string, string[]>()
  const cases = lines.map((line): TestCase => {
    const cells = line.split(',')
    // A comment may hold commas: the weight is the last cell, everything before the comment stands in its column.
    const cell = (name: string) => (name === 'weight' ? cells.at(-1) : cells[columns.indexOf(name)]) ?? ''
    const street = cell('stratum')
    if (!places.has(street)) streets.push(street)
    const own = places.get(street) ?? []
    if (!own.includes(cell('community'))) places.set(street, [...own, cell('community')])
    const graded = [...themes, 'overall'].flatMap((item): [string, number | string][] => {
      const answer = cell(item)
      return answer === '' ? [] : [[item, answer === '9' ? 'dk' : Number(answer)]]
    })
    const aware = cell('aware_city_survey')
    return {
      caseId: cell('resp_id'),
      street: streets.indexOf(street),
      place: (places.get(street) ?? []).indexOf(cell('community')),
      disposition: cell('disposition') as Disposition,
      interviewer: cell('interviewer_id'),
      answers: Object.fromEntries([
        ...graded,
        ...(aware === '' ? [] : [['aware_city_survey', Number(aware)] as const]),
      ]),
      traits: { gender: cell('gender'), age_band: cell('age_band'), residency: cell('residency') },
      weight: cell('weight') === '' ? null : Number(cell('weight')),
      flags: cell('interviewer_id') === openExpected.quality_flags.interviewer ? ['straight_line'] : [],
    }
  })
  return { cases, streets }
}
