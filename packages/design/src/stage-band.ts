/** Five-stage band 五段带: where the cycle stands; a forced gate keeps its stamp 特批转段 for ever. Source: SPEC §1, admin/cycle.png. */
import { pictureFrame } from './frame.ts'
import { node, type PictureNode, pathThrough } from './node.ts'
import { livePaint, type Paint } from './paint.ts'
import type { StageWords } from './picture-words.ts'
import type { PictureLayout } from './ratchet-layout.ts'
import { stageList } from './stage-list.ts'
import { type BandStage, type DrawnBand, edge, ground, ink, tagNodes, tagOf } from './stage-parts.ts'
import type { TableTwin } from './table-twin.ts'
import { textWidth, wrapText } from './text-box.ts'

export type StageBandInput = { readonly title: string; readonly stages: readonly BandStage[] }

/** The band at its real width in pixels: arrows from 560 px, a list below. */
export function stageBand(input: StageBandInput, layout: PictureLayout, words: StageWords): PictureNode {
  const paint = layout.paint ?? livePaint
  const { id, width } = layout
  const drawn =
    width >= 560 && namesFit(input.stages, width)
      ? arrows(input.stages, width, paint, words)
      : stageList(input.stages, width, paint, words)
  return pictureFrame(
    { id, width, height: drawn.height, title: input.title, description: describeStages(input, words) },
    [...drawn.nodes],
  )
}

const bar = 40
const tip = 14

// Long names (English) would run out of their arrows before 560 px is reached.
function namesFit(stages: readonly BandStage[], width: number): boolean {
  const room = (width - 4) / Math.max(stages.length, 1) - 2 * tip - 18
  return stages.every((stage) => textWidth(stage.name, 15) <= room)
}

function arrows(stages: readonly BandStage[], width: number, paint: Paint, words: StageWords): DrawnBand {
  const pitch = (width - 4) / Math.max(stages.length, 1)
  let height = bar
  const nodes = stages.flatMap((stage, index) => {
    const left = 2 + index * pitch
    const right = left + pitch - 4
    const room = right - left - tip - 6
    const name = `${index + 1} ${stage.name}`
    const shown = index < 5 && textWidth(name, 15) <= room - (index === 0 ? 0 : tip) ? name : stage.name
    const start = left + (index === 0 ? 14 : tip + 10)
    const tag = tagOf(stage, words)
    const tagAt = right - tip - 4
    const fits = tag !== null && start + textWidth(shown, 15) + 8 + textWidth(tag, 12) + 12 <= tagAt
    const lines = [
      ...(tag !== null && !fits ? wrapText(tag, pitch - 14, 13).map((text) => ({ text, first: true, tag: true })) : []),
      ...stage.lines.flatMap((line, at) =>
        wrapText(line, pitch - 14, at === 0 ? 13 : 12).map((text) => ({ text, first: at === 0, tag: false })),
      ),
    ]
    height = Math.max(height, bar + 10 + lines.length * 18 + 6)
    const shape = [
      { x: left, y: 1 },
      { x: right - tip, y: 1 },
      { x: right, y: bar / 2 },
      { x: right - tip, y: bar - 1 },
      { x: left, y: bar - 1 },
      ...(index === 0 ? [] : [{ x: left + tip, y: bar / 2 }]),
    ]
    return [
      node('path', {
        class: 'picture-stage',
        'data-state': stage.state,
        d: pathThrough(shape, true),
        fill: ground(stage.state, paint),
        ...edge(stage.state, paint),
      }),
      node('text', { x: start, y: bar / 2 + 5, 'font-size': 15, 'font-weight': 600, fill: ink(stage.state, paint) }, [
        shown,
      ]),
      ...(tag !== null && fits ? tagNodes(stage.state, tag, tagAt, bar / 2, paint) : []),
      ...lines.map(({ text, first, tag: isTag }, at) =>
        node(
          'text',
          {
            x: left + 4,
            y: bar + 20 + at * 18,
            'font-size': first ? 13 : 12,
            'font-weight': first ? 600 : undefined,
            fill:
              isTag || (first && stage.state === 'forced')
                ? paint['pawl-text']
                : first
                  ? paint['text-1']
                  : paint['text-3'],
          },
          [text],
        ),
      ),
    ]
  })
  return { nodes, height }
}

/** The stages and their states in one sentence. */
export function describeStages({ stages }: StageBandInput, words: StageWords): string {
  return words.describe(stages.map(({ name, state }) => ({ name, state: words.states[state] })))
}

/** The band as rows: stage, state, details. */
export function stageTable({ stages }: StageBandInput, words: StageWords): TableTwin {
  const { columns } = words
  return {
    columns: [columns.stage, columns.state, columns.details],
    rows: stages.map(({ name, state, lines }) => [name, words.states[state], lines.join(' · ')]),
  }
}
