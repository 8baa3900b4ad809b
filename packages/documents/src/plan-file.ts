/**
 * A plan as a file 实施方案.docx: its paragraphs and tables as the lines that the plan reader takes, cells of a table row
 * parted by tabs. DOCX of Word and WPS, and plain text in UTF-8 or GB18030; in a thread with limits. Source: SPEC §12.
 */
import { readInThread, type SheetErrorCode } from './sheet.ts'

export interface PlanLimits {
  readonly bytes: number
  readonly inflatedBytes: number
  readonly letters: number
  readonly seconds: number
}
/** A plan with its annexes has some tens of thousands of letters; the reader takes no more. */
export const planLimits: PlanLimits = { bytes: 20 * 2 ** 20, inflatedBytes: 64 * 2 ** 20, letters: 50_000, seconds: 20 }

export type PlanAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: SheetErrorCode; readonly details: Readonly<Record<string, unknown>> }

/** The text of the file; throws SheetError, and nothing else, for whatever the bytes are. */
export function readPlanFile(bytes: Uint8Array, limits: Partial<PlanLimits> = {}): Promise<string> {
  const thread = new URL('./plan-file.worker.ts', import.meta.url)
  return readInThread<PlanAnswer, string>(
    bytes,
    { ...planLimits, ...limits },
    { thread, megabytes: 256 },
    (it) => it.text,
  )
}
