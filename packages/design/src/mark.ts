/** Product mark 标: a ring of five asymmetrical teeth and one ochre pawl, two colours, 16–64 px. Source: UX §3.3. */
import { node, type PictureNode, round } from './node.ts'
import { livePaint } from './paint.ts'

export type MarkLayout = {
  readonly size: number
  /** Colour of the ring; the profile blue unless told (white on the top bar). */
  readonly ring?: string
  readonly pawl?: string
  /** Named only where it stands alone; beside the product's name it is decoration. */
  readonly title?: string
}

const outer = 27
const inner = 19.5
const hole = 9.5

/** The mark on a 64-unit grid at `size` pixels. */
export function productMark({ size, ring, pawl, title }: MarkLayout): PictureNode {
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'picture-mark',
      width: size,
      height: size,
      viewBox: '0 0 64 64',
      ...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': 'true' }),
    },
    [
      node('path', { d: ringPath(), fill: ring ?? livePaint['pic-profile'], 'fill-rule': 'evenodd' }),
      node('path', {
        d: 'M40.5 20.5 L52.5 4.5 A6.2 6.2 0 0 1 61.5 12.8 L46 23.5 Z',
        fill: pawl ?? livePaint['pic-floor'],
      }),
    ],
  )
}

// Each tooth climbs slowly and drops at once: it can turn only one way.
function ringPath(): string {
  const at = (radius: number, degrees: number) => {
    const angle = (degrees * Math.PI) / 180
    return `${round(30 + radius * Math.cos(angle))} ${round(35 + radius * Math.sin(angle))}`
  }
  const start = -54
  let path = `M${at(inner, start)}`
  for (let tooth = 0; tooth < 5; tooth += 1) {
    const from = start + tooth * 72
    path += ` Q${at((inner + outer) / 2 - 0.5, from + 36)} ${at(outer, from + 72)} L${at(inner, from + 72)}`
  }
  return `${path} Z M${30 + hole} 35 A${hole} ${hole} 0 1 0 ${30 - hole} 35 A${hole} ${hole} 0 1 0 ${30 + hole} 35 Z`
}
