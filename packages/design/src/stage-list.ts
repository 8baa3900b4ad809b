/** The stage band where it is narrow: a list from top to bottom. */
import { node, type PictureNode } from './node.ts'
import type { Paint } from './paint.ts'
import type { StageWords } from './picture-words.ts'
import { type BandStage, type DrawnBand, edge, ground, ink, tagNodes, tagOf } from './stage-parts.ts'
import { textWidth, wrapText } from './text-box.ts'

/** Stages under each other, joined by a line where they are passed. */
export function stageList(stages: readonly BandStage[], width: number, paint: Paint, words: StageWords): DrawnBand {
  const nodes: PictureNode[] = []
  let y = 4
  for (const [index, stage] of stages.entries()) {
    const tag = tagOf(stage, words)
    const room = width - 48
    const lines = stage.lines.flatMap((line, at) =>
      wrapText(line, room, at === 0 ? 13 : 12).map((text) => ({ text, first: at === 0 })),
    )
    const tagBelow = tag !== null && textWidth(stage.name, 15) + textWidth(tag, 12) + 24 > room
    const tall = Math.max(40, 24 + (tagBelow ? 24 : 0) + lines.length * 18 + 12)
    if (index < stages.length - 1)
      nodes.push(
        node('line', {
          x1: 16,
          x2: 16,
          y1: y + 30,
          y2: y + tall + 2,
          stroke: stage.state === 'done' || stage.state === 'forced' ? paint['pic-profile'] : paint['border-ctl'],
          'stroke-width': 2,
        }),
      )
    nodes.push(
      node('rect', {
        class: 'picture-stage',
        'data-state': stage.state,
        x: 3,
        y: y + 1,
        width: 26,
        height: 26,
        rx: 2,
        fill: ground(stage.state, paint),
        ...edge(stage.state, paint),
      }),
      ...(index < 5
        ? [
            node(
              'text',
              {
                x: 16,
                y: y + 19,
                'text-anchor': 'middle',
                'font-size': 14,
                'font-weight': 600,
                fill: ink(stage.state, paint),
              },
              [String(index + 1)],
            ),
          ]
        : []),
      node('text', { x: 42, y: y + 19, 'font-size': 15, 'font-weight': 600, fill: paint['text-1'] }, [stage.name]),
    )
    if (tag !== null)
      nodes.push(
        ...tagNodes(
          stage.state,
          tag,
          tagBelow ? 42 + textWidth(tag, 12) + 12 : width - 2,
          y + (tagBelow ? 38 : 14),
          paint,
          true,
        ),
      )
    for (const [at, { text, first }] of lines.entries())
      nodes.push(
        node(
          'text',
          {
            x: 42,
            y: y + 40 + (tagBelow ? 24 : 0) + at * 18,
            'font-size': first ? 13 : 12,
            'font-weight': first ? 600 : undefined,
            fill: first && stage.state === 'forced' ? paint['pawl-text'] : first ? paint['text-2'] : paint['text-3'],
          },
          [text],
        ),
      )
    y += tall
  }
  return { nodes, height: y + 2 }
}
