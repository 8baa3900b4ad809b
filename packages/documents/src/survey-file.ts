/**
 * A firm's file of survey microdata 第三方数据文件: parsed and coded in one worker thread, its accepted rows handed over in
 * chunks that wait for each other. Source: SPEC §9, §14; PERFORMANCE row 12.
 */
import './steady-threads.ts'
import { Worker } from 'node:worker_threads'
import { SheetError, type SheetErrorCode, type SheetLimits, type Workbook } from './sheet.ts'
import { type BadCell, writeBadRows } from './sheet-write.ts'
import {
  type RejectedCell,
  SurveyFileError,
  type SurveyFileErrorCode,
  type SurveyGiven,
  type SurveyReading,
  type SurveyRow,
} from './survey-wave.ts'

/** A hundred thousand interviews as inline strings are 10 MB packed and 150 MB of XML; three times that passes, with their header. */
export const surveyLimits: SheetLimits = {
  bytes: 60 * 2 ** 20,
  inflatedBytes: 768 * 2 ** 20,
  rows: 300_100,
  columns: 500,
  seconds: 120,
}

export type SurveyTask =
  | {
      readonly kind: 'read'
      readonly bytes: Uint8Array
      readonly limits: SheetLimits
      readonly given: SurveyGiven
      readonly wantsRows: boolean
    }
  | {
      readonly kind: 'bad-rows'
      readonly bytes: Uint8Array
      readonly limits: SheetLimits
      readonly keep: Readonly<Record<string, readonly number[]>>
    }
export type SurveyMessage =
  | { readonly kind: 'rows'; readonly rows: SurveyRow[] }
  | { readonly kind: 'read'; readonly reading: SurveyReading }
  | { readonly kind: 'workbook'; readonly workbook: Workbook }
  | { readonly kind: 'sheet-error'; readonly code: SheetErrorCode; readonly details: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'survey-error'
      readonly code: SurveyFileErrorCode
      readonly details: Readonly<Record<string, unknown>>
    }

/**
 * Reads and codes a whole file; without `onRows` only the report is made. Throws SheetError for what is no spreadsheet,
 * SurveyFileError for one that cannot be mapped, and whatever `onRows` throws, which ends the reading.
 */
export async function readSurveyFile(
  bytes: Uint8Array,
  given: SurveyGiven,
  onRows?: (rows: SurveyRow[]) => Promise<void>,
  limits: Partial<SheetLimits> = {},
): Promise<SurveyReading> {
  const caps = { ...surveyLimits, ...limits }
  const task: SurveyTask = { kind: 'read', bytes, limits: caps, given, wantsRows: onRows !== undefined }
  const last = await runTask(task, async (rows) => onRows?.(rows))
  if (last.kind !== 'read') throw new SheetError('broken', { because: 'worker answer' })
  return last.reading
}

/** The file of the bad rows: their header, the refused rows as they came, and one column more with the reasons in words. */
export async function writeSurveyBadRows<Bad extends BadCell = RejectedCell>(
  bytes: Uint8Array,
  reading: { readonly rejected: readonly Bad[] },
  words: { readonly column: string; readonly sentence: (bad: Bad) => string },
): Promise<Uint8Array> {
  const keep: Record<string, number[]> = {}
  for (const { sheet, row } of reading.rejected) {
    keep[sheet] ??= []
    keep[sheet].push(row)
  }
  const last = await runTask({ kind: 'bad-rows', bytes, limits: surveyLimits, keep }, async () => undefined)
  if (last.kind !== 'workbook') throw new SheetError('broken', { because: 'worker answer' })
  return writeBadRows(last.workbook, reading.rejected, words)
}

/** Runs the thread to its last message; its clock stands still while `onRows` works. */
function runTask(task: SurveyTask, onRows: (rows: SurveyRow[]) => Promise<void>): Promise<SurveyMessage> {
  const { limits, bytes } = task
  if (bytes.byteLength > limits.bytes)
    return Promise.reject(new SheetError('too-large', { what: 'bytes', limit: limits.bytes }))
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./survey.worker.ts', import.meta.url), {
      workerData: task,
      // A small nursery: without it the strings of the XML pile up to three times what the rows need.
      resourceLimits: { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 16 },
    })
    let left = limits.seconds * 1000
    let since = performance.now()
    let timer: NodeJS.Timeout | undefined
    const start = () => {
      since = performance.now()
      timer = setTimeout(() => stop(new SheetError('too-large', { what: 'seconds', limit: limits.seconds })), left)
    }
    const pause = () => {
      clearTimeout(timer)
      left -= performance.now() - since
    }
    const stop = (error: unknown) => {
      clearTimeout(timer)
      void worker.terminate()
      reject(error)
    }
    start()
    worker.on('message', (message: SurveyMessage) => {
      if (message.kind === 'rows') {
        pause()
        onRows(message.rows).then(() => {
          start()
          worker.postMessage('next')
        }, stop)
      } else if (message.kind === 'sheet-error') stop(new SheetError(message.code, message.details))
      else if (message.kind === 'survey-error') stop(new SurveyFileError(message.code, message.details))
      else {
        clearTimeout(timer)
        resolve(message)
      }
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
