/** A plan that somebody hands in as a file 来件方案: its text, or why it cannot be read. Source: SPEC §12. */
import { readPlanFile } from '@ratchet/documents/plan-file'
import { SheetError } from '@ratchet/documents/sheet'
import { Refusal } from '@ratchet/domain/refusal'

export async function readGivenPlan(bytes: Uint8Array): Promise<string> {
  try {
    return await readPlanFile(bytes)
  } catch (error) {
    if (!(error instanceof SheetError)) throw error
    throw new Refusal(error.code === 'not-a-spreadsheet' ? 'not-a-plan' : error.code, error.details)
  }
}
