/** 您说我办: one bar, in three parts that add up: solved, under way, not possible or only explained. Source: SPEC §8, UX §5 "Charts". */
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'
import { livePaint, type Paint } from './paint.ts'
import type { SaidBarWords } from './picture-words.ts'
import type { PictureLayout } from './ratchet-layout.ts'
import { textWidth } from './text-box.ts'

export const saidParts = ['solved', 'working', 'cannot'] as const
export type SaidPart = (typeof saidParts)[number]
export type SaidCounts = Readonly<Record<SaidPart, number>>

/** The colour of a part, for the key beside the sentences that say the same. */
export const saidFill = {
  solved: 'pic-profile',
  working: 'pic-working',
  cannot: 'pic-cannot',
} as const satisfies Record<SaidPart, keyof Paint>
const ink = { solved: 'pic-on', working: 'text-1', cannot: 'text-1' } as const satisfies Record<SaidPart, keyof Paint>

export type SaidBarLayout = PictureLayout & { readonly height?: number; readonly textSize?: number }

/** Neighbouring colours alone do not tell parts apart, so white stands between them and a number in each. */
const gap = 3
/** A part of one among hundreds is still seen. */
const least = 8

/** The bar at the width in pixels; a number that has no room in its part stands only in the sentences. */
export function saidBar(counts: SaidCounts, layout: SaidBarLayout, words: SaidBarWords): PictureNode {
  const paint = layout.paint ?? livePaint
  const { id, width, height = 44, textSize: size = 18 } = layout
  const parts = saidParts.filter((part) => counts[part] > 0)
  const total = parts.reduce((sum, part) => sum + counts[part], 0)
  const free = width - gap * Math.max(0, parts.length - 1) - least * parts.length
  let left = 0
  const drawn = parts.flatMap((part) => {
    const wide = least + (free * counts[part]) / total
    const text = String(counts[part])
    const x = left
    left += wide + gap
    const fits = textWidth(text, size) + 8 <= wide
    return [
      node('rect', { class: `picture-${part}`, x, y: 0, width: wide, height, fill: paint[saidFill[part]] }),
      // Where colours are not printed the edge keeps the parts apart.
      node('rect', {
        x: x + 0.5,
        y: 0.5,
        width: wide - 1,
        height: height - 1,
        fill: 'none',
        stroke: paint['pic-face'],
        'stroke-width': 1,
      }),
      fits &&
        node(
          'text',
          {
            x: x + wide / 2,
            y: height / 2 + size * 0.36,
            'text-anchor': 'middle',
            'font-size': size,
            'font-weight': 700,
            fill: paint[ink[part]],
          },
          [text],
        ),
    ]
  })
  return pictureFrame({ id, width, height, title: words.title, description: words.describe(counts) }, drawn)
}
