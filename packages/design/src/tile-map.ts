/** Tile map 分布图: a tile for each community under its street, as deep as the count in it; where nobody went is dashed. It shows who belongs together, not where on earth. Source: UX §3.1 (/households), §3.3 "Tile map". */
import { keyLines } from './chart-key.ts'
import { type ChartLayout, type ChartPaint, chartPaint, rampFills, rampTexts } from './chart-paint.ts'
import { type Part, pressable, say } from './chart-parts.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { rampStep } from './heat-grid.ts'
import { node, type PictureNode, pathThrough } from './node.ts'
import { none, type TableTwin } from './table-twin.ts'
import { textWidth, wrapEvenly } from './text-box.ts'

export type Tile = {
  readonly key: string
  readonly name: string
  /** The street; tiles of one street follow each other. */
  readonly group?: string
  readonly count: number
  readonly part?: Part
}
export type TileInput = { readonly title: string; readonly tiles: readonly Tile[] }
export type TileWords = {
  readonly count: (value: number) => string
  readonly groupCount: (reached: number, of: number) => string
  readonly least: string
  readonly most: (value: number) => string
  readonly noneKey: string
  readonly empty: string
  readonly columns: { readonly place: string; readonly group: string; readonly count: string }
  readonly describe: (tiles: readonly Tile[]) => string
}

const NARROWEST = 60
const WIDEST = 104
const GAP = 3

/** Hexagons in rows like a comb, street under street. */
export function tileMap({ title, tiles }: TileInput, layout: ChartLayout, words: TileWords): PictureNode {
  const { id, width } = layout
  const paint = chartPaint(layout.mode)
  const frame = { id, width, title, description: words.describe(tiles) }
  if (tiles.length === 0) return emptyPicture(frame, words.empty, paint)
  const size = tileWidth(tiles)
  const high = (size - GAP) * 1.1547
  const columns = Math.max(1, Math.floor((width - size / 2) / size))
  const most = Math.max(1, ...tiles.map(({ count }) => count))
  let top = 0
  const nodes = [...Map.groupBy(tiles, ({ group }) => group ?? '')].flatMap(([group, own], at) => {
    if (group) top += at > 0 ? 36 : 22
    const reached = own.filter(({ count }) => count > 0).length
    const head = group
      ? [
          say(group, 0, top - 6, { fill: paint['text-1'], size: 13, weight: 700 }),
          say(words.groupCount(reached, own.length), width, top - 6, { fill: paint['text-2'], anchor: 'end' }),
        ]
      : []
    const drawn = own.map((tile, index) => {
      const row = Math.floor(index / columns)
      const x = (index % columns) * size + (row % 2 === 1 ? size / 2 : 0) + size / 2
      return tileNode(tile, { x, y: top + 4 + high / 2 + row * (high * 0.75 + GAP), size, high, most }, words, paint)
    })
    top += 4 + (Math.ceil(own.length / columns) - 1) * (high * 0.75 + GAP) + high
    return [...head, ...drawn]
  })
  const legend = legendNodes(tiles, most, { top: top + 12, width }, words, paint)
  const linked = tiles.some(({ part }) => part)
  return pictureFrame({ ...frame, height: top + 12 + legend.height, linked }, [...nodes, ...legend.nodes])
}

/** As narrow as two lines of the longest name allow. */
function tileWidth(tiles: readonly Tile[]): number {
  for (let size = NARROWEST; size < WIDEST; size += 4)
    if (tiles.every(({ name }) => wrapEvenly(name, size - 14, 12).length <= 2)) return size
  return WIDEST
}

type TilePlace = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly high: number
  readonly most: number
}

function tileNode(tile: Tile, { x, y, size, high, most }: TilePlace, words: TileWords, paint: ChartPaint): PictureNode {
  const half = (size - GAP) / 2
  const corners = [
    { x, y: y - high / 2 },
    { x: x + half, y: y - high / 4 },
    { x: x + half, y: y + high / 4 },
    { x, y: y + high / 2 },
    { x: x - half, y: y + high / 4 },
    { x: x - half, y: y - high / 4 },
  ]
  const step = tile.count === 0 ? null : rampStep(tile.count, 0, most)
  const look =
    step === null
      ? { fill: paint['bg-card'], stroke: paint['border-ctl'], 'stroke-dasharray': '4 3' }
      : { fill: paint[rampFills[step] ?? 'ramp-1'], stroke: paint['border-ctl'], 'stroke-width': 0.75 }
  const fill = step === null ? paint['text-2'] : paint[rampTexts[step] ?? 'text-1']
  // Two lines have room; a third would stand on the number.
  const lines = wrapEvenly(tile.name, size - 14, 12).slice(0, 2)
  const first = y - (lines.length - 1) * 7 - 4
  return pressable(tile.part, { x: x - half, y: y - high / 4 - 6, width: half * 2, height: high / 2 + 12 }, [
    node('path', {
      class: step === null ? 'picture-none' : 'picture-tile',
      'data-step': step === null ? undefined : step + 1,
      d: pathThrough(corners, true),
      ...look,
    }),
    ...lines.map((line, at) => say(line, x, first + at * 14, { fill, anchor: 'middle' })),
    say(words.count(tile.count), x, first + (lines.length - 1) * 14 + 19, {
      ...{ size: 14, weight: 700, fill, anchor: 'middle' },
    }),
  ])
}

function legendNodes(
  tiles: readonly Tile[],
  most: number,
  { top, width }: { top: number; width: number },
  words: TileWords,
  paint: ChartPaint,
) {
  const grey = { fill: paint['text-3'] }
  const start = textWidth(words.least, 12) + 8
  const reached = tiles.some(({ count }) => count > 0)
  const ramp = reached
    ? [
        say(words.least, 0, top + 14, grey),
        ...rampFills.map((name, at) =>
          node('rect', { x: start + at * 22, y: top + 3, width: 20.5, height: 13, fill: paint[name] }),
        ),
        say(words.most(most), start + 6 * 22 + 6, top + 14, grey),
      ]
    : []
  const dashed = { fill: paint['bg-card'], stroke: paint['border-ctl'], 'stroke-dasharray': '3 3' }
  const untouched = tiles.some(({ count }) => count === 0) ? [{ name: words.noneKey, swatch: dashed }] : []
  const under = keyLines(untouched, { top: top + (reached ? 22 : 0), width, fill: paint['text-3'] })
  return { nodes: [...ramp, ...under.nodes], height: (reached ? 26 : 0) + under.height }
}

/** One row a community. */
export function tileTable({ tiles }: TileInput, words: TileWords): TableTwin {
  const grouped = tiles.some(({ group }) => group !== undefined)
  const { group, place, count } = words.columns
  return {
    columns: [...(grouped ? [group] : []), place, count],
    rows: tiles.map((tile) => [...(grouped ? [tile.group ?? none] : []), tile.name, words.count(tile.count)]),
  }
}
