/** Parts that both layouts of the stage band share: colours, edge and tag of a stage. */
import { node, type PictureNode } from './node.ts'
import type { Paint } from './paint.ts'
import type { StageWords } from './picture-words.ts'
import type { StageState } from './ratchet-tooth.ts'
import { textWidth } from './text-box.ts'

/** `lines`: the first is set bold (the date), the rest plain (who, conditions met). */
export type BandStage = { readonly name: string; readonly state: StageState; readonly lines: readonly string[] }
export type DrawnBand = { readonly nodes: readonly PictureNode[]; readonly height: number }

/** The stamp 特批转段, or the word for the current stage. */
export function tagNodes(
  state: StageState,
  tag: string,
  right: number,
  middle: number,
  paint: Paint,
  boxed = false,
): readonly PictureNode[] {
  const width = textWidth(tag, 12) + 12
  const plain = state === 'current' && !boxed
  return [
    ...(plain
      ? []
      : [
          node('rect', {
            class: 'picture-stamp',
            x: right - width,
            y: middle - 11,
            width,
            height: 22,
            rx: 2,
            fill: paint['pawl-soft'],
            stroke: state === 'before-use' ? paint['border-ctl'] : paint['pic-floor'],
            'stroke-width': 1.25,
          }),
        ]),
    node(
      'text',
      {
        x: right - width / 2,
        y: middle + 4,
        'text-anchor': 'middle',
        'font-size': 12,
        'font-weight': 700,
        fill: plain ? paint['pic-on'] : paint['pawl-strong'],
      },
      [tag],
    ),
  ]
}

export const tagOf = (stage: BandStage, words: StageWords) =>
  stage.state === 'forced'
    ? words.forced
    : stage.state === 'current'
      ? words.current
      : stage.state === 'before-use'
        ? words.beforeUse
        : null

export const edge = (state: StageState, paint: Paint) =>
  state === 'forced'
    ? { stroke: paint['pic-floor'], 'stroke-width': 2 }
    : state === 'before-use'
      ? { stroke: paint['border-ctl'], 'stroke-dasharray': '4 3' }
      : {}

export function ground(state: StageState, paint: Paint): string {
  if (state === 'done' || state === 'forced') return paint['pic-profile']
  return state === 'current' ? paint['pic-now'] : state === 'future' ? paint.fill : paint['pic-gap']
}

export const ink = (state: StageState, paint: Paint) =>
  state === 'future' || state === 'before-use' ? paint['text-2'] : paint['pic-on']
