/** The thread that parses one untrusted spreadsheet 表格解析线程 and answers once. Source: SPEC §12. */
import { parentPort, workerData } from 'node:worker_threads'
import { SheetError, type SheetLimits, type WorkerAnswer } from './sheet.ts'
import { parseSheets } from './sheet-parse.ts'

const { bytes, limits } = workerData as { bytes: Uint8Array; limits: SheetLimits }

async function answer(): Promise<WorkerAnswer> {
  try {
    return { ok: true, workbook: await parseSheets(bytes, limits) }
  } catch (error) {
    if (error instanceof SheetError) return { ok: false, code: error.code, details: error.details }
    return { ok: false, code: 'broken', details: { because: error instanceof Error ? error.message : String(error) } }
  }
}

parentPort?.postMessage(await answer())
