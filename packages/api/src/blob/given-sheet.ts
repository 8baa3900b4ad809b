/** A spreadsheet that somebody hands in 来件: its bytes, and what its columns are. Source: SPEC §9, §14. */
import { type Cell, readSheets, SheetError, type Workbook } from '@ratchet/documents/sheet'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'

/** 20 MB in base64. */
const LARGEST_CONTENT = 28_000_000

export const givenFileSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  content: z.string().max(LARGEST_CONTENT),
})

/** One column of theirs: what stands in its first row, and which field of ours it is (null: not imported). */
export interface GivenColumn {
  readonly sheet: string
  readonly header: string
  readonly first: Cell
  readonly field: string | null
  readonly how: 'suggested' | 'remembered' | 'manual'
}

/** The sheets of the file; one that is no spreadsheet is refused by its code. */
export async function readGiven(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readSheets(bytes)
  } catch (error) {
    if (error instanceof SheetError) throw new Refusal(error.code, error.details)
    throw error
  }
}
