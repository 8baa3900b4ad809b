/** The parts that every ratchet picture shares: hatch, floor, pawl, break mark, interval, five bars. Source: UX §3.3. */
import { node, type PictureNode, pathThrough } from './node.ts'
import type { Paint } from './paint.ts'
import type { Point } from './ratchet-profile.ts'
import type { StageState } from './ratchet-tooth.ts'

/** The 45° hatch of a slip; its id carries the picture's prefix. */
export function hatchDefs(id: string, paint: Paint): PictureNode {
  return node('defs', {}, [
    node(
      'pattern',
      { id: `${id}-slip`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      [
        node('rect', { width: 6, height: 6, fill: paint['pic-hatch-soft'] }),
        node('line', { x1: 0, y1: 0, x2: 0, y2: 6, stroke: paint['pic-hatch'], 'stroke-width': 2 }),
      ],
    ),
  ])
}

/** A slip: hatched between floor and profile. */
export function slipHatch(id: string, polygons: readonly (readonly Point[])[]): PictureNode | null {
  if (polygons.length === 0) return null
  return node('path', {
    class: 'picture-slip',
    d: polygons.map((points) => pathThrough(points, true)).join(' '),
    fill: `url(#${id}-slip)`,
  })
}

/** The floor over one tooth; dashed where it was lowered by a recorded exception, for ever. */
export function floorLine(from: Point, toX: number, paint: Paint, rebased = false, weight = 2.5): PictureNode {
  return node('line', {
    class: 'picture-floor',
    x1: from.x,
    x2: toX,
    y1: from.y,
    y2: from.y,
    stroke: paint['pic-floor'],
    'stroke-width': weight,
    'stroke-dasharray': rebased ? '8 4' : undefined,
  })
}

/** The pawl, its tip exactly at the point; on a slip it hangs 12° lower, turning about its tip so that the tip still holds. */
export function pawl(
  tip: Point,
  paint: Paint,
  options: { slipping: boolean; size?: number; drop?: boolean },
): PictureNode {
  const scale = options.size ?? 1
  const turn = options.slipping ? ' rotate(12)' : ''
  const shrink = scale === 1 ? '' : ` scale(${scale})`
  return node('g', { class: options.drop ? 'picture-pawl-drop' : undefined }, [
    node(
      'g',
      {
        class: 'picture-pawl',
        transform: `translate(${Math.round(tip.x * 100) / 100} ${Math.round(tip.y * 100) / 100})${turn}${shrink}`,
      },
      [
        node('path', {
          d: 'M0 0 L46 14 A10 10 0 1 1 42 30 L0 6 Z',
          fill: paint['pic-floor'],
          stroke: paint['pawl-text'],
          'stroke-width': 1.5,
          'stroke-linejoin': 'round',
        }),
        node('circle', { cx: 48, cy: 23, r: 3.5, fill: paint['pic-dot'] }),
      ],
    ),
  ])
}

/** The break mark: a white saw across the foot of the picture, since the axis does not start at 0. */
export function breakMark(left: number, right: number, base: number, paint: Paint, amplitude = 3): PictureNode {
  const points: Point[] = []
  for (let x = left, up = false; x < right; x += 8, up = !up)
    points.push({ x, y: base - 9 + (up ? -amplitude : amplitude) })
  return node('path', {
    class: 'picture-break',
    d: pathThrough(points),
    fill: 'none',
    stroke: paint['bg-card'],
    'stroke-width': 3.5,
    'stroke-linejoin': 'round',
  })
}

/** A 95 % interval as a whisker. */
export function whisker(x: number, top: number, bottom: number, paint: Paint, reach = 5): readonly PictureNode[] {
  const line = (x1: number, x2: number, y1: number, y2: number) =>
    node('line', { x1, x2, y1, y2, stroke: paint['pic-profile'], 'stroke-width': 1.75 })
  return [line(x, x, top, bottom), line(x - reach, x + reach, top, top), line(x - reach, x + reach, bottom, bottom)]
}

/** A self-test: a white dot with a blue ring. */
export function dot(at: Point, paint: Paint, radius = 4): PictureNode {
  return node('circle', {
    cx: at.x,
    cy: at.y,
    r: radius,
    fill: paint['pic-dot'],
    stroke: paint['pic-profile'],
    'stroke-width': 2,
  })
}

/** Five bars 目标 策略 组织 考核 整改 under a tooth. */
export function stageBars(
  states: readonly StageState[],
  left: number,
  right: number,
  y: number,
  paint: Paint,
): readonly PictureNode[] {
  const gap = 3
  const width = (right - left - 12 - gap * (states.length - 1)) / Math.max(states.length, 1)
  const fills: Record<StageState, string> = {
    done: paint['pic-profile'],
    forced: paint['pic-profile'],
    current: paint['pic-floor'],
    future: paint['pic-next'],
    'before-use': paint['pic-gap'],
  }
  return states.map((state, index) =>
    node('rect', {
      class: 'picture-stage',
      'data-state': state,
      x: left + 6 + index * (width + gap),
      y,
      width,
      height: 7,
      rx: 1,
      fill: fills[state],
      // A forced gate keeps its ochre edge for ever (SPEC §1).
      stroke: state === 'forced' ? paint['pic-floor'] : state === 'before-use' ? paint['border-ctl'] : undefined,
      'stroke-width': state === 'forced' ? 2 : state === 'before-use' ? 1 : undefined,
    }),
  )
}
