/**
 * 三次审核章: how far plan, progress and result are, as three seals side by side. Dashed grey 未到, outlined 待审, solid
 * 通过, slanted ochre 退回; a seal that was returned before keeps the slanted one behind it. Source: SPEC §3, UX §3.3.
 */
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'
import { livePaint, type Paint } from './paint.ts'
import type { SealWords } from './picture-words.ts'
import { textWidth } from './text-box.ts'

export const sealNames = ['plan', 'progress', 'result'] as const
export type SealName = (typeof sealNames)[number]
export type SealState = 'none' | 'waiting' | 'passed' | 'returned'
export type DrawnSeal = { readonly state: SealState; readonly timesReturned: number }
export type Seals = Readonly<Record<SealName, DrawnSeal>>

export type SealLayout = {
  readonly id: string
  /** Height of a seal in pixels, 28–44; it is as wide, or wider where its name needs the room. */
  readonly size: number
  /** The state as a word under each seal; without it the words must stand beside the picture. */
  readonly captions?: boolean
  readonly paint?: Paint
}

const gap = 8
/** Room for the corners of a slanted seal. */
const margin = 4

/** The three seals, as wide as they are. */
export function threeSeals(seals: Seals, layout: SealLayout, words: SealWords): PictureNode {
  const paint = layout.paint ?? livePaint
  const { id, size, captions = false } = layout
  const letter = size >= 36 ? 14 : 12
  let left = margin
  const drawn = sealNames.flatMap((name) => {
    const seal = seals[name]
    const label = words.names[name]
    const caption = captionOf(seal, words)
    const wide = Math.max(size, textWidth(label, letter) + 8)
    const pitch = Math.max(wide, captions ? textWidth(caption, 12) : 0)
    const x = left + (pitch - wide) / 2
    const middle = left + pitch / 2
    left += pitch + gap
    return [
      sealNode(seal, { x, y: margin, width: wide, height: size }, label, letter, paint),
      captions && captionNode(seal, caption, middle, margin + size + 16, paint),
    ]
  })
  const height = size + 2 * margin + (captions ? 16 : 0)
  const description = words.describe(sealNames.map((name) => ({ name, ...seals[name] })))
  return pictureFrame({ id, width: left - gap + margin, height, title: words.title, description }, drawn)
}

function captionOf({ state, timesReturned }: DrawnSeal, words: SealWords): string {
  return state === 'returned' ? words.returned(timesReturned) : words.states[state]
}

type Square = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function sealNode(seal: DrawnSeal, at: Square, label: string, letter: number, paint: Paint): PictureNode {
  const { state } = seal
  const x = at.x + at.width / 2
  const y = at.y + at.height / 2
  const slanted = `rotate(-7 ${x} ${y})`
  const returned = { ...square(at), fill: paint['pawl-soft'], stroke: paint['pic-floor'], 'stroke-width': 2 }
  const look = {
    none: { fill: 'none', stroke: paint['border-ctl'], 'stroke-dasharray': '3 3' },
    waiting: { fill: 'none', stroke: paint['pic-profile'], 'stroke-width': 2 },
    passed: { fill: paint['pic-profile'], stroke: paint['pic-profile'], 'stroke-width': 2 },
    returned,
  }[state]
  const ink = {
    none: paint['text-3'],
    waiting: paint['pic-profile'],
    passed: paint['pic-on'],
    returned: paint['pawl-strong'],
  }[state]
  const before = seal.timesReturned > 0 && state !== 'returned'
  return node('g', { class: 'picture-seal', 'data-state': state }, [
    before && node('rect', { ...returned, transform: slanted }),
    // Outlines let the seal behind them through, so the paper comes first.
    before && state !== 'passed' && node('rect', { ...square(at), fill: paint['bg-card'] }),
    node('g', { transform: state === 'returned' ? slanted : undefined }, [
      node('rect', { ...square(at), ...look }),
      node(
        'text',
        {
          x,
          y: y + letter * 0.36,
          'text-anchor': 'middle',
          'font-size': letter,
          'font-weight': state === 'none' ? 400 : 700,
          fill: ink,
        },
        [label],
      ),
    ]),
  ])
}

const square = (at: Square) => ({ ...at, rx: 2 })

function captionNode(seal: DrawnSeal, text: string, x: number, y: number, paint: Paint): PictureNode {
  const isReturned = seal.state === 'returned'
  const fill = isReturned ? paint['pawl-text'] : paint['text-3']
  return node(
    'text',
    { x, y, 'text-anchor': 'middle', 'font-size': 12, 'font-weight': isReturned ? 700 : undefined, fill },
    [text],
  )
}
