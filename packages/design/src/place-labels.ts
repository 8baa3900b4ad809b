/** Labels never cover each other: each tries its spots in order, and one that is not needed gives way. */
import { node, type PictureNode } from './node.ts'
import { type Anchor, around, type Box, inside, overlaps, textBox } from './text-box.ts'

export type Line = { readonly text: string; readonly size: number; readonly fill: string; readonly weight?: number }
/** `off`: how much worse than its order says the spot is (a label that could be read as its neighbour's). */
export type Spot = { readonly x: number; readonly y: number; readonly anchor: Anchor; readonly off?: number }
export type Segment = { readonly from: { x: number; y: number }; readonly to: { x: number; y: number } }

/** Wordings from full to short, and spots from best to worst; `y` of a spot is the first baseline. */
export type Label = {
  readonly variants: readonly (readonly Line[])[]
  readonly spots: readonly Spot[]
  readonly needed: boolean
  /** Where this label must not stand, though others may. */
  readonly avoid?: readonly Box[]
}

export type Surroundings = {
  readonly bounds: Box
  readonly taken: readonly Box[]
  readonly strokes: readonly Segment[]
}

const lineHeight = (line: Line) => Math.round(line.size * 1.3)

/** The text nodes of the labels that found a place, in the order given (the first have first choice). */
export function placeLabels(labels: readonly Label[], around: Surroundings): readonly PictureNode[] {
  const taken = [...around.taken]
  return labels.flatMap((label) => {
    const found = bestSpot(label, label.spots, { ...around, taken }) ?? rescue(label, { ...around, taken })
    if (!found) return []
    taken.push(found.box)
    return textLines(found.lines, found.spot)
  })
}

/** Lines of text under each other, first baseline at the spot. */
export function textLines(lines: readonly Line[], spot: Spot): readonly PictureNode[] {
  return baselines(lines, spot.y).map(({ line, y }) =>
    node(
      'text',
      { x: spot.x, y, 'text-anchor': spot.anchor, 'font-size': line.size, 'font-weight': line.weight, fill: line.fill },
      [line.text],
    ),
  )
}

/** The box of the lines, two pixels wider on each side so that neighbours do not touch. */
export function linesBox(lines: readonly Line[], spot: Spot): Box {
  const box = around(
    baselines(lines, spot.y).map(({ line, y }) => textBox(line.text, spot.x, y, line.size, spot.anchor)),
  )
  return { left: box.left - 2, top: box.top - 1, right: box.right + 2, bottom: box.bottom + 1 }
}

function baselines(lines: readonly Line[], first: number) {
  let y = first
  return lines.map((line, index) => {
    if (index > 0) y += lineHeight(line)
    return { line, y }
  })
}

type Found = { readonly lines: readonly Line[]; readonly spot: Spot; readonly box: Box; readonly cost: number }

// A crossed line costs more than a later spot or a shorter wording; other text and the edge are walls.
function bestSpot(label: Label, spots: readonly Spot[], { bounds, taken, strokes }: Surroundings): Found | null {
  let best: Found | null = null
  const walls = [...taken, ...(label.avoid ?? [])]
  for (const [shorter, lines] of label.variants.entries()) {
    for (const [later, spot] of spots.entries()) {
      const box = linesBox(lines, spot)
      if (!inside(box, bounds) || walls.some((other) => overlaps(box, other))) continue
      const cost = crossings(box, strokes) * 10 + shorter * 25 + later * 2 + (spot.off ?? 0)
      if (!best || cost < best.cost) best = { lines, spot, box, cost }
    }
  }
  return best
}

function rescue(label: Label, surroundings: Surroundings): Found | null {
  if (!label.needed) return null
  const shifted = [6, 12, 18, 26, 36, 50, 70, 95].flatMap((by) =>
    label.spots.flatMap((spot) => [
      { ...spot, y: spot.y - by },
      { ...spot, y: spot.y + by },
    ]),
  )
  return bestSpot(label, shifted, surroundings)
}

function crossings(box: Box, strokes: readonly Segment[]): number {
  let hits = 0
  for (const { from, to } of strokes) {
    for (let step = 0; step <= 16; step += 1) {
      const x = from.x + ((to.x - from.x) * step) / 16
      const y = from.y + ((to.y - from.y) * step) / 16
      if (x > box.left && x < box.right && y > box.top && y < box.bottom) hits += 1
    }
  }
  return hits
}
