/** Official documents as files 公文成文, each packed in a thread of its own. Source: PERFORMANCE "more than 50 ms". */
import { once } from 'node:events'
import './steady-threads.ts'
import { Worker } from 'node:worker_threads'
import type { OfficialPaper } from '@ratchet/domain/circular/paper'
import type { Maker } from './official-document.ts'

export interface OfficialTask {
  readonly paper: OfficialPaper
  readonly maker: Maker
}

const MEMORY_MB = 256

/** The DOCX of the paper; throws when the thread dies. */
export async function makeOfficialFile(task: OfficialTask): Promise<Uint8Array> {
  const worker = new Worker(new URL('./official-file.worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  const died = once(worker, 'exit').then(([code]) => {
    throw new Error(`the thread of an official document ended with ${code}`)
  })
  died.catch(() => undefined)
  try {
    const [bytes] = (await Promise.race([once(worker, 'message'), died])) as [Uint8Array]
    return bytes
  } finally {
    await worker.terminate()
  }
}
