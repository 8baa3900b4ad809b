/** Which figure the drawer explains, as it stands in the address: `change.transport`. */
import { type ExplanationKind, explanationKinds } from '@ratchet/domain/analysis/explanation'

export type FigureKey =
  | { readonly kind: ExplanationKind; readonly subject: string }
  | { readonly kind: 'mean' | 'response'; readonly subject: string }

const kinds = [...explanationKinds, 'mean', 'response'] as const

export function keyText(kind: FigureKey['kind'], subject: string): string {
  return `${kind}.${subject}`
}

/** The key of an address; null for anything else. */
export function keyOf(text: string | undefined): FigureKey | null {
  const [kind, subject, ...more] = (text ?? '').split('.')
  const known = kinds.find((each) => each === kind)
  return known && subject && more.length === 0 ? ({ kind: known, subject } as FigureKey) : null
}
