/** Axis, legend, bars and chips around the teeth of the ratchet picture. */
import { node, type PictureNode } from './node.ts'
import type { Paint } from './paint.ts'
import type { RatchetWords } from './picture-words.ts'
import type { ChartParts } from './ratchet-labels.ts'
import { chipTexts } from './ratchet-layout.ts'
import { dot, stageBars } from './ratchet-marks.ts'
import type { Tooth } from './ratchet-tooth.ts'
import { textWidth } from './text-box.ts'

/** Hairlines and tick labels. */
export function chartAxis({ frame, scale, paint, input }: ChartParts, words: RatchetWords): readonly PictureNode[] {
  const { plot } = frame
  return scale.ticks.flatMap((tick) => {
    const y = scale.y(tick)
    const label = input.measure === 'rank' ? words.rank(tick) : String(tick)
    return [
      node('line', { x1: plot.left, x2: plot.right, y1: y, y2: y, stroke: paint['pic-grid'] }),
      node('text', { x: plot.left - 8, y: y + 4, 'text-anchor': 'end', 'font-size': 12, fill: paint['text-3'] }, [
        label,
      ]),
    ]
  })
}

/** Legend at the top right: only what the picture contains. */
export function legendRow(
  id: string,
  { frame, paint, input, teeth }: ChartParts,
  words: RatchetWords,
): readonly PictureNode[] {
  const rank = input.measure === 'rank'
  const readings = teeth.some(({ tooth }) => tooth.quarters.some((reading) => reading))
  const line = (colour: string, weight: number) => (x: number, y: number) =>
    node('line', { x1: x, x2: x + 22, y1: y, y2: y, stroke: colour, 'stroke-width': weight })
  const items = [
    { text: rank ? words.legend.rank : words.legend.result, draw: line(paint['pic-profile'], 3) },
    ...(teeth.some(({ floor }) => floor !== null)
      ? [{ text: rank ? words.legend.rankFloor : words.legend.floor, draw: line(paint['pic-floor'], 2.5) }]
      : []),
    ...(readings ? [{ text: words.legend.reading, draw: (x: number, y: number) => dot({ x: x + 15, y }, paint) }] : []),
    ...(teeth.some(({ slip }) => slip !== null)
      ? [
          {
            text: words.legend.slip,
            draw: (x: number, y: number) =>
              node('rect', { x, y: y - 6, width: 22, height: 12, fill: `url(#${id}-slip)` }),
          },
        ]
      : []),
  ]
  let x = frame.width - items.reduce((sum, { text }) => sum + 28 + textWidth(text, 12) + 16, -16)
  if (x < 0) return []
  return items.flatMap(({ text, draw }) => {
    const at = x
    x += 28 + textWidth(text, 12) + 16
    return [draw(at, 12), node('text', { x: at + 28, y: 16, 'font-size': 12, fill: paint['text-2'] }, [text])]
  })
}

/** Five bars, the half-year and its verdict under each tooth. */
export function underTeeth({ frame, teeth, paint }: ChartParts, words: RatchetWords): readonly PictureNode[] {
  const base = frame.plot.bottom
  const room = frame.pitch - 2
  const options = teeth.map(({ tooth }) => chipTexts(tooth, words))
  const fits = (at: number) =>
    options.every((texts) => textWidth(texts[Math.min(at, texts.length - 1)] ?? '', 12) + 16 <= room)
  // All chips speak at one length: long and short words side by side would look like different verdicts.
  const length = [0, 1].find(fits) ?? 2
  return teeth.flatMap(({ tooth, span }, index) => {
    const middle = (span.left + span.right) / 2
    const texts = options[index] ?? []
    const text = texts[Math.min(length, texts.length - 1)]
    const [ink, ground] = chipColours(tooth, paint)
    // Where no stage is known (the public record), the name moves up into the place of the bars.
    const y = base + (tooth.stages.length > 0 ? 35 : 24)
    return [
      ...stageBars(tooth.stages, span.left, span.right, base + 9, paint),
      node(
        'text',
        { x: middle, y, 'text-anchor': 'middle', 'font-size': 13, 'font-weight': 600, fill: paint['text-1'] },
        [tooth.label],
      ),
      ...(text === undefined
        ? []
        : chip(text, middle, y + 8, Math.min(Math.max(56, textWidth(text, 12) + 16), room), ink, ground)),
    ]
  })
}

function chip(
  text: string,
  middle: number,
  y: number,
  width: number,
  ink: string,
  ground: string,
): readonly PictureNode[] {
  return [
    node('rect', { x: middle - width / 2, y, width, height: 20, rx: 2, fill: ground }),
    node('text', { x: middle, y: y + 14, 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 600, fill: ink }, [
      text,
    ]),
  ]
}

function chipColours(tooth: Tooth, paint: Paint): readonly [string, string] {
  if (tooth.marks.forced) return [paint['pawl-strong'], paint['pawl-soft']]
  if (tooth.running || tooth.marks.first) return [paint['text-2'], paint.fill]
  if (tooth.verdict === 'consolidate') return [paint.done, paint['done-soft']]
  if (tooth.verdict === 'strengthen') return [paint.accent, paint['accent-soft']]
  if (tooth.verdict === 'recover') return [paint['danger-text'], paint['danger-soft']]
  return [paint['text-2'], paint.fill]
}
