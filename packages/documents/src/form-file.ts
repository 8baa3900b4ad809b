/** Forms as files 表单成文, each packed in a thread of its own: a table of thousands of rows takes seconds. Source: PERFORMANCE "more than 50 ms". */
import { once } from 'node:events'
import './steady-threads.ts'
import { Worker } from 'node:worker_threads'
import type { FormPaper } from '@ratchet/domain/form/paper'
import type { Maker } from './official-document.ts'

export interface FormTask {
  readonly form: 'document' | 'sheet'
  readonly paper: FormPaper
  readonly maker: Maker
}

const MEMORY_MB = 384

/** The DOCX or the XLSX of the paper; throws when the thread dies. */
export async function makeFormFile(task: FormTask): Promise<Uint8Array> {
  const worker = new Worker(new URL('./form-file.worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  const died = once(worker, 'exit').then(([code]) => {
    throw new Error(`the thread of a form ended with ${code}`)
  })
  died.catch(() => undefined)
  try {
    const [bytes] = (await Promise.race([once(worker, 'message'), died])) as [Uint8Array]
    return bytes
  } finally {
    await worker.terminate()
  }
}
