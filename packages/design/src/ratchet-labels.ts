/** What is written inside the ratchet picture and beside its pawl. */
import { node, type PictureNode } from './node.ts'
import type { Paint } from './paint.ts'
import type { RatchetWords } from './picture-words.ts'
import { type Label, type Line, type Spot, type Surroundings, textLines } from './place-labels.ts'
import type { RatchetFrame } from './ratchet-layout.ts'
import type { Point, Run, ToothSpan } from './ratchet-profile.ts'
import { lastReading, type RatchetInput, resultOf, standingOf, type Tooth } from './ratchet-tooth.ts'
import type { Scale } from './scale.ts'
import type { Box } from './text-box.ts'

export type ChartTooth = {
  readonly tooth: Tooth
  readonly span: ToothSpan
  readonly floor: number | null
  readonly runs: readonly Run[]
  readonly slip: number | null
  /** What is hatched under the floor, as polygons. */
  readonly hatch: readonly (readonly Point[])[]
}

export type ChartParts = {
  readonly input: RatchetInput
  readonly frame: RatchetFrame
  readonly scale: Scale
  readonly paint: Paint
  readonly teeth: readonly ChartTooth[]
  readonly locked: number | null
  readonly end: number
  readonly surroundings: Surroundings
}

/** All labels in the plot, the important ones first: results, the running reading, exceptions, gaps, floors. */
export function ratchetLabels(parts: ChartParts, words: RatchetWords): readonly Label[] {
  const newest = parts.teeth.toReversed()
  return [
    ...newest.flatMap((tooth) => gapLabel(tooth, parts, words)),
    ...newest.flatMap((tooth) => resultLabel(tooth, parts, words)),
    ...newest.flatMap((tooth) => readingLabel(tooth, parts, words)),
    ...newest.flatMap((tooth) => rebaseLabel(tooth, parts, words)),
    ...newest.flatMap((tooth, index) => floorLabel(tooth, parts, words, newest[index + 1] ?? null)),
  ]
}

const line = (text: string, fill: string, size = 12, weight = 600): Line => ({ text, fill, size, weight })

function resultLabel(
  { tooth, span, slip }: ChartTooth,
  { input, scale, paint, frame }: ChartParts,
  words: RatchetWords,
): readonly Label[] {
  const value = resultOf(tooth, input.measure)
  if (value === null) return []
  const rank = input.measure === 'rank'
  const ink = slip === null ? paint['pic-profile'] : paint['pic-slip']
  const texts = rank
    ? [words.rank(value)]
    : frame.kind === 'narrow'
      ? [words.score(value)]
      : [words.result(value, tooth.rank), words.score(value)]
  const note = slip === null ? [] : [line(rank ? words.rankSlip(slip) : words.slip(slip), ink, 13, 700)]
  const [x, y] = [span.right, scale.y(value)]
  const over: readonly Spot[] = [
    { x: x - 6, y: y - 10, anchor: 'end' },
    { x: x - 6, y: y - 18, anchor: 'end' },
    { x, y: y - 12, anchor: 'middle' },
    { x: x + 6, y: y - 10, anchor: 'start', off: 60 },
    { x: x - 6, y: y - 28, anchor: 'end' },
  ]
  const beneath: readonly Spot[] = [
    { x: x - 6, y: y + 20, anchor: 'end' },
    { x: x - 6, y: y + 30, anchor: 'end' },
    { x, y: y + 22, anchor: 'middle' },
    { x: x + 6, y: y + 20, anchor: 'start', off: 60 },
  ]
  const lifted = over.map((spot) => ({ ...spot, y: spot.y - 17 * note.length }))
  return [
    {
      variants: texts.map((text) => [line(text, ink, 13, 700), ...note]),
      spots: slip === null ? [...over, ...beneath] : [...beneath, ...lifted],
      needed: true,
    },
  ]
}

function readingLabel(
  { tooth, runs }: ChartTooth,
  { scale, paint, frame }: ChartParts,
  words: RatchetWords,
): readonly Label[] {
  const reading = tooth.running ? lastReading(tooth) : null
  const at = runs.flatMap((run) => run.points).findLast((point) => point.reading)
  if (!reading || !at) return []
  const { value, low, high } = reading
  const even = low !== null && high !== null && Math.abs(high + low - value * 2) < 0.11
  const margin =
    low === null || high === null
      ? []
      : [line(even ? words.margin((high - low) / 2) : words.interval(low, high), paint['text-3'], 12, 400)]
  const bold = (text: string) => line(text, paint['pic-profile'], 13, 700)
  const top = high === null ? at.y : scale.y(high)
  const texts = frame.kind === 'narrow' ? [words.score(value)] : [words.reading(value), words.score(value)]
  return [
    {
      variants: [...texts.map((text) => [bold(text), ...margin]), [bold(words.score(value))]],
      spots: [
        { x: at.x + 8, y: at.y - 6, anchor: 'start' },
        { x: at.x + 8, y: at.y - 20, anchor: 'start' },
        { x: at.x + 8, y: top + 6, anchor: 'start' },
        { x: at.x, y: top - 24, anchor: 'middle' },
        { x: at.x - 10, y: top, anchor: 'end' },
        { x: at.x + 8, y: at.y + 20, anchor: 'start' },
      ],
      needed: true,
    },
  ]
}

function rebaseLabel(
  { tooth, span }: ChartTooth,
  { scale, paint, input, frame }: ChartParts,
  words: RatchetWords,
): readonly Label[] {
  const rebase = tooth.marks.rebase
  if (!rebase) return []
  const rank = input.measure === 'rank'
  const show = rank ? words.rank : words.score
  const floor = line(rank ? words.rankFloor(rebase.to) : words.floor(rebase.to), paint['pawl-text'])
  const change = line(words.rebase(show(rebase.from), show(rebase.to)), paint['pawl-text'])
  const minutes = line(words.minutes(rebase.minutes), paint['pawl-text'], 12, 400)
  const y = scale.y(rebase.to)
  const spots = (lines: number): readonly Spot[] => [
    { x: span.left + 6, y: y + 17, anchor: 'start' },
    { x: span.left + 6, y: y - 8 - lines * 16, anchor: 'start' },
    { x: span.left - 6, y: y + 17, anchor: 'end' },
    { x: span.left + 6, y: y + 34, anchor: 'start' },
  ]
  const short = [
    line(words.rebaseShort, paint['pawl-text']),
    line(`${show(rebase.from)}→${show(rebase.to)}`, paint['pawl-text']),
  ]
  return [
    {
      variants: frame.kind === 'narrow' ? [short, [change]] : [[floor, change, minutes], [change, minutes], short],
      spots: spots(2),
      needed: true,
    },
  ]
}

// On the hatch of a slip the floor's name would be hard to read.
function hatchBoxes(teeth: readonly ChartTooth[]): readonly Box[] {
  return teeth
    .flatMap(({ hatch }) => hatch)
    .map((points) => ({
      left: Math.min(...points.map(({ x }) => x)),
      top: Math.min(...points.map(({ y }) => y)),
      right: Math.max(...points.map(({ x }) => x)),
      bottom: Math.max(...points.map(({ y }) => y)),
    }))
}

// A floor that did not move is labelled once: repeating it would crowd out the results.
function floorLabel(
  { tooth, span, floor }: ChartTooth,
  { scale, paint, input, frame, teeth }: ChartParts,
  words: RatchetWords,
  before: ChartTooth | null,
): readonly Label[] {
  const pawlSays = teeth.at(-1)?.tooth === tooth && tooth.running
  if (floor === null || tooth.marks.rebase || pawlSays || (before?.floor === floor && frame.kind !== 'full')) return []
  const y = scale.y(floor)
  const full = input.measure === 'rank' ? words.rankFloor(floor) : words.floor(floor)
  const plain = input.measure === 'rank' ? words.rank(floor) : words.score(floor)
  const texts = span.right - span.left < 90 ? [plain] : [full, plain]
  return [
    {
      variants: texts.map((text) => [line(text, paint['pawl-text'])]),
      spots: [
        { x: span.left + 6, y: y + 15, anchor: 'start' },
        { x: span.left + 6, y: y - 6, anchor: 'start' },
        { x: span.right - 6, y: y + 15, anchor: 'end' },
        { x: span.right - 6, y: y - 6, anchor: 'end' },
      ],
      needed: false,
      avoid: hatchBoxes(teeth),
    },
  ]
}

// Never bridged, and never silent: the empty place says that nothing was published.
function gapLabel(
  { tooth, span, runs }: ChartTooth,
  { input, frame, paint }: ChartParts,
  words: RatchetWords,
): readonly Label[] {
  // A running rank has no readings by nature, so nothing is missing.
  if (resultOf(tooth, input.measure) !== null || (tooth.running && (input.measure === 'rank' || lastReading(tooth))))
    return []
  const drawn = Math.max(span.left, ...runs.flatMap((run) => run.points.map((point) => point.x)))
  const text = tooth.running ? words.noReading : words.noResult
  const lines = [line(text, paint['text-3'], 12, 400)]
  const y = frame.plot.bottom - 26
  return [
    {
      variants: [lines],
      spots: [
        { x: (drawn + span.right) / 2, y, anchor: 'middle' },
        { x: drawn + 6, y, anchor: 'start' },
        { x: span.right - 4, y: y - 20, anchor: 'end' },
      ],
      needed: true,
    },
  ]
}

/** Beside the pawl: the floor it holds, the rank it holds, and how the running reading stands to it. */
export function sideText(
  { input, frame, scale, paint, locked, teeth, end }: ChartParts,
  words: RatchetWords,
): readonly PictureNode[] {
  if (locked === null) return []
  const rank = input.measure === 'rank'
  const full = frame.kind === 'full'
  const tip = scale.y(locked)
  const head = line(
    rank
      ? frame.kind === 'narrow'
        ? words.rank(locked)
        : words.rankFloor(locked)
      : full
        ? words.floorLocked(locked)
        : words.floorShort(locked),
    paint['pawl-text'],
    full ? 13 : 12,
    700,
  )
  const held =
    !rank && input.rankFloor
      ? [
          line(
            full ? words.rankFloor(input.rankFloor) : words.rank(input.rankFloor),
            paint['pawl-text'],
            full ? 13 : 12,
            700,
          ),
        ]
      : []
  const running = teeth.at(-1)?.tooth
  const reading = running?.running ? lastReading(running) : null
  const notes =
    full && !rank && reading
      ? words.standing[standingOf(reading, locked)](reading.value).map((text) => line(text, paint['text-3'], 12, 400))
      : []
  const x = end + 8
  const low = [...held, ...notes]
  const beneath = tip + 54
  const fits = beneath + (low.length - 1) * 17 <= frame.plot.bottom
  const first = fits ? beneath : tip - 12 - low.length * 17 - 2
  return [
    ...textLines([head], { x, y: Math.max(tip - 12, 12), anchor: 'start' }),
    ...(low.length > 0 ? [node('g', {}, textLines(low, { x, y: first, anchor: 'start' }))] : []),
  ]
}
