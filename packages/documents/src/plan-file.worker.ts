/** The thread that reads plans 方案读取线程. */
import { parentPort, workerData } from 'node:worker_threads'
import type { PlanAnswer, PlanLimits } from './plan-file.ts'
import { planText } from './plan-text.ts'
import { SheetError } from './sheet.ts'

const { bytes, limits } = workerData as { bytes: Uint8Array; limits: PlanLimits }

async function answer(): Promise<PlanAnswer> {
  try {
    return { ok: true, text: await planText(bytes, limits) }
  } catch (error) {
    if (error instanceof SheetError) return { ok: false, code: error.code, details: error.details }
    return { ok: false, code: 'broken', details: { because: error instanceof Error ? error.message : 'plan' } }
  }
}

parentPort?.postMessage(await answer())
