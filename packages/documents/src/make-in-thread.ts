/** A file made in a thread of its own 另开线程成文: packing one takes seconds and must not hold up the process. Source: PERFORMANCE "more than 50 ms". */
import { once } from 'node:events'
import './steady-threads.ts'
import { Worker } from 'node:worker_threads'

/** The bytes that the thread answers with; throws when it dies, or needs more megabytes than it is given. */
export async function makeInThread(thread: URL, workerData: object, megabytes: number): Promise<Uint8Array> {
  const worker = new Worker(thread, { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  const died = once(worker, 'exit').then(([code]) => {
    throw new Error(`the thread ${thread.pathname.split('/').at(-1)} ended with ${code}`)
  })
  died.catch(() => undefined)
  try {
    const [bytes] = (await Promise.race([once(worker, 'message'), died])) as [Uint8Array]
    return bytes
  } finally {
    await worker.terminate()
  }
}
