/** Layout by the real width (UX §3.3): full from 880 px, without side text from 420, the last three teeth below. Nothing shrinks. */
import { livePaint, type Paint } from './paint.ts'
import type { RatchetWords } from './picture-words.ts'
import { type RatchetInput, resultOf, slipOf, type Tooth } from './ratchet-tooth.ts'
import { type Box, textWidth } from './text-box.ts'

export type PictureLayout = {
  /** Prefix of every id inside the picture; unique on its page. */
  readonly id: string
  /** Real width in pixels. */
  readonly width: number
  readonly paint?: Paint
}

export type LayoutKind = 'full' | 'middle' | 'narrow'

export type RatchetFrame = {
  readonly kind: LayoutKind
  readonly plot: Box
  readonly width: number
  readonly height: number
  readonly pitch: number
  readonly teeth: readonly Tooth[]
  readonly hidden: readonly Tooth[]
  readonly startsAt: number | null
  readonly paint: Paint
}

export function layoutKind(width: number): LayoutKind {
  return width >= 880 ? 'full' : width >= 420 ? 'middle' : 'narrow'
}

/** Where everything stands; older teeth that do not fit at full text size are hidden, and counted. */
export function ratchetFrame(
  input: RatchetInput,
  layout: PictureLayout & { readonly legend?: boolean },
  words: RatchetWords,
): RatchetFrame {
  const kind = layoutKind(layout.width)
  const legend = layout.legend !== false && kind !== 'narrow'
  const top = (legend ? 34 : 10) + 8
  const left = input.measure === 'rank' ? textWidth(words.rank(8), 12) + 14 : 44
  const right = layout.width - rightMargin(kind, input, words)
  const base = top + { full: 300, middle: 250, narrow: 204 }[kind]
  const fitting = Math.max(1, Math.floor((right - left) / neededPitch(input.teeth, words)))
  const shown = Math.min(input.teeth.length, fitting, kind === 'narrow' ? 3 : Number.POSITIVE_INFINITY)
  const hidden = input.teeth.slice(0, input.teeth.length - shown)
  const before = hidden.at(-1)
  const bars = input.teeth.some((tooth) => tooth.stages.length > 0)
  const chips = input.teeth.some((tooth) => chipTexts(tooth, words).length > 0)
  return {
    kind,
    plot: { left, top, right, bottom: base },
    width: layout.width,
    height: base + (bars ? 35 : 24) + (chips ? 31 : 12),
    pitch: (right - left) / Math.max(shown, kind === 'narrow' ? 2 : 3),
    teeth: input.teeth.slice(input.teeth.length - shown),
    hidden,
    startsAt: before ? resultOf(before, input.measure) : (input.startsAt ?? null),
    paint: layout.paint ?? livePaint,
  }
}

/** How many older half-years the width hides, and how many slips among them: a page must say so. */
export function hiddenTeeth(input: RatchetInput, layout: PictureLayout, words: RatchetWords) {
  const { hidden } = ratchetFrame(input, layout, words)
  return { periods: hidden.length, slips: hidden.filter((tooth) => slipOf(tooth, input.measure) !== null).length }
}

function rightMargin(kind: LayoutKind, input: RatchetInput, words: RatchetWords): number {
  const floor = kind === 'full' ? words.floorLocked(88.8) : words.floorShort(88.8)
  const rank = kind === 'narrow' ? words.rank(8) : words.rankFloor(8)
  const standing = kind === 'full' ? Object.values(words.standing).flatMap((lines) => lines(88.8)) : []
  const texts = [...standing.map((text) => textWidth(text, 12)), textWidth(input.measure === 'rank' ? rank : floor, 13)]
  if (kind === 'full') texts.push(textWidth(rank, 13))
  return Math.max(72, ...texts.map((width) => width + 14))
}

function neededPitch(teeth: readonly Tooth[], words: RatchetWords): number {
  const texts = teeth.map((tooth) => Math.max(textWidth(tooth.label, 13), shortChip(tooth, words)))
  return Math.max(50, ...texts) + 4
}

function shortChip(tooth: Tooth, words: RatchetWords): number {
  const widths = chipTexts(tooth, words).map((text) => textWidth(text, 12) + 12)
  return widths.length > 0 ? Math.min(...widths) : 0
}

/** What the chip under a tooth may say, from full to short. */
export function chipTexts(tooth: Tooth, words: RatchetWords): readonly string[] {
  if (tooth.running) {
    const state = [words.running, ...(tooth.marks.provisional ? [words.provisional] : [])]
    return [state.join(' · '), ...state.toReversed()]
  }
  const verdict = tooth.verdict
  if (verdict === null) return tooth.marks.provisional ? [words.provisional] : []
  const name = tooth.marks.first && verdict === 'consolidate' ? words.firstResult : words.verdict[verdict]
  const short = tooth.marks.first && verdict === 'consolidate' ? words.firstResult : words.verdictShort[verdict]
  return tooth.marks.forced ? [`${name} · ${words.forced}`, `${short}·${words.forced}`, words.forced] : [name, short]
}
