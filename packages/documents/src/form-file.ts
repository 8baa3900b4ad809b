/** Forms as files 表单成文, each packed in a thread of its own: a table of thousands of rows takes seconds. Source: PERFORMANCE "more than 50 ms". */
import type { FormPaper } from '@ratchet/domain/form/paper'
import { makeInThread } from './make-in-thread.ts'
import type { Maker } from './official-document.ts'

export interface FormTask {
  readonly form: 'document' | 'sheet'
  readonly paper: FormPaper
  readonly maker: Maker
}

const MEMORY_MB = 384

/** The DOCX or the XLSX of the paper; throws when the thread dies. */
export const makeFormFile = (task: FormTask): Promise<Uint8Array> =>
  makeInThread(new URL('./form-file.worker.ts', import.meta.url), task, MEMORY_MB)
