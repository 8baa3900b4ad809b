/**
 * Does the text agree with the figures 文数相符: a place or a score that the document gives a unit or an aspect must be the
 * published one. Read are "第n名／位" and "n分" beside a name, and the columns of tables; what is said of another time (上一轮,
 * 去年) or is a difference (提高2.1分) is no statement about this result. Source: issue "Assessment and duty" (Bad input); SPEC §6.
 */
import type { CircularBlock, CircularTable } from './block.ts'
import type { CircularContent } from './circular.ts'

export interface Truth {
  readonly name: string
  /** Every place that may be said of it. Without places and scores the name is not ours: what is said in its clause is not checked. */
  readonly ranks: readonly number[]
  readonly scores: readonly number[]
}
export interface Contradiction {
  readonly name: string
  readonly figure: 'rank' | 'score'
  readonly said: string
  readonly is: readonly number[]
}
interface Said {
  readonly figure: 'rank' | 'score'
  readonly value: number
  readonly text: string
}

const ANOTHER_TIME = /上[一]?[轮次期季年]|上季度|去年|往年|历史|更正前|原公布/u
const DIFFERENCE =
  /(?:提高|提升|下降|降低|上升|回落|增加|减少|高于|低于|高出|相差|多|少|差|扣|加|扣减|奖励|满分|权重)[了约]?$/u
const FIGURE =
  /第\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*[名位]|(\d{1,3}(?:\.\d+)?)\s*分(?!之|管|析|别|解|布|类|钟)/gu
/** After a figure, these say that its name comes next: 第1名：教育局. */
const NAME_FOLLOWS = /^\s*(?:：|:|是|为|由)/u
const RANK_COLUMN = /名次|位次|排名|rank/iu
const SCORE_COLUMN = /得分|总分|成绩|分数|score|total/iu

const digits = '零一二三四五六七八九'
/** A place in figures or in words up to 九十九; NaN when it is neither. */
export function placeOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : [null, text]
  const of = (sign: string | undefined, none: number) => (sign ? digits.indexOf(sign) : none)
  return tens === null ? of(ones, Number.NaN) : of(tens, 1) * 10 + of(ones, 0)
}

const isUnknown = ({ ranks, scores }: Truth) => ranks.length === 0 && scores.length === 0
const decimals = (text: string) => text.split('.')[1]?.length ?? 0
function agrees({ figure, value, text }: Said, truth: Truth): boolean {
  if (figure === 'rank') return truth.ranks.length === 0 || truth.ranks.includes(value)
  const close = 0.5 * 10 ** -decimals(text) + 1e-9
  return truth.scores.length === 0 || truth.scores.some((score) => Math.abs(score - value) <= close)
}

/** Where each name stands in the sentence; a longer name hides a shorter one inside it. */
function namesIn(sentence: string, truths: readonly Truth[]): { at: number; end: number; truth: Truth }[] {
  const taken: { at: number; end: number; truth: Truth }[] = []
  for (const truth of truths.toSorted((a, b) => b.name.length - a.name.length)) {
    for (let at = sentence.indexOf(truth.name); at >= 0; at = sentence.indexOf(truth.name, at + 1)) {
      const end = at + truth.name.length
      if (!taken.some((other) => at < other.end && other.at < end)) taken.push({ at, end, truth })
    }
  }
  return taken.sort((a, b) => a.at - b.at)
}

function inSentence(sentence: string, truths: readonly Truth[]): Contradiction[] {
  const names = namesIn(sentence, truths)
  return [...sentence.matchAll(FIGURE)].flatMap((match) => {
    const before = sentence.slice(0, match.index)
    const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('、')) + 1)
    const isForeign = truths.some((truth) => isUnknown(truth) && clause.includes(truth.name))
    if (isForeign || ANOTHER_TIME.test(clause) || DIFFERENCE.test(before)) return []
    const end = match.index + match[0].length
    const following = names.find((name) => name.at >= end)
    const preceding = names.filter((name) => name.end <= match.index).at(-1)
    const one = NAME_FOLLOWS.test(sentence.slice(end)) ? following : preceding
    if (!one) return []
    const [, place, score] = match
    const said: Said = place
      ? { figure: 'rank', value: placeOf(place), text: place }
      : { figure: 'score', value: Number(score), text: score ?? '' }
    if (agrees(said, one.truth)) return []
    const is = said.figure === 'rank' ? one.truth.ranks : one.truth.scores
    return [{ name: one.truth.name, figure: said.figure, said: match[0], is }]
  })
}

function inTable({ columns, rows }: CircularTable, truths: readonly Truth[]): Contradiction[] {
  const figures = columns.flatMap(({ title }, at): { at: number; figure: Said['figure'] }[] => {
    if (ANOTHER_TIME.test(title)) return []
    if (RANK_COLUMN.test(title)) return [{ at, figure: 'rank' }]
    return SCORE_COLUMN.test(title) ? [{ at, figure: 'score' }] : []
  })
  return rows.flatMap((row) => {
    const truth = truths.find(({ name }) => row.includes(name))
    if (!truth) return []
    return figures.flatMap(({ at, figure }) => {
      const text = row[at] ?? ''
      if (!/^\d+(?:\.\d+)?$/u.test(text) || agrees({ figure, value: Number(text), text }, truth)) return []
      return [{ name: truth.name, figure, said: text, is: figure === 'rank' ? truth.ranks : truth.scores }]
    })
  })
}

const inBlock = (block: CircularBlock, truths: readonly Truth[]) =>
  block.kind === 'table'
    ? inTable(block, truths)
    : block.text.split(/[。；！？\n]/u).flatMap((sentence) => inSentence(sentence, truths))

/** What the document says otherwise than the figures do, in the order of the paper. */
export function contradictionsIn(
  { blocks, annexes }: Pick<CircularContent, 'blocks' | 'annexes'>,
  truths: readonly Truth[],
): Contradiction[] {
  return [...blocks, ...annexes.flatMap((annex) => annex.blocks)].flatMap((block) => inBlock(block, truths))
}
