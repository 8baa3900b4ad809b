/** Contrast 对比度: every pair we declare is recomputed by a test and fails under its floor. Source: WCAG 2.2 §1.4.3, §1.4.11. */
import { type Mode, modes, type SemanticName } from './tokens.ts'

/** Relative luminance of `#RRGGBB`, 0–1. */
export function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

/** Contrast ratio of two `#RRGGBB` colours, 1–21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

export type Pair = { readonly over: SemanticName; readonly under: SemanticName; readonly floor: number }

const text = 4.5
const shape = 3

/** What stands on what, with the ratio it must reach in every mode. */
export const pairs: readonly Pair[] = [
  ...(['text-1', 'text-2', 'text-3', 'text-off', 'accent', 'pawl-text', 'danger-text'] as const).flatMap((over) =>
    (['bg-page', 'bg-card'] as const).map((under) => ({ over, under, floor: text })),
  ),
  { over: 'text-off', under: 'fill', floor: text },
  { over: 'text-2', under: 'fill', floor: text },
  { over: 'accent-text', under: 'accent', floor: text },
  { over: 'bar-text', under: 'bg-bar', floor: text },
  { over: 'accent', under: 'accent-soft', floor: text },
  { over: 'pawl-strong', under: 'pawl-soft', floor: text },
  { over: 'danger-text', under: 'danger-soft', floor: text },
  { over: 'done', under: 'done-soft', floor: text },
  { over: 'warn', under: 'warn-soft', floor: text },
  { over: 'outside', under: 'outside-soft', floor: text },
  { over: 'pawl-text', under: 'pic-area', floor: text },
  { over: 'pic-profile', under: 'pic-area', floor: text },
  { over: 'pic-slip', under: 'pic-area', floor: text },
  { over: 'text-3', under: 'pic-area', floor: text },
  { over: 'pic-on', under: 'pic-profile', floor: text },
  { over: 'pic-on', under: 'pic-now', floor: text },
  { over: 'text-1', under: 'pic-next', floor: text },
  { over: 'text-1', under: 'pic-working', floor: text },
  { over: 'text-1', under: 'pic-cannot', floor: text },
  { over: 'text-3', under: 'pic-gap', floor: text },
  { over: 'border-ctl', under: 'bg-card', floor: shape },
  { over: 'border-ctl', under: 'bg-page', floor: shape },
  { over: 'pawl', under: 'bg-card', floor: shape },
  { over: 'pic-floor', under: 'bg-card', floor: shape },
  { over: 'pic-profile', under: 'bg-card', floor: shape },
  { over: 'pic-hatch', under: 'pic-hatch-soft', floor: shape },
  { over: 'focus-ink', under: 'focus', floor: shape },
]

/** Floors that a mode sets higher: 长辈版 promises 7:1 for text (UX §1, 适老化规范). */
export const stricter: Readonly<Partial<Record<Mode, readonly Pair[]>>> = {
  elder: (['text-1', 'text-2', 'text-3', 'accent', 'pawl-text'] as const).map((over) => ({
    over,
    under: 'bg-page',
    floor: 7,
  })),
}

/** The declared pairs that miss their floor, worst first; empty when all is well. */
export function failingPairs(mode: Mode): readonly (Pair & { readonly ratio: number })[] {
  return [...pairs, ...(stricter[mode] ?? [])]
    .map((pair) => ({ ...pair, ratio: contrast(modes[mode][pair.over], modes[mode][pair.under]) }))
    .filter((pair) => pair.ratio < pair.floor)
    .sort((a, b) => a.ratio - b.ratio)
}
