/** The thread that lays out and packs the files of a wave 导出文件生成线程: packing a workbook would hold up everybody else. */
import { once } from 'node:events'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { writeXlsxStream } from 'hucre'
import type { Cell } from './sheet.ts'
import { spliceFirstSheet } from './sheet-splice.ts'
import { type SheetOut, writeSheets } from './sheet-write.ts'
import { aboutRows } from './wave-about.ts'
import { figureSheets } from './wave-figures.ts'
import type { WaveFileMessage, WaveFileTask } from './wave-file.ts'
import { writeWaveReport } from './wave-report.ts'

const task = workerData as WaveFileTask

/** The rows as they are handed over; the next page is asked for when the last one is written. */
async function* rowsGiven(header: readonly Cell[]): AsyncGenerator<Cell[]> {
  yield [...header]
  for (;;) {
    const [page] = (await once(parentPort as MessagePort, 'message')) as [Cell[][] | 'end']
    if (page === 'end') return
    yield* page
    parentPort?.postMessage({ kind: 'next' } satisfies WaveFileMessage)
  }
}

async function made(): Promise<Uint8Array> {
  if (task.kind === 'report') return writeWaveReport(task.report)
  if (task.kind === 'figures') {
    const { name, about, analysis, locale } = task
    const last: SheetOut = { name, rows: aboutRows(about, locale), widths: [24, 90] }
    return writeSheets([...figureSheets(analysis, locale), last])
  }
  const { name, header } = task.answers
  const long = writeXlsxStream(rowsGiven(header), { name, inlineStrings: true })
  const first = await new Response(long as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer()
  return spliceFirstSheet(await writeSheets([{ name, rows: [[...header]] }, ...task.sheets]), new Uint8Array(first))
}

const bytes = await made()
parentPort?.postMessage({ kind: 'made', bytes } satisfies WaveFileMessage, [bytes.buffer as ArrayBuffer])
