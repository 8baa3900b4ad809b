/**
 * 6+1+X进度条（七格条）: six cells that fill from the bottom, an arrow for the rise and a cell for X. Solid: verified; light:
 * handed in or being filled; ochre frame with a bar: returned; dashed: nothing to score yet. Source: UX §3.3.
 */
import { type ChartLayout, type ChartPaint, chartPaint } from './chart-paint.ts'
import { mayPrint, printDefs, printStripes, say } from './chart-parts.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'
import type { TableTwin } from './table-twin.ts'
import { textWidth } from './text-box.ts'

export const cellStates = ['unscored', 'filling', 'waiting', 'accepted', 'part', 'returned'] as const
export type CellState = (typeof cellStates)[number]
export type SevenCell = {
  readonly name: string
  /** How full, 0 to 1; of a verified one its credit. */
  readonly share: number
  readonly state: CellState
}
export type SevenCellsInput = {
  readonly cells: readonly SevenCell[]
  /** Places climbed; null while there is no result to compare, `undefined` where the unit leads no aspect. */
  readonly rise: number | null | undefined
  /** Points of X that were approved; null while it waits for scorers, `undefined` where nobody applied. */
  readonly bonus: number | null | undefined
}
export type SevenCellsWords = {
  readonly title: string
  readonly rise: string
  readonly bonus: string
  readonly riseText: (places: number | null | undefined) => string
  readonly bonusText: (points: number | null | undefined) => string
  readonly state: Readonly<Record<CellState, string>>
  readonly describe: (full: number, of: number, rise: string, bonus: string) => string
  readonly columns: { readonly card: string; readonly share: string; readonly state: string }
  readonly percent: (share: number) => string
}
export type SevenCellsLayout = ChartLayout & {
  /** Without names under the cells, 20 px high: for a row of a list, where the names stand in the column's head. */
  readonly small?: boolean
}

const PLUS = 26

/** Cells that count as full: what is verified in full, or is filled and not returned. */
export const fullCells = (cells: readonly SevenCell[]): number =>
  cells.filter((cell) => cell.state !== 'unscored' && cell.state !== 'returned' && cell.share >= 1).length

const scored = (cells: readonly SevenCell[]) => cells.filter((cell) => cell.state !== 'unscored').length

/** The six cells, then rise and X beside them, or below where the width ends. */
export function sevenCells(input: SevenCellsInput, layout: SevenCellsLayout, words: SevenCellsWords): PictureNode {
  const paint = chartPaint(layout.mode)
  const { id, width, small = false } = layout
  const { cells, rise, bonus } = input
  const high = small ? 20 : 34
  const riseText = words.riseText(rise)
  const bonusText = words.bonusText(bonus)
  const named = Math.max(40, ...cells.map(({ name }) => textWidth(name, 12) + 4))
  const wide = small ? 20 : Math.min(named, Math.floor((width - 3 * (cells.length - 1)) / cells.length))
  const gap = small ? 4 : cells.length * (wide + 8) > width ? 3 : 8
  const extra = Math.max(...[riseText, bonusText].map((text) => textWidth(text, 12) + 14), small ? 30 : 64)
  const sixWide = cells.length * (wide + gap) - gap
  const wraps = !small && sixWide + 2 * (PLUS + extra) > width
  const step = high + 30
  const second = wraps ? { x: 0, y: step } : { x: sixWide, y: 0 }
  const space = small ? 14 : PLUS
  const bonusAt = second.x + 2 * space + extra
  const description = words.describe(fullCells(cells), scored(cells), riseText, bonusText)
  const frame = {
    id,
    width: small ? bonusAt + extra + 1 : width,
    height: (small ? high : high + 22) + second.y + 2,
    title: words.title,
    description,
  }
  const look = { id, paint, paper: mayPrint(layout), small }
  const plus = (x: number, y: number) =>
    say('+', x + space / 2, y + high / 2 + 5, {
      size: small ? 12 : 16,
      weight: 700,
      fill: paint['text-2'],
      anchor: 'middle',
    })
  return pictureFrame(frame, [
    look.paper && printDefs(id, paint),
    ...cells.flatMap((cell, at) =>
      cellNodes(cell, { x: 1 + at * (wide + gap), y: 1, width: wide, height: high }, look),
    ),
    plus(second.x, second.y),
    ...sideNodes(
      riseText,
      words.rise,
      rise == null,
      { x: second.x + space, y: second.y + 1, width: extra, height: high },
      look,
    ),
    plus(second.x + space + extra, second.y),
    ...sideNodes(
      bonusText,
      words.bonus,
      bonus == null,
      { x: bonusAt, y: second.y + 1, width: extra, height: high },
      look,
    ),
  ])
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Look = { readonly id: string; readonly paint: ChartPaint; readonly paper: boolean; readonly small: boolean }

function cellNodes({ name, share, state }: SevenCell, area: Area, { id, paint, paper, small }: Look): PictureNode[] {
  const level = Math.round(area.height * Math.min(1, Math.max(0, share)))
  const isReturned = state === 'returned'
  const isSolid = state === 'accepted' || state === 'part'
  const box = { x: area.x, y: area.y, width: area.width - 2, height: area.height - 1 }
  const filled = { ...box, y: area.y + area.height - 1 - level, height: level }
  const edge = isReturned ? paint['pic-floor'] : state === 'unscored' ? paint['border-ctl'] : paint['pic-profile']
  const dashes = state === 'unscored' ? { 'stroke-dasharray': '3 3' } : {}
  return [
    node('g', { class: 'picture-cell', 'data-state': state, 'data-share': share }, [
      node('rect', { ...box, fill: paint['bg-card'] }),
      !isReturned && level > 0 && node('rect', { ...filled, fill: paint[isSolid ? 'pic-profile' : 'pic-working'] }),
      paper && !isReturned && !isSolid && level > 0 && printStripes(id, filled, null),
      isReturned &&
        node('rect', {
          ...{ x: area.x + area.width * 0.24, y: area.y + area.height / 2 - 1.5, width: area.width * 0.48, height: 3 },
          fill: paint['pic-floor'],
        }),
      node('rect', { ...box, fill: 'none', stroke: edge, 'stroke-width': isReturned ? 2 : 1.5, ...dashes }),
    ]),
    ...(small
      ? []
      : [
          say(name, area.x + area.width / 2 - 1, area.y + area.height + 16, {
            ...{ fill: isReturned ? paint['pawl-text'] : paint['text-2'], anchor: 'middle' },
            weight: isReturned ? 700 : undefined,
          }),
        ]),
  ]
}

function sideNodes(text: string, name: string, isOpen: boolean, area: Area, { paint, small }: Look): PictureNode[] {
  const middle = area.x + area.width / 2
  return [
    node('rect', {
      ...{ class: 'picture-side', x: area.x, y: area.y, width: area.width - 2, height: area.height - 1 },
      ...{
        fill: isOpen ? 'none' : paint['pic-area-soft'],
        stroke: isOpen ? paint['border-ctl'] : paint['pic-profile'],
      },
      ...(isOpen ? { 'stroke-dasharray': '3 3' } : {}),
      'stroke-width': 1.5,
    }),
    say(text, middle - 1, area.y + area.height / 2 + 4, {
      ...{ fill: isOpen ? paint['text-2'] : paint['pic-profile'], weight: 700, anchor: 'middle' },
    }),
    ...(small ? [] : [say(name, middle - 1, area.y + area.height + 16, { fill: paint['text-2'], anchor: 'middle' })]),
  ]
}

/** One row a cell, then rise and X. */
export function sevenCellsTable({ cells, rise, bonus }: SevenCellsInput, words: SevenCellsWords): TableTwin {
  const { card, share, state } = words.columns
  return {
    columns: [card, share, state],
    rows: [
      ...cells.map((cell) => [cell.name, words.percent(cell.share), words.state[cell.state]]),
      [words.rise, words.riseText(rise), ''],
      [words.bonus, words.bonusText(bonus), ''],
    ],
  }
}
