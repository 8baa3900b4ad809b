/** Bump chart 名次图: ranks over periods, one's own zone in front; an unpublished rank is an empty place, never bridged. Source: UX §3.3, site/trends.png. */
import { type BumpZone, rankRuns, runLines, zoneLabels } from './bump-lines.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'
import { livePaint } from './paint.ts'
import type { BumpWords } from './picture-words.ts'
import { placeLabels, type Segment } from './place-labels.ts'
import type { PictureLayout } from './ratchet-layout.ts'
import { none, type TableTwin } from './table-twin.ts'
import { type Box, longestWord, textWidth, wrapEvenly } from './text-box.ts'

/** `ranks` of each zone run along `periods`; null = not published. */
export type BumpInput = {
  readonly title: string
  readonly periods: readonly string[]
  readonly zones: readonly BumpZone[]
  readonly places?: number
}

export type BumpLayout = PictureLayout & {
  /** Text size in pixels, never under 12; 15 on the residents' site. */
  readonly textSize?: number
}

/** Ranks with 1 on top, names at both ends, no legend. */
export function bumpChart(input: BumpInput, layout: BumpLayout, words: BumpWords): PictureNode {
  const paint = layout.paint ?? livePaint
  const { id, width } = layout
  const size = Math.max(12, layout.textSize ?? 12)
  const places = input.places ?? 8
  const many = input.zones.length > 1
  const names = many
    ? Math.max(
        ...input.zones.map((zone) => textWidth(zone.own ? `${zone.name} ${words.rank(places)}` : zone.name, size)),
      )
    : 0
  const axis = textWidth(String(places), size) + 12
  const margin = Math.max(textWidth(`▼${words.rank(8)}`, size + 1), size * 3) / 2 + 4
  const steps = Math.max(input.periods.length - 1, 1)
  const right = width - (many ? names + 20 : margin)
  // On a phone the names stand at the right end only: twice would squeeze the periods into each other.
  const both = many && (right - axis - names - 20) / steps >= size * 4
  const left = axis + (both ? names + 20 : margin)
  const pitch = (right - left) / steps
  const row = Math.max(26, size * 1.9)
  const top = size + 16
  const y = (rank: number) => top + (rank - 1) * row
  const base = y(places) + size + 20
  const x = (index: number) => left + index * pitch
  const slot = Math.max(pitch, size * 4)
  const periodLines = input.periods.map((period) => wrapEvenly(period, Math.max(pitch - 6, size * 3), size))
  const height = base + 14 + Math.max(...periodLines.map((lines) => lines.length)) * (size + 5)
  const drawn = [...input.zones].sort((a, b) => Number(a.own ?? false) - Number(b.own ?? false))
  const runs = drawn.map((zone) => ({ zone, runs: rankRuns(zone, x, y) }))
  const empty = input.periods.flatMap((_, index) =>
    input.zones.every((zone) => zone.ranks[index] == null) ? [index] : [],
  )
  const gaps = neighbours(empty).map(([from, to]) => {
    const reach = Math.min(slot, pitch || slot) * 0.4
    const box: Box = { left: x(from) - reach, right: x(to) + reach, top: 0, bottom: base }
    const room = Math.max(longestWord(words.unpublished, size), Math.min(box.right - box.left - 6, size * 4))
    return { box, lines: wrapEvenly(words.unpublished, room, size) }
  })
  return pictureFrame({ id, width, height, title: input.title, description: describeBump(input, words) }, [
    ...Array.from({ length: places }, (_, index) => index + 1).flatMap((rank) => [
      node('line', { x1: axis, x2: many ? right : width, y1: y(rank), y2: y(rank), stroke: paint['pic-grid'] }),
      node(
        'text',
        {
          x: axis - 10,
          y: y(rank) + size * 0.35,
          'text-anchor': 'end',
          'font-size': size,
          fill: paint['text-3'],
        },
        [String(rank)],
      ),
    ]),
    ...gaps.flatMap(({ box, lines }) => [
      node('rect', {
        class: 'picture-gap',
        x: box.left,
        y: top - 10,
        width: box.right - box.left,
        height: base - top + 10,
        fill: paint['pic-gap'],
      }),
      ...lines.map((line, at) =>
        node(
          'text',
          {
            x: (box.left + box.right) / 2,
            y: y(places / 2) + at * (size + 4),
            'text-anchor': 'middle',
            'font-size': size,
            fill: paint['text-3'],
          },
          [line],
        ),
      ),
    ]),
    ...runs.flatMap(({ zone, runs: stretches }) => stretches.flatMap((run) => runLines(run, zone.own ?? false, paint))),
    ...periodLines.flatMap((lines, index) =>
      lines.map((line, at) =>
        node(
          'text',
          {
            x: x(index),
            y: base + size + 8 + at * (size + 5),
            'text-anchor': 'middle',
            'font-size': size,
            fill: paint['text-2'],
          },
          [line],
        ),
      ),
    ),
    ...placeLabels(
      runs
        .toReversed()
        .flatMap(({ zone, runs: stretches }) => zoneLabels(zone, stretches, { paint, size, many, both, right, words })),
      {
        bounds: { left: 0, top: 0, right: width, bottom: base },
        taken: gaps.map(({ box }) => box),
        strokes: runs.flatMap(({ runs: stretches }) =>
          stretches.flatMap((run): Segment[] =>
            run.slice(1).flatMap((to, at) => (run[at] ? [{ from: run[at], to }] : [])),
          ),
        ),
      },
    ),
  ])
}

// Half-years that were not published one after another share one empty place and one word.
function neighbours(indices: readonly number[]): readonly (readonly [number, number])[] {
  const groups: [number, number][] = []
  for (const index of indices) {
    const last = groups.at(-1)
    if (last && last[1] === index - 1) last[1] = index
    else groups.push([index, index])
  }
  return groups
}

/** One's own ranks in one sentence; of the first zone when none is marked as own. */
export function describeBump(input: BumpInput, words: BumpWords): string {
  const zone = input.zones.find((candidate) => candidate.own) ?? input.zones[0]
  if (!zone) return input.title
  const at = input.periods.map((label, index) => ({ label, rank: zone.ranks[index] ?? null }))
  return words.describe({
    zone: zone.name,
    ranks: at.flatMap(({ label, rank }) => (rank === null ? [] : [{ label, rank }])),
    missing: at.filter(({ rank }) => rank === null).map(({ label }) => label),
  })
}

/** All ranks, one row a zone, one column a period. */
export function bumpTable(input: BumpInput, words: BumpWords): TableTwin {
  return {
    columns: [words.columns.zone, ...input.periods],
    rows: input.zones.map((zone) => [
      zone.name,
      ...input.periods.map((_, index) => {
        const rank = zone.ranks[index] ?? null
        return rank === null ? words.unpublished || none : words.rank(rank)
      }),
    ]),
  }
}
