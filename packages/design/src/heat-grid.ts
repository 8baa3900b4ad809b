/** Heat grid 主题×地点: scores in cells on a ramp of six steps; too few answers are dashed, nobody is blank. Source: UX §3.1 (测评分析), admin/survey-results.png. */
import { type ChartLayout, type ChartPaint, chartPaint, rampFills, rampTexts } from './chart-paint.ts'
import { pressable, say } from './chart-parts.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { type HeatCell, type HeatInput, type HeatShape, heatShape } from './heat-layout.ts'
import { factsOf, type HeatDraw, legendNodes } from './heat-legend.ts'
import { node, type PictureNode } from './node.ts'
import { none, type TableTwin } from './table-twin.ts'
import { wrapEvenly } from './text-box.ts'

export type HeatWords = {
  readonly whole: (value: number) => string
  /** In a cell, and what it means. */
  readonly few: string
  readonly fewKey: string
  readonly noneKey: string
  readonly lowest: (value: number) => string
  readonly highest: (value: number) => string
  readonly empty: string
  readonly columns: { readonly place: string; readonly group: string }
  readonly describe: (facts: HeatFacts) => string
}
type Found = { readonly theme: string; readonly place: string; readonly value: number }
export type HeatFacts = {
  readonly themes: number
  readonly places: number
  readonly lowest: Found | null
  readonly highest: Found | null
  readonly few: number
}
/** `head: false` leaves the head of the columns out, for a page that keeps `heatGridHead` in sight while scrolling. */
export type HeatLayout = ChartLayout & { readonly head?: boolean }

/** The grid at the width it has: places as columns while they fit, else as rows under their street. */
export function heatGrid(input: HeatInput, layout: HeatLayout, words: HeatWords): PictureNode {
  const { id, width } = layout
  const paint = chartPaint(layout.mode)
  const shape = heatShape(input, layout)
  const facts = factsOf(input)
  const low = input.range?.[0] ?? facts.lowest?.value ?? 0
  const high = input.range?.[1] ?? facts.highest?.value ?? 100
  const draw = { shape, paint, words, low, high }
  const frame = { id, width, title: input.title, description: words.describe(facts) }
  if (input.places.length === 0 || input.themes.length === 0) return emptyPicture(frame, words.empty, paint)
  let y = 0
  const bands = shape.bands.flatMap(({ name, lines }, band) => {
    if (band > 0) y += 10
    const high = bandHead(shape, name, layout.head !== false)
    const named = headNodes(shape, y + high, paint, name, layout.head !== false)
    y += high
    const rows = lines.flatMap((line) => {
      const wrapped = wrapEvenly(line.name, shape.label - 8, 13)
      const height = Math.max(shape.row, wrapped.length * 16 + 8)
      const cells = shape.heads.map((_, column) =>
        cellNode(
          shape.turned ? input.cells[column]?.[line.at] : input.cells[line.at]?.[column],
          { column, y, height },
          draw,
        ),
      )
      const first = y + height / 2 - (wrapped.length - 1) * 8 + 4.5
      const look = { fill: paint['text-1'], size: 13, ...(shape.turned ? {} : { weight: 700 }) }
      const texts = wrapped.map((text, at) => say(text, 0, first + at * 16, look))
      y += height
      return [...texts, ...cells]
    })
    return [...named, ...rows]
  })
  const legend = legendNodes(input, facts, { top: y + 6, width }, draw)
  const linked = input.cells.some((row) => row.some((cell) => cell.kind === 'score' && cell.part))
  return pictureFrame({ ...frame, height: y + 6 + legend.height, linked }, [...bands, ...legend.nodes])
}

/** Only the head of the columns, at the same places: it may stick to the top while the grid scrolls under it. Hidden from screen readers, which have the table. */
export function heatGridHead(input: HeatInput, layout: ChartLayout): PictureNode {
  const shape = heatShape(input, layout)
  const attrs = { xmlns: 'http://www.w3.org/2000/svg', class: 'picture', 'aria-hidden': 'true' }
  const size = { width: layout.width, height: shape.headHeight, viewBox: `0 0 ${layout.width} ${shape.headHeight}` }
  return node('svg', { ...attrs, ...size }, headNodes(shape, shape.headHeight, chartPaint(layout.mode), null, true))
}

const bandNames = (shape: HeatShape, name: string | null) => (name ? wrapEvenly(name, shape.label - 8, 13) : [])

function bandHead(shape: HeatShape, name: string | null, columns: boolean): number {
  const lines = bandNames(shape, name).length
  return Math.max(columns ? shape.headHeight : 0, lines > 0 ? lines * 15 + 12 : 0)
}

function headNodes(shape: HeatShape, base: number, paint: ChartPaint, name: string | null, columns: boolean) {
  const foot = base - 7
  const names = bandNames(shape, name)
  const bold = { fill: paint['text-1'], size: 13, weight: 700 }
  return [
    ...names.map((line, at) => say(line, 0, foot - (names.length - 1 - at) * 15, bold)),
    ...(columns ? shape.heads : []).flatMap((lines, column) =>
      lines.map((line, at) =>
        say(line, shape.label + (column + 0.5) * shape.cell, foot - (lines.length - 1 - at) * 15, {
          fill: paint['text-3'],
          anchor: 'middle',
        }),
      ),
    ),
  ]
}

/** The step 0–5 of a value between the ends of the ramp. */
export function rampStep(value: number, low: number, high: number): number {
  if (high <= low) return 2
  return Math.max(0, Math.min(5, Math.floor(((value - low) / (high - low)) * 6)))
}

function cellNode(
  cell: HeatCell | undefined,
  { column, y, height }: { column: number; y: number; height: number },
  { shape, paint, words, low, high }: HeatDraw,
): PictureNode | null {
  if (!cell || cell.kind === 'none') return null
  const area = { x: shape.label + column * shape.cell + 1, y: y + 1, width: shape.cell - 2, height: height - 2 }
  const middle = { x: area.x + area.width / 2, y: y + height / 2 + 5 }
  if (cell.kind === 'few') {
    return node('g', { class: 'picture-few' }, [
      node('rect', { ...area, fill: paint['bg-card'], stroke: paint['border-ctl'], 'stroke-dasharray': '3 3' }),
      say(words.few, middle.x, middle.y - 0.5, { fill: paint['text-3'], anchor: 'middle' }),
    ])
  }
  const step = rampStep(cell.value, low, high)
  const fill = paint[rampTexts[step] ?? 'text-1']
  return pressable(cell.part, area, [
    node('rect', { class: 'picture-cell', 'data-step': step + 1, ...area, fill: paint[rampFills[step] ?? 'ramp-1'] }),
    say(words.whole(cell.value), middle.x, middle.y, { size: 14, weight: 700, fill, anchor: 'middle' }),
  ])
}

/** One row a place, one column a theme. */
export function heatTable({ themes, places, cells }: HeatInput, words: HeatWords): TableTwin {
  const grouped = places.some(({ group }) => group !== undefined)
  return {
    columns: [...(grouped ? [words.columns.group] : []), words.columns.place, ...themes.map(({ name }) => name)],
    rows: places.map((place, at) => [
      ...(grouped ? [place.group ?? none] : []),
      place.name,
      ...themes.map((_, theme) => {
        const cell = cells[theme]?.[at]
        if (cell?.kind === 'score') return words.whole(cell.value)
        return cell?.kind === 'few' ? words.few : none
      }),
    ]),
  }
}
