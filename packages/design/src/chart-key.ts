/** A key in words: swatches with their names, flowing onto as many lines as the width needs. */
import { printStripes, say } from './chart-parts.ts'
import { node, type PictureAttrs, type PictureNode } from './node.ts'
import { textWidth } from './text-box.ts'

export type KeyEntry = {
  readonly name: string
  readonly swatch: PictureAttrs | null /** The picture's id, where its stripes tell the entry apart on paper. */
  readonly stripes?: string | undefined
}

const SWATCH = 13
const LINE = 20

/** Nodes and height of the key whose first line begins at (0, top). */
export function keyLines(
  entries: readonly KeyEntry[],
  place: { readonly top: number; readonly width: number; readonly fill: string },
): { readonly nodes: readonly PictureNode[]; readonly height: number } {
  let x = 0
  let y = place.top + 14
  const nodes = entries.flatMap(({ name, swatch, stripes }) => {
    const text = swatch ? SWATCH + 4 : 0
    const wide = text + textWidth(name, 12)
    if (x > 0 && x + wide > place.width) {
      x = 0
      y += LINE
    }
    const at = x
    x += wide + 12
    const area = { x: at, y: y - 10.5, width: SWATCH, height: 12 }
    return [
      ...(swatch ? [node('rect', { ...area, ...swatch })] : []),
      ...(stripes ? [printStripes(stripes, area, null)] : []),
      say(name, at + text, y, { fill: place.fill }),
    ]
  })
  return { nodes, height: entries.length === 0 ? 0 : y - place.top + 6 }
}
