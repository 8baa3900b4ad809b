/** Registers and sign-in sheets as files 登记表和签到表成文, each packed in a thread of its own. Source: PERFORMANCE "more than 50 ms". */
import type { Register } from './household-register.ts'
import { makeInThread } from './make-in-thread.ts'
import type { SignIn } from './sign-in-sheet.ts'

export type RegisterFile = 'xlsx' | 'docx'
export type RegisterTask =
  | { readonly kind: 'register'; readonly file: RegisterFile; readonly register: Register }
  | { readonly kind: 'sign-in'; readonly file: RegisterFile; readonly sheet: SignIn }

const MEMORY_MB = 256

/** The bytes of the file; throws when the thread dies. */
export const makeRegisterFile = (task: RegisterTask): Promise<Uint8Array> =>
  makeInThread(new URL('./register-file.worker.ts', import.meta.url), task, MEMORY_MB)
