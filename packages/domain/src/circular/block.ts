/**
 * Blocks 正文要素: what the body and the annexes of an official document are made of. A heading is kept without its number,
 * which follows from its place; a table that came out of the data is never typed over. Source: GB/T 9704-2012 cl. 7.3.3;
 * DOMAIN D-73, D-75.
 */
import { z } from 'zod'

const line = (most: number) => z.string().trim().max(most)
export const headingLevels = [1, 2, 3, 4] as const
export type HeadingLevel = (typeof headingLevels)[number]

export const columnSchema = z.strictObject({
  title: line(30).min(1),
  /** Relative to the others. */
  width: z.number().int().min(1).max(100),
  align: z.enum(['left', 'right', 'center']),
})

export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: line(4000) }),
  z.strictObject({ kind: z.literal('heading'), level: z.literal(headingLevels), text: line(120) }),
  z.strictObject({
    kind: z.literal('table'),
    caption: line(100),
    columns: z.array(columnSchema).min(1).max(12),
    rows: z.array(z.array(line(200)).max(12)).max(300),
    note: line(400),
  }),
])
export type CircularBlock = z.infer<typeof blockSchema>
export type CircularTable = Extract<CircularBlock, { kind: 'table' }>

/** Whether the block says nothing: such a block is left out of the paper. */
export function isEmpty(block: CircularBlock): boolean {
  return block.kind === 'table' ? block.rows.length === 0 : block.text === ''
}

/** The blocks with the number of each heading, which begins again under the next higher one; null where there is none. */
export function numbered(
  blocks: readonly CircularBlock[],
): { readonly block: CircularBlock; readonly number: number | null }[] {
  const counts = [0, 0, 0, 0]
  return blocks
    .filter((block) => !isEmpty(block))
    .map((block) => {
      if (block.kind !== 'heading') return { block, number: null }
      const at = block.level - 1
      const number = (counts[at] ?? 0) + 1
      counts.fill(0, at + 1)
      counts[at] = number
      return { block, number }
    })
}
