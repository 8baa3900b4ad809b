/**
 * A hotline's export as a file 热线工单文件: parsed and read in one worker thread with limits; what comes out are plain orders.
 * Source: SPEC §10, §12, §14.
 */
import './steady-threads.ts'
import { Worker } from 'node:worker_threads'
import { HotlineFileError, type HotlineGiven, type HotlineOrder, type HotlineReading } from './hotline-order.ts'
import { SheetError, type SheetErrorCode, type SheetLimits, sheetLimits } from './sheet.ts'

/** A quarter of a district's hotline is some thousands of orders; a year of a city's would not be one act. */
export const hotlineLimits: SheetLimits = { ...sheetLimits, rows: 20_100, seconds: 60 }

export interface HotlineTask {
  readonly bytes: Uint8Array
  readonly limits: SheetLimits
  readonly given: HotlineGiven
}
export type HotlineMessage =
  | { readonly kind: 'read'; readonly reading: HotlineReading; readonly orders: HotlineOrder[] }
  | { readonly kind: 'sheet-error'; readonly code: SheetErrorCode; readonly details: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'hotline-error'
      readonly code: HotlineFileError['code']
      readonly details: Readonly<Record<string, unknown>>
    }

/** Reads a whole file. Throws `SheetError` for what is no spreadsheet, `HotlineFileError` for one that cannot be mapped. */
export function readHotlineFile(
  bytes: Uint8Array,
  given: HotlineGiven,
  limits: Partial<SheetLimits> = {},
): Promise<{ readonly reading: HotlineReading; readonly orders: readonly HotlineOrder[] }> {
  const caps = { ...hotlineLimits, ...limits }
  if (bytes.byteLength > caps.bytes)
    return Promise.reject(new SheetError('too-large', { what: 'bytes', limit: caps.bytes }))
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./hotline.worker.ts', import.meta.url), {
      workerData: { bytes, limits: caps, given } satisfies HotlineTask,
      resourceLimits: { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 16 },
    })
    const stop = (error: Error) => {
      clearTimeout(timer)
      void worker.terminate()
      reject(error)
    }
    const late = () => stop(new SheetError('too-large', { what: 'seconds', limit: caps.seconds }))
    const timer = setTimeout(late, caps.seconds * 1000)
    worker.once('message', (message: HotlineMessage) => {
      if (message.kind === 'sheet-error') return stop(new SheetError(message.code, message.details))
      if (message.kind === 'hotline-error') return stop(new HotlineFileError(message.code, message.details))
      clearTimeout(timer)
      resolve(message)
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
