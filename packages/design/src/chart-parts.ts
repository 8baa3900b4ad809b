/** What the survey pictures share: text, parts that can be pressed, patterns for paper, an open or filled dot on its interval. */
import type { ChartLayout, ChartPaint } from './chart-paint.ts'
import { node, type PictureAttrs, type PictureNode } from './node.ts'
import { type Anchor, textWidth } from './text-box.ts'

type Say = {
  readonly size?: number
  readonly fill: string
  readonly weight?: number | undefined
  readonly anchor?: Anchor
  readonly kind?: string
}

/** One line of text with its baseline at y; 12 px unless told. */
export function say(text: string, x: number, y: number, { size = 12, fill, weight, anchor, kind }: Say): PictureNode {
  return node('text', { class: kind, x, y, 'text-anchor': anchor, 'font-size': size, 'font-weight': weight, fill }, [
    text,
  ])
}

/** A figure that opens something: a link where `href` is given, else a button whose `data-key` the page listens to. */
export type Part = {
  readonly key: string
  /** Its name for screen readers, already worded. */
  readonly label: string
  readonly href?: string
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The children and, where there is a part, a transparent button or link over them: it takes the press, shows the focus, and its name is the caller's alone (WCAG §2.5.3: text inside would have to be said in it). */
export function pressable(part: Part | undefined, area: Area, children: readonly PictureNode[]): PictureNode {
  if (!part) return node('g', {}, children)
  const attrs: PictureAttrs = part.href
    ? { href: part.href, 'aria-label': part.label, 'data-key': part.key }
    : { role: 'button', tabindex: 0, 'aria-label': part.label, 'data-key': part.key }
  const press = node('rect', { class: 'picture-press', ...area, fill: 'transparent' })
  return node('g', {}, [...children, node(part.href ? 'a' : 'g', { class: 'picture-part', ...attrs }, [press])])
}

/** True where the picture may come onto paper: printed with its page, or drawn for a printed document. */
export const mayPrint = ({ mode }: ChartLayout): boolean => mode === undefined || mode === 'print'

/** Stripes that tell the lower grades from the upper ones without colour; on screens the style sheet hides them. */
export function printDefs(id: string, paint: ChartPaint): PictureNode {
  return node('defs', {}, [
    node(
      'pattern',
      { id: `${id}-paper`, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      [node('line', { x1: 0, y1: 0, x2: 0, y2: 5, stroke: paint['bg-card'], 'stroke-width': 2.5 })],
    ),
  ])
}

/** The stripes over one area, with its own colour kept behind the number that stands at `hole`. */
export function printStripes(id: string, area: Area, hole: { text: string; fill: string } | null): PictureNode {
  const wide = hole ? Math.min(area.width, textWidth(hole.text, 12) + 4) : 0
  return node('g', { class: 'picture-print' }, [
    node('rect', { ...area, fill: `url(#${id}-paper)` }),
    hole &&
      node('rect', {
        x: area.x + (area.width - wide) / 2,
        y: area.y + area.height / 2 - 8,
        width: wide,
        height: 16,
        fill: hole.fill,
      }),
  ])
}

/** The edge of an area that is white on paper. */
export function printEdge(area: Area, paint: ChartPaint): PictureNode {
  return node('g', { class: 'picture-print' }, [node('rect', { ...area, fill: 'none', stroke: paint['text-3'] })])
}

/** A 95 % interval lying, with its estimate: filled only where a difference is confirmed. */
export function lyingInterval(
  at: { readonly low: number; readonly x: number; readonly high: number; readonly y: number },
  look: { readonly stroke: string; readonly fill: string; readonly weight?: number; readonly kind?: string },
): readonly PictureNode[] {
  const weight = look.weight ?? 2
  return [
    node('line', {
      class: 'picture-interval',
      x1: at.low,
      x2: at.high,
      y1: at.y,
      y2: at.y,
      stroke: look.stroke,
      'stroke-width': weight,
    }),
    node('circle', {
      class: look.kind ?? 'picture-estimate',
      cx: at.x,
      cy: at.y,
      r: 5,
      fill: look.fill,
      stroke: look.stroke,
      'stroke-width': 2,
    }),
  ]
}

/** The largest width of the texts in pixels. */
export const widest = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size)))
