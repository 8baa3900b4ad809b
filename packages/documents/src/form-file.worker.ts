/** The thread that packs forms 表单生成线程. */
import { parentPort, workerData } from 'node:worker_threads'
import { writeFormDocument } from './form-document.ts'
import type { FormTask } from './form-file.ts'
import { writeFormSheet } from './form-sheet.ts'

const { form, paper, maker } = workerData as FormTask
const bytes = form === 'document' ? await writeFormDocument(paper, maker) : await writeFormSheet(paper)
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer])
