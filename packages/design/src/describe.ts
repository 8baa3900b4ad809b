/** The ratchet picture in one spoken sentence, and its table twin. */
import type { RatchetWords } from './picture-words.ts'
import { chipTexts } from './ratchet-layout.ts'
import {
  floorOver,
  lastReading,
  lockedFloor,
  type RatchetInput,
  type Reading,
  resultOf,
  slipOf,
  type Tooth,
} from './ratchet-tooth.ts'
import { none, type TableTwin } from './table-twin.ts'

/** One sentence for `<desc>` and screen readers: results, gaps, slips, exceptions, and the floor now. */
export function describeRatchet(input: RatchetInput, words: RatchetWords): string {
  const { measure, teeth } = input
  const show = measure === 'rank' ? words.rank : words.score
  const running = teeth.find((tooth) => tooth.running)
  const reading = running ? lastReading(running) : null
  const floor = lockedFloor(teeth)
  return words.describe({
    measure,
    results: teeth.flatMap((tooth) => {
      const value = resultOf(tooth, measure)
      return value === null ? [] : [{ label: tooth.label, text: show(value) }]
    }),
    missing: teeth.filter((tooth) => !tooth.running && resultOf(tooth, measure) === null).map((tooth) => tooth.label),
    slips: teeth.flatMap((tooth) => {
      const by = slipOf(tooth, measure)
      return by === null ? [] : [{ label: tooth.label, by }]
    }),
    rebases: teeth.flatMap(({ label, marks: { rebase } }) =>
      rebase ? [{ label, from: show(rebase.from), to: show(rebase.to) }] : [],
    ),
    running: running ? { label: running.label, reading: reading ? words.score(reading.value) : null } : null,
    floor: floor === null ? null : show(floor),
  })
}

/** The figures of the ratchet picture, one row a half-year, oldest first. */
export function ratchetTable(input: RatchetInput, words: RatchetWords): TableTwin {
  const { columns } = words
  const floor = (value: number | null) =>
    value === null ? none : input.measure === 'rank' ? words.rank(value) : words.score(value)
  return {
    columns: [
      columns.period,
      columns.readings,
      columns.score,
      columns.rank,
      columns.floorBefore,
      columns.verdict,
      columns.floorAfter,
      columns.notes,
    ],
    rows: input.teeth.map((tooth) => [
      tooth.label,
      tooth.quarters.length === 0 ? none : tooth.quarters.map((reading) => readingText(reading, words)).join(' / '),
      tooth.achieved === null ? (tooth.running ? none : words.noResult) : words.score(tooth.achieved),
      tooth.rank === null ? none : words.rank(tooth.rank),
      floor(floorOver(tooth)),
      chipTexts(tooth, words)[0] ?? none,
      floor(tooth.floorAfter),
      notes(tooth, input, words).join(' · ') || none,
    ]),
  }
}

function readingText(reading: Reading | null, words: RatchetWords): string {
  if (reading === null) return words.noReading
  const value = words.score(reading.value)
  return reading.low === null || reading.high === null
    ? value
    : `${value} (${words.interval(reading.low, reading.high)})`
}

function notes(tooth: Tooth, { measure }: RatchetInput, words: RatchetWords): readonly string[] {
  const slip = slipOf(tooth, measure)
  const { rebase } = tooth.marks
  const show = measure === 'rank' ? words.rank : words.score
  return [
    ...(slip === null ? [] : [measure === 'rank' ? words.rankSlip(slip) : words.slip(slip)]),
    ...(rebase ? [words.rebase(show(rebase.from), show(rebase.to)), words.minutes(rebase.minutes)] : []),
  ]
}
