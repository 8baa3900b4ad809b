/**
 * A plan as a file 实施方案.docx: its paragraphs and tables as the lines that the plan reader takes, cells of a table row
 * parted by tabs. DOCX of Word and WPS, and plain text in UTF-8 or GB18030; in a thread with limits. Source: SPEC §12.
 */
import './steady-threads.ts'
import { Worker } from 'node:worker_threads'
import { SheetError, type SheetErrorCode } from './sheet.ts'

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
  const caps = { ...planLimits, ...limits }
  if (bytes.byteLength > caps.bytes) {
    return Promise.reject(new SheetError('too-large', { what: 'bytes', limit: caps.bytes }))
  }
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./plan-file.worker.ts', import.meta.url), {
      workerData: { bytes, limits: caps },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    const stop = (error: SheetError) => {
      clearTimeout(timer)
      void worker.terminate()
      reject(error)
    }
    const timer = setTimeout(
      () => stop(new SheetError('too-large', { what: 'seconds', limit: caps.seconds })),
      caps.seconds * 1000,
    )
    worker.once('message', (answer: PlanAnswer) => {
      if (!answer.ok) return stop(new SheetError(answer.code, answer.details))
      clearTimeout(timer)
      resolve(answer.text)
    })
    worker.once('error', (error: Error & { code?: string }) =>
      stop(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new SheetError('too-large', { what: 'memory' })
          : new SheetError('broken', { because: error.message }),
      ),
    )
    // A worker that dies without a word must not leave the reader waiting.
    worker.once('exit', () => stop(new SheetError('broken', { because: 'worker exit' })))
  })
}
