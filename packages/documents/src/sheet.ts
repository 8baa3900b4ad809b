/**
 * Spreadsheets as they come 来件原样读入: XLSX, old XLS (WPS too) and CSV in UTF-8 or GB18030. Source: SPEC §12.
 * Untrusted bytes are parsed in a worker thread, so a hostile file costs its own heap and never the server's loop.
 */
import './steady-threads.ts'
import { Worker } from 'node:worker_threads'

export type Cell = string | number | boolean | null

/** A merged range, inclusive, 0-based like the indexes of `rows`. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** A cell that computes its value, 0-based; `text` is the formula without `=`, empty where the format hides it. */
export type FormulaCell = { readonly row: number; readonly column: number; readonly text: string }

/** One sheet; `rows[i]` is sheet row `i + 1`, so blank rows stay in place and errors can name the row people see. */
export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly Merge[]
  readonly hiddenColumns: readonly number[]
  /** Left out where there are none: their values stand in `rows` as the last program computed them. */
  readonly formulas?: readonly FormulaCell[]
}
export type Workbook = {
  readonly format: 'xlsx' | 'xls' | 'csv'
  readonly sheets: readonly Sheet[]
  /** Bare serials count from 1904, as old Macs did. */
  readonly is1904?: boolean
}

export const sheetErrorCodes = ['not-a-spreadsheet', 'too-large', 'encrypted', 'broken', 'too-many-columns'] as const
export type SheetErrorCode = (typeof sheetErrorCodes)[number]

/** Why a file cannot be read at all; `details` says which limit and how much. */
export class SheetError extends Error {
  override readonly name = 'SheetError'
  readonly code: SheetErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: SheetErrorCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

export type SheetLimits = {
  readonly bytes: number
  readonly inflatedBytes: number
  readonly rows: number
  readonly columns: number
  readonly seconds: number
}

/** A wave of 50 000 respondents fits; a workbook of the office is far smaller. */
export const sheetLimits: SheetLimits = {
  bytes: 20 * 2 ** 20,
  inflatedBytes: 256 * 2 ** 20,
  rows: 100_000,
  columns: 500,
  seconds: 60,
}

export type WorkerAnswer =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly code: SheetErrorCode; readonly details: Readonly<Record<string, unknown>> }

/** Reads a whole file; throws SheetError, and nothing else, for whatever the bytes are. */
export function readSheets(bytes: Uint8Array, limits: Partial<SheetLimits> = {}): Promise<Workbook> {
  const thread = new URL('./sheet.worker.ts', import.meta.url)
  return readInThread<WorkerAnswer, Workbook>(
    bytes,
    { ...sheetLimits, ...limits },
    { thread, megabytes: 768 },
    (it) => it.workbook,
  )
}

type Failed = { readonly ok: false; readonly code: SheetErrorCode; readonly details: Readonly<Record<string, unknown>> }

/** What a thread of its own makes of the bytes, within its limits of memory and time; throws SheetError, and nothing else. */
export function readInThread<Answer extends { readonly ok: boolean }, T>(
  bytes: Uint8Array,
  caps: { readonly bytes: number; readonly seconds: number },
  { thread, megabytes }: { readonly thread: URL; readonly megabytes: number },
  read: (answer: Extract<Answer, { readonly ok: true }>) => T,
): Promise<T> {
  if (bytes.byteLength > caps.bytes) {
    return Promise.reject(new SheetError('too-large', { what: 'bytes', limit: caps.bytes }))
  }
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, {
      workerData: { bytes, limits: caps },
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
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
    worker.once('message', (answer: Extract<Answer, { readonly ok: true }> | Failed) => {
      if (!answer.ok) return stop(new SheetError(answer.code, answer.details))
      clearTimeout(timer)
      resolve(read(answer))
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
