/** Registers and sign-in sheets as files 登记表和签到表成文, each packed in a thread of its own. Source: PERFORMANCE "more than 50 ms". */
import { once } from 'node:events'
import './steady-threads.ts'
import { Worker } from 'node:worker_threads'
import type { Register } from './household-register.ts'
import type { SignIn } from './sign-in-sheet.ts'

export type RegisterFile = 'xlsx' | 'docx'
export type RegisterTask =
  | { readonly kind: 'register'; readonly file: RegisterFile; readonly register: Register }
  | { readonly kind: 'sign-in'; readonly file: RegisterFile; readonly sheet: SignIn }

const MEMORY_MB = 256

/** The bytes of the file; throws when the thread dies. */
export async function makeRegisterFile(task: RegisterTask): Promise<Uint8Array> {
  const worker = new Worker(new URL('./register-file.worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  const died = once(worker, 'exit').then(([code]) => {
    throw new Error(`the thread of a register ended with ${code}`)
  })
  died.catch(() => undefined)
  try {
    const [bytes] = (await Promise.race([once(worker, 'message'), died])) as [Uint8Array]
    return bytes
  } finally {
    await worker.terminate()
  }
}
