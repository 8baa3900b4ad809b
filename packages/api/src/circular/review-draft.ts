/** The letter that asks the city to look at a result again 复核函: our figures, what contradicts itself in them, what fell, and what is needed to judge. */
import type { CircularBlock, CircularTable } from '@ratchet/domain/circular/block'
import { aspectIds } from '@ratchet/domain/cycle/aspect'
import type { Day } from '@ratchet/domain/day'
import { contradictionDetails, contradictions } from '@ratchet/domain/examination/contradiction'
import { changes, type Entry } from '@ratchet/domain/examination/entry'
import { circularDraftWords as w } from '@ratchet/words/circular-draft'
import { cycleWords } from '@ratchet/words/cycle'
import { examinationWords } from '@ratchet/words/examination'
import type { RoundFigures } from './truth.queries.ts'

const paragraph = (text: string): CircularBlock => ({ kind: 'paragraph', text })
const heading = (level: 1 | 2, text: string): CircularBlock => ({ kind: 'heading', level, text })
const nameOf = (subject: Entry['subject']) => (subject === 'overall' ? w.overall : cycleWords.zh.aspect[subject])
const figure = (value: number | null | undefined) => (value === null || value === undefined ? w.none : value.toFixed(2))
const signed = (value: number | null | undefined) =>
  value === null || value === undefined
    ? w.none
    : `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`

export function reviewDraft({ round, own, peers, entries, before }: RoundFigures): CircularBlock[] {
  const mine = ['overall' as const, ...aspectIds].flatMap((subject) =>
    entries.filter((row) => row.zone === own && row.subject === subject),
  )
  const earlier = (before?.entries ?? []).filter((row) => row.zone === own)
  const moved = changes(earlier, mine)
  const changeOf = (subject: Entry['subject']) => moved.find((row) => row.subject === subject)?.score
  const table: CircularTable = {
    kind: 'table',
    caption: w.letterCaption(round.id),
    columns: w.letterColumns.map((title, at) => ({
      title,
      width: at === 0 ? 28 : 18,
      align: at === 0 ? 'left' : 'right',
    })),
    rows: mine.map((row) => [
      nameOf(row.subject),
      figure(earlier.find((one) => one.subject === row.subject)?.score),
      figure(row.score),
      signed(changeOf(row.subject)),
      row.rank === null ? w.none : String(row.rank),
    ]),
    note: '',
  }
  const fell = mine.filter((row) => row.subject !== 'overall' && (changeOf(row.subject) ?? 0) < 0)
  const doubts = contradictions(entries, peers).map((one) =>
    examinationWords.zh.contradiction[one.code](contradictionDetails(one)).replace(/[。.]$/u, ''),
  )
  const points = [
    ...doubts.map(w.letterContradiction),
    ...(fell.length > 0 ? [w.letterFell(w.quoted(fell.map((row) => nameOf(row.subject))))] : []),
    w.letterMethod,
  ]
  const day = round.publishedOn
  return [
    paragraph(w.letterOpening(round.id, round.circularNumber, day && w.day(day as Day))),
    heading(1, w.letterFigures),
    table,
    heading(1, w.letterReasons),
    ...points.map((text) => paragraph(text)),
    paragraph(w.letterEnd),
  ]
}
