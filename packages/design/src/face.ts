/** Face 表情: a step of five as a line drawing, decoration beside its word; black on white, so no colour says what is good. */
import { node, type PictureNode } from './node.ts'

/** How far the mouth bends at steps 1 to 5, in units of a 48-unit grid: down below nought, up above it. */
const bends: Readonly<Record<number, number>> = { 1: -7, 2: -3.5, 3: 0, 4: 4, 5: 8 }

/** The face of the step 1 (worst) to 5 (best) at `size` pixels, in the colour of the text around it. */
export function face(step: number, size: number): PictureNode {
  const bend = bends[step] ?? 0
  const mouth = 31 - bend / 2
  const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2.4, 'stroke-linecap': 'round' }
  return node(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: size, height: size, viewBox: '0 0 48 48', 'aria-hidden': 'true' },
    [
      node('circle', { cx: 24, cy: 24, r: 20.5, ...line }),
      node('circle', { cx: 17, cy: 19.5, r: 2.4, fill: 'currentColor' }),
      node('circle', { cx: 31, cy: 19.5, r: 2.4, fill: 'currentColor' }),
      node('path', { d: `M15 ${mouth} Q24 ${mouth + bend * 1.5} 33 ${mouth}`, ...line }),
    ],
  )
}
