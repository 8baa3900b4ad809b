/** Official documents as files 公文成文, each packed in a thread of its own. Source: PERFORMANCE "more than 50 ms". */
import type { OfficialPaper } from '@ratchet/domain/circular/paper'
import { makeInThread } from './make-in-thread.ts'
import type { Maker } from './official-document.ts'

export interface OfficialTask {
  readonly paper: OfficialPaper
  readonly maker: Maker
}

const MEMORY_MB = 256

/** The DOCX of the paper; throws when the thread dies. */
export const makeOfficialFile = (task: OfficialTask): Promise<Uint8Array> =>
  makeInThread(new URL('./official-file.worker.ts', import.meta.url), task, MEMORY_MB)
