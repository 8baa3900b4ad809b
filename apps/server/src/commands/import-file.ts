import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { readSheets, SheetError, type Workbook } from '@ratchet/documents/sheet'
import { type Mapping, mappingSchema } from '@ratchet/documents/sheet-mapping'
import type { Command } from 'commander'
import { Complaint } from '../complaint.ts'
import { callersFolder } from '../environment.ts'

export interface ImportOptions {
  readonly mapping?: string
  readonly dryRun: boolean
  readonly json: boolean
  readonly as?: string
}

/** One row that was not taken, as every import reports it (SPEC §14). */
export interface RejectedRow {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly reason: string
}

/** What an import prints: how many of what, and every row that was refused. */
export interface ImportReport {
  readonly counts: Readonly<Record<string, number>>
  readonly rejected: readonly RejectedRow[]
  readonly mapping: Mapping
  readonly dryRun: boolean
}

export function importCommand(imports: Command, name: string, description: string): Command {
  return imports
    .command(name)
    .description(description)
    .argument('<file>', 'XLSX, XLS or CSV')
    .option('--mapping <file.json>', 'our field → their header; suggested when absent')
    .option('--dry-run', 'say what would be done and do nothing', false)
    .option('--json', 'print the result as JSON', false)
    .option('--as <username>', 'the account in whose name it is done (default: the operator of the machine)')
}

/** The bytes of the named file, `most` at most, looked for where the person typed the command. */
export function readFileOf(
  name: string,
  most = Number.POSITIVE_INFINITY,
): { path: string; file: string; content: Buffer } {
  const path = resolve(callersFolder(), name)
  try {
    // Asked before it is read: a file of gigabytes would be in memory before anybody could refuse it.
    if (statSync(path).size > most) throw new Complaint(`${path} is over ${Math.floor(most / 2 ** 20)} MB; split it.`)
    return { path, file: basename(path), content: readFileSync(path) }
  } catch (error) {
    if (error instanceof Complaint) throw error
    throw new Complaint(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}); name another file.`)
  }
}

export async function readWorkbook(name: string): Promise<Workbook> {
  const { path, content } = readFileOf(name)
  try {
    return await readSheets(content)
  } catch (error) {
    if (!(error instanceof SheetError)) throw error
    throw new Complaint(
      `${path} cannot be read as a spreadsheet (${error.code}); save it as XLSX or CSV and try again.`,
    )
  }
}

export function readMapping(name: string | undefined): { mapping?: Mapping } {
  if (!name) return {}
  const file = resolve(callersFolder(), name)
  try {
    return { mapping: mappingSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) }
  } catch {
    throw new Complaint(`${file} is not a mapping; write {"our field": "their header", …} into it.`)
  }
}

/** Prints the report; a rejected row makes the exit code 1, since nothing of the file was taken then. */
export function printReport(report: ImportReport, json: boolean): void {
  if (report.rejected.length > 0) process.exitCode = 1
  if (json) {
    console.log(JSON.stringify(report, null, 2))
    return
  }
  for (const { sheet, row, column, reason } of report.rejected) console.log(`${sheet} row ${row} ${column}: ${reason}`)
  const counts = Object.entries(report.counts).map(([what, count]) => `${count} ${what}`)
  const nothing = report.rejected.length > 0 ? ['nothing was taken in'] : report.dryRun ? ['dry run'] : []
  console.log([...counts, `${report.rejected.length} rejected`, ...nothing].join(', '))
}
