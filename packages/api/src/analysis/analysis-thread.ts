import '@ratchet/documents/steady-threads'
import { Worker } from 'node:worker_threads'
import { Refusal } from '@ratchet/domain/refusal'
import type { Computed, ThreadAnswer } from './computed.ts'
import type { AnalysisTask } from './sample.ts'

interface Waiting {
  readonly resolve: (computed: Computed) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

let thread: Thread | null = null
let asked = 0

/** Two parsed waves of 100,000 cases with their estimates stay far below it. */
const MEMORY_MB = 1024

/**
 * Computes a wave beside the event loop, in one thread that stays for the next: the second wave need not wait for modules.
 * Throws Refusal with the reason why it cannot be analysed. A thread that dies is an error for those who wait, and the next
 * who asks gets a new one.
 */
export function computeInThread(task: AnalysisTask): Promise<Computed> {
  const own = thread ?? startThread()
  asked += 1
  const id = asked
  return new Promise((resolve, reject) => {
    own.waiting.set(id, { resolve, reject })
    // While somebody waits the process stays; otherwise the thread holds up no ending.
    own.worker.ref()
    own.worker.postMessage({ id, task })
  })
}

function startThread(): Thread {
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  const own: Thread = { worker, waiting: new Map() }
  thread = own
  worker.unref()
  worker.on('message', ({ id, answer }: { id: number; answer: ThreadAnswer }) => {
    const one = own.waiting.get(id)
    own.waiting.delete(id)
    if (own.waiting.size === 0) worker.unref()
    if (answer.ok) one?.resolve(answer.computed)
    else one?.reject('code' in answer ? new Refusal(answer.code, answer.details) : new Error(answer.because))
  })
  const end = (error: Error) => {
    if (thread === own) thread = null
    for (const one of own.waiting.values()) one.reject(error)
    own.waiting.clear()
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Error('the analysis thread ended')))
  return own
}
