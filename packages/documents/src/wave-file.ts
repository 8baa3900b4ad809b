/**
 * The files of a wave that are made as a whole 导出文件: a workbook of answers, one of figures, the report; each in a thread of
 * its own, the rows of answers handed over page by page. Source: SPEC §9; PERFORMANCE "more than 50 ms".
 */
import { once } from 'node:events'
import './steady-threads.ts'
import { Worker } from 'node:worker_threads'
import type { Analysis } from '@ratchet/domain/analysis/analysis'
import type { Cell } from './sheet.ts'
import type { SheetOut } from './sheet-write.ts'
import type { WaveAbout } from './wave-about.ts'
import type { WaveReport } from './wave-report.ts'

interface AnswersTask {
  readonly kind: 'answers'
  readonly answers: { readonly name: string; readonly header: readonly string[] }
  /** The code book and what the file is. */
  readonly sheets: readonly SheetOut[]
}
interface FiguresTask {
  readonly kind: 'figures'
  /** Of the sheet that says what the file is. */
  readonly name: string
  readonly analysis: Analysis
  readonly about: WaveAbout
  readonly locale: 'zh' | 'en'
}
interface ReportTask {
  readonly kind: 'report'
  readonly report: WaveReport
}
export type WaveFileTask = AnswersTask | FiguresTask | ReportTask
export type WaveFileMessage = { readonly kind: 'next' } | { readonly kind: 'made'; readonly bytes: Uint8Array }

/** Of a page of rows, and of the packed file. */
const MEMORY_MB = 512

/** XLSX or DOCX; throws what `pages` throws, and when the thread dies. Each page is taken before the next is asked for. */
export async function makeWaveFile(task: WaveFileTask, pages?: AsyncIterable<Cell[][]>): Promise<Uint8Array> {
  const worker = new Worker(new URL('./wave-file.worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  const died = once(worker, 'exit').then(([code]) => {
    throw new Error(`the thread of an export ended with ${code}`)
  })
  const made = new Promise<Uint8Array>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', (message: WaveFileMessage) => {
      if (message.kind === 'made') resolve(message.bytes)
    })
  })
  // Whoever stops waiting below must not leave a rejection that nobody hears.
  made.catch(() => undefined)
  died.catch(() => undefined)
  try {
    if (task.kind === 'answers') {
      for await (const page of pages ?? []) {
        const taken = once(worker, 'message')
        worker.postMessage(page)
        await Promise.race([taken, made, died])
      }
      worker.postMessage('end')
    }
    return await Promise.race([made, died])
  } finally {
    await worker.terminate()
  }
}
