import { node, type PictureNode } from '@ratchet/design/node'
import { livePaint } from '@ratchet/design/paint'

export interface DotLine {
  /** Points of 0–100, oldest first; null = not published, left empty and never bridged. */
  readonly values: readonly (number | null)[]
  /** Lowest and highest value of the ruler that several pictures share. */
  readonly domain: readonly [number, number]
}

const height = 56
const pitch = 40

/** A small line of one aspect; decoration beside its words and the table, so it has no text of its own. */
export function dotLine({ values, domain: [low, high] }: DotLine): PictureNode {
  const width = pitch * Math.max(values.length, 1)
  const y = (value: number) => height - 10 - ((value - low) / Math.max(high - low, 1)) * (height - 20)
  const x = (index: number) => pitch * (index + 0.5)
  return node(
    'svg',
    { class: 'picture', width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    values.flatMap((value, index) => {
      if (value === null) return [gap(x(index))]
      const before = values[index - 1] ?? null
      const isDown = before !== null && value < before
      return [
        before !== null &&
          node('line', {
            x1: x(index - 1),
            y1: y(before),
            x2: x(index),
            y2: y(value),
            stroke: isDown ? livePaint['pic-floor'] : livePaint['pic-profile'],
            'stroke-width': 3,
            'stroke-dasharray': isDown ? '6 4' : undefined,
          }),
        node('circle', {
          cx: x(index),
          cy: y(value),
          r: 4.5,
          fill: livePaint['pic-dot'],
          stroke: isDown ? livePaint['pawl-text'] : livePaint['pic-profile'],
          'stroke-width': 2.5,
        }),
      ].filter((part) => part !== false)
    }),
  )
}

const gap = (x: number) =>
  node('rect', { x: x - 14, y: 4, width: 28, height: height - 8, fill: livePaint['pic-gap'], class: 'picture-gap' })
