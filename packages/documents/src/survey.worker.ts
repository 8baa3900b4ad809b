/** The thread that parses and codes one untrusted survey file 测评数据解析线程. Source: SPEC §9, §12. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { SheetError, type Workbook } from './sheet.ts'
import { parseSheets } from './sheet-parse.ts'
import type { SurveyMessage, SurveyTask } from './survey-file.ts'
import { readSurvey } from './survey-read.ts'
import { SurveyFileError, type SurveyRow } from './survey-wave.ts'

const task = workerData as SurveyTask
const say = (message: SurveyMessage) => parentPort?.postMessage(message)

/** Waits until the rows are taken, so that no more than one chunk stands between the threads. */
async function handOver(rows: SurveyRow[]): Promise<void> {
  if (task.kind !== 'read' || !task.wantsRows || !parentPort) return
  const taken = once(parentPort, 'message')
  say({ kind: 'rows', rows })
  await taken
}

async function answer(): Promise<SurveyMessage> {
  try {
    const workbook = await parseSheets(task.bytes, task.limits)
    if (task.kind === 'read') return { kind: 'read', reading: await readSurvey(workbook, task.given, handOver) }
    return { kind: 'workbook', workbook: onlyRows(workbook, task.keep) }
  } catch (error) {
    if (error instanceof SheetError) return { kind: 'sheet-error', code: error.code, details: error.details }
    if (error instanceof SurveyFileError) return { kind: 'survey-error', code: error.code, details: error.details }
    const because = error instanceof Error ? error.message : String(error)
    return { kind: 'sheet-error', code: 'broken', details: { because } }
  }
}

/** The first lines, where the header is, and the named rows in their places; all others blank. */
function onlyRows(workbook: Workbook, keep: Readonly<Record<string, readonly number[]>>): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const named = new Set(keep[sheet.name])
    return { ...sheet, rows: sheet.rows.map((row, at) => (at < 40 || named.has(at + 1) ? row : [])) }
  })
  return { ...workbook, sheets }
}

say(await answer())
