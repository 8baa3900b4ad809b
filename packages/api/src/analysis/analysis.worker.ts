/** The thread that computes waves 测评分析线程, one after another. Source: PERFORMANCE, ARCHITECTURE "worker threads". */

import { parentPort } from 'node:worker_threads'
import { Refusal } from '@ratchet/domain/refusal'
import { analyse } from './analyse.ts'
import type { ThreadAnswer } from './computed.ts'
import type { AnalysisTask } from './sample.ts'

function answer(task: AnalysisTask): ThreadAnswer {
  try {
    return { ok: true, computed: analyse(task) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details }
    return { ok: false, because: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', ({ id, task }: { id: number; task: AnalysisTask }) => {
  parentPort?.postMessage({ id, answer: answer(task) })
})
