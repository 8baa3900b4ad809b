/** The legend of the heat grid in words, and what its description is made of. */
import { keyLines } from './chart-key.ts'
import { type ChartPaint, rampFills } from './chart-paint.ts'
import { say } from './chart-parts.ts'
import type { HeatFacts, HeatWords } from './heat-grid.ts'
import type { HeatInput, HeatShape } from './heat-layout.ts'
import { node } from './node.ts'
import { textWidth } from './text-box.ts'

export type HeatDraw = {
  readonly shape: HeatShape
  readonly paint: ChartPaint
  readonly words: HeatWords
  readonly low: number
  readonly high: number
}

/** The ramp between its ends, then what dashes and blanks mean. */
export function legendNodes(
  input: HeatInput,
  facts: HeatFacts,
  { top, width }: { top: number; width: number },
  draw: HeatDraw,
) {
  const { paint, words, low, high, shape } = draw
  const grey = { fill: paint['text-3'] }
  const start = textWidth(words.lowest(low), 12) + 8
  const swatch = 22
  const blank = input.cells.some((row) => row.some(({ kind }) => kind === 'none'))
  const dashed = { fill: paint['bg-card'], stroke: paint['border-ctl'], 'stroke-dasharray': '3 3' }
  const ramp = facts.lowest
    ? [
        say(words.lowest(low), 0, top + 18, grey),
        ...rampFills.map((name, at) =>
          node('rect', { x: start + at * swatch, y: top + 7, width: swatch - 1.5, height: 13, fill: paint[name] }),
        ),
        say(words.highest(high), start + 6 * swatch + 6, top + 18, grey),
      ]
    : []
  const marks = [
    ...(facts.few > 0 ? [{ name: words.fewKey, swatch: dashed }] : []),
    ...(blank ? [{ name: words.noneKey, swatch: null }] : []),
    ...shape.key.map((name) => ({ name, swatch: null })),
  ]
  const under = keyLines(marks, { top: top + (ramp.length > 0 ? 24 : 0), width, fill: paint['text-3'] })
  return { nodes: [...ramp, ...under.nodes], height: (ramp.length > 0 ? 28 : 0) + under.height }
}

/** The lowest and the highest score, and how many cells say nothing. */
export function factsOf({ themes, places, cells }: HeatInput): HeatFacts {
  const scores = cells.flatMap((row, theme) =>
    row.flatMap((cell, place) =>
      cell.kind === 'score'
        ? [{ theme: themes[theme]?.name ?? '', place: places[place]?.name ?? '', value: cell.value }]
        : [],
    ),
  )
  const sorted = [...scores].sort((a, b) => a.value - b.value)
  const few = cells.flat().filter(({ kind }) => kind === 'few').length
  return {
    themes: themes.length,
    places: places.length,
    lowest: sorted[0] ?? null,
    highest: sorted.at(-1) ?? null,
    few,
  }
}
