/** The thread that parses and reads one untrusted export of a hotline 热线工单解析线程. Source: SPEC §12. */
import { parentPort, workerData } from 'node:worker_threads'
import type { HotlineMessage, HotlineTask } from './hotline-file.ts'
import { HotlineFileError } from './hotline-order.ts'
import { readHotline } from './hotline-read.ts'
import { SheetError } from './sheet.ts'
import { parseSheets } from './sheet-parse.ts'

const { bytes, limits, given } = workerData as HotlineTask

async function answer(): Promise<HotlineMessage> {
  try {
    return { kind: 'read', ...readHotline(await parseSheets(bytes, limits), given) }
  } catch (error) {
    if (error instanceof SheetError) return { kind: 'sheet-error', code: error.code, details: error.details }
    if (error instanceof HotlineFileError) return { kind: 'hotline-error', code: error.code, details: error.details }
    const because = error instanceof Error ? error.message : String(error)
    return { kind: 'sheet-error', code: 'broken', details: { because } }
  }
}

parentPort?.postMessage(await answer())
