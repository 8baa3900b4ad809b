/** The thread that packs official documents 公文生成线程. */
import { parentPort, workerData } from 'node:worker_threads'
import { writeOfficialDocument } from './official-document.ts'
import type { OfficialTask } from './official-file.ts'

const { paper, maker } = workerData as OfficialTask
const bytes = await writeOfficialDocument(paper, maker)
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer])
