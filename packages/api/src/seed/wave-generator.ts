/**
 * The open generator of the demonstration's waves: 2,640 cases in 44 communities with a known truth, so that what the
 * screens say can be checked against it. An answer is a latent normal cut into five steps: what the place, the person and
 * the question add, around a mean that makes the expected score exactly the truth. Weights tell nothing of the answers.
 */
import { createHash } from 'node:crypto'
import type { SurveyPlace } from '@ratchet/documents/survey-wave'
import type { ThemeId } from '@ratchet/domain/cycle/aspect'
import { addDays, type Day } from '@ratchet/domain/day'
import { normalCdf, normalQuantile } from '@ratchet/statistics/distribution'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { comments } from './comments.ts'

export const CASES = 2640

/** Standard deviations of what adds up to an answer, in steps. */
const sd = { place: 0.16, person: 0.5, question: 0.75, overall: 0.35 } as const
/** How much of what somebody thinks of a theme goes into what they think of everything: its importance. */
const influence: Readonly<Record<ThemeId, number>> = {
  teaching: 0.16,
  transport: 0.3,
  poverty_employment: 0.08,
  cadre_style: 0.22,
  sanitation: 0.26,
  resettlement: 0.12,
  property: 0.34,
}
/** The share that answers 不了解: few know of resettlement who were not resettled. */
const unknown: Readonly<Record<ThemeId, number>> = {
  teaching: 0.13,
  transport: 0.02,
  poverty_employment: 0.12,
  cadre_style: 0.08,
  sanitation: 0.01,
  resettlement: 0.34,
  property: 0.09,
}
export const themes = Object.keys(influence) as ThemeId[]

/** Expected step of a latent normal that is rounded and kept within 1–5. */
function expectedStep(mean: number, spread: number): number {
  const below = [1.5, 2.5, 3.5, 4.5].map((cut) => normalCdf((cut - mean) / spread))
  return 5 - below.reduce((sum, share) => sum + share, 0)
}

/** The latent mean whose expected step is the wanted one. */
function latentMean(step: number, spread: number): number {
  let [low, high] = [-3, 9]
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (low + high) / 2
    if (expectedStep(middle, spread) < step) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const squared = (...values: number[]) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
const spreadOfTheme = squared(sd.place, sd.person, sd.question)
const spreadOfAll = squared(sd.place, sd.person, sd.overall, ...themes.map((theme) => influence[theme] * sd.question))

/** Numbers between 0 and 1, and standard normals, that depend on the text alone. */
function chance(text: string) {
  const generator = xoroshiro128plus(createHash('sha256').update(text).digest().readInt32BE(0))
  const uniform = () => uniformFloat64(generator)
  return { uniform, normal: () => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, uniform()))) }
}

/** What a place always adds: the same in every wave, nothing on the whole. */
function placeEffects(places: readonly SurveyPlace[], subject: string): Map<string, number> {
  const drawn = places.map((place) => chance(`place/${place.code}/${subject}`).normal() * sd.place)
  const mean = drawn.reduce((sum, value) => sum + value, 0) / places.length
  return new Map(places.map((place, at) => [place.id, (drawn[at] ?? 0) - mean]))
}

export type Truth = Readonly<Record<ThemeId | 'overall' | 'gain' | 'happiness' | 'security', number>>
export const asked = [...themes, 'overall', 'gain', 'happiness', 'security'] as const

export interface GeneratedWave {
  /** Such as `2026Q3`. */
  readonly quarter: string
  readonly from: Day
  /** Points of 0–100. */
  readonly truth: Truth
  /** Shares that know of the city survey and of a deed. */
  readonly aware: { readonly city: number; readonly work: number }
}

/** One case as a firm delivers it, by the headers of its file. */
export type GeneratedCase = Readonly<Record<(typeof headers)[number], string | number>>
export const headers = [
  '问卷编号',
  '调查批次',
  '街道',
  '社区/村',
  '访员编号',
  '开始时间',
  '结束时间',
  '访问结果',
  '性别',
  '年龄',
  '居住类型',
  '是否知道市级满意度调查',
  '是否知道身边的实事',
  '教育教学',
  '交通出行',
  '扶贫就业',
  '干部作风',
  '环境卫生',
  '拆迁安置',
  '物业监管',
  '总体满意度',
  '获得感',
  '幸福感',
  '安全感',
  '意见建议',
  '设计权重',
] as const
const OUTCOMES = [
  ['完成', 0.91],
  ['部分完成', 0.938],
  ['拒访', 0.968],
  ['未接触', 0.99],
  ['不合格', 1],
] as const
/** Interviewer 17 of each wave writes the same answer to everything within two minutes: to be found out. */
const CURBSTONER = 17

/** Every case of a wave, in the order of the places; the same quarter always gives the same. */
export function generateWave(wave: GeneratedWave, places: readonly SurveyPlace[]): GeneratedCase[] {
  const means = new Map(
    asked.map((subject) => {
      const step = 1 + wave.truth[subject] / 25
      return [subject, latentMean(step, subject === 'overall' ? spreadOfAll : spreadOfTheme)]
    }),
  )
  const effects = new Map(asked.map((subject) => [subject, placeEffects(places, subject)]))
  return Array.from({ length: CASES }, (_, at) => {
    const place = places[Math.floor((at * places.length) / CASES)]
    if (!place) throw new Error('the demonstration has no places to ask in')
    const { uniform, normal } = chance(`${wave.quarter}/${at}`)
    const person = normal() * sd.person
    const latent = (subject: (typeof asked)[number], more: number) =>
      (means.get(subject) ?? 3) + (effects.get(subject)?.get(place.id) ?? 0) + person + more
    const own = new Map(themes.map((theme) => [theme, normal() * sd.question]))
    const answers = new Map<string, number>(themes.map((theme) => [theme, stepOf(latent(theme, own.get(theme) ?? 0))]))
    const carried = themes.reduce((sum, theme) => sum + influence[theme] * (own.get(theme) ?? 0), 0)
    answers.set('overall', stepOf(latent('overall', carried + normal() * sd.overall)))
    for (const sense of ['gain', 'happiness', 'security'] as const)
      answers.set(sense, stepOf(latent(sense, normal() * sd.question)))
    for (const theme of themes) if (uniform() < unknown[theme]) answers.set(theme, 9)
    const interviewer = 1 + Math.floor(uniform() * 28)
    const isInvented = interviewer === CURBSTONER && uniform() < 0.8
    if (isInvented) for (const theme of themes) answers.set(theme, 4)
    return caseOf(wave, place, at, { uniform, answers, interviewer, isInvented })
  })
}

const stepOf = (latent: number) => Math.min(5, Math.max(1, Math.round(latent)))

interface Drawn {
  readonly uniform: () => number
  readonly answers: ReadonlyMap<string, number>
  readonly interviewer: number
  readonly isInvented: boolean
}

function caseOf(wave: GeneratedWave, place: SurveyPlace, at: number, drawn: Drawn): GeneratedCase {
  const { uniform, answers, interviewer, isInvented } = drawn
  const draw = uniform()
  const outcome = OUTCOMES.find(([, below]) => draw < below)?.[0] ?? '完成'
  const isInterview = outcome === '完成' || outcome === '部分完成'
  const blank = (value: string | number) => (isInterview ? value : '')
  const day = addDays(wave.from, Math.floor(uniform() * 18))
  const begins = 9 * 60 + Math.floor(uniform() * 600)
  const lasts = isInvented ? 1 + Math.floor(uniform() * 2) : 9 + Math.floor(uniform() * 12)
  const clock = (minutes: number) =>
    `${day} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const age = 18 + Math.floor(uniform() ** 1.2 * 62)
  const step = (subject: string) => blank(answers.get(subject) ?? 9)
  const household = 1 + Math.floor(uniform() * 4)
  // A partial interview broke off before the last questions.
  const late = (subject: string) => (outcome === '完成' ? step(subject) : '')
  const comment = uniform() < 0.16 ? (comments[Math.floor(uniform() * comments.length)] ?? '') : ''
  return {
    问卷编号: `${wave.quarter}-${String(at + 1).padStart(5, '0')}`,
    调查批次: wave.quarter,
    街道: place.streetName,
    '社区/村': place.name,
    访员编号: `F${100 + interviewer}`,
    开始时间: clock(begins),
    结束时间: blank(clock(begins + lasts)),
    访问结果: outcome,
    性别: uniform() < 0.53 ? '女' : '男',
    年龄: age,
    居住类型: ['本地户籍', '租住流动', '购房新市民'][Math.floor(uniform() * 2.6)] ?? '本地户籍',
    是否知道市级满意度调查: blank(uniform() < wave.aware.city ? '是' : '否'),
    是否知道身边的实事: blank(uniform() < wave.aware.work ? '是' : '否'),
    教育教学: step('teaching'),
    交通出行: step('transport'),
    扶贫就业: step('poverty_employment'),
    干部作风: step('cadre_style'),
    环境卫生: step('sanitation'),
    拆迁安置: step('resettlement'),
    物业监管: step('property'),
    总体满意度: late('overall'),
    获得感: late('gain'),
    幸福感: late('happiness'),
    安全感: late('security'),
    意见建议: blank(comment),
    设计权重: blank(Math.round(household * (0.6 + 0.8 * uniform()) * 4000) / 10_000),
  }
}
