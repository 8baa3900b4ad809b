import type { CircularBlock, HeadingLevel } from '@ratchet/domain/circular/block'

/** What a part of the text is, as it is chosen in the form. */
export const textKinds = ['paragraph', 'h1', 'h2', 'h3', 'h4'] as const
export type TextKind = (typeof textKinds)[number]

export const kindOf = (block: Exclude<CircularBlock, { kind: 'table' }>): TextKind =>
  block.kind === 'paragraph' ? 'paragraph' : `h${block.level}`

/** The same words as another kind of part. */
export function asKind(kind: TextKind, text: string): CircularBlock {
  return kind === 'paragraph'
    ? { kind, text }
    : { kind: 'heading', level: Number(kind.slice(1)) as HeadingLevel, text: text.replaceAll('\n', '') }
}

/** The blocks with one of them moved by a step; the same where it has nowhere to go. */
export function moved(blocks: readonly CircularBlock[], at: number, step: -1 | 1): CircularBlock[] {
  const [one, other] = [blocks[at], blocks[at + step]]
  if (!one || !other) return [...blocks]
  return blocks.map((block, place) => (place === at ? other : place === at + step ? one : block))
}

/** Text pasted in several lines is several paragraphs. */
export function typed(block: Exclude<CircularBlock, { kind: 'table' }>, text: string): CircularBlock[] {
  const lines = text.split(/\n+/)
  if (block.kind === 'heading') return [{ ...block, text: lines.join('') }]
  const [first = '', ...rest] = lines
  return [{ ...block, text: first }, ...rest.map((line): CircularBlock => ({ kind: 'paragraph', text: line }))]
}
