/** The thread that packs registers and sign-in sheets 登记表生成线程. */
import { parentPort, workerData } from 'node:worker_threads'
import { writeRegisterPaper } from './household-register-paper.ts'
import { writeRegisterSheet } from './household-register-sheet.ts'
import type { RegisterTask } from './register-file.ts'
import { writeSignIn } from './sign-in-sheet.ts'

const task = workerData as RegisterTask

function made(): Promise<Uint8Array> {
  if (task.kind === 'sign-in') return writeSignIn(task.sheet, task.file)
  return task.file === 'xlsx' ? writeRegisterSheet(task.register) : writeRegisterPaper(task.register)
}

const bytes = await made()
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer])
