import { setTimeout } from 'node:timers/promises'
import { sha256 } from '@ratchet/api/audit/digest'
import type { Context } from '@ratchet/api/context'
import { type HotlineFile, openHotline } from '@ratchet/api/intake/given-hotline'
import { importHotlineInJob } from '@ratchet/api/intake/import.jobs'
import { findImport, listImports } from '@ratchet/api/intake/import.queries'
import { foresee } from '@ratchet/api/intake/preview.commands'
import { workJobs } from '@ratchet/api/job/worker'
import { createCaller } from '@ratchet/api/router'
import { hotlineLimits } from '@ratchet/documents/hotline-file'
import type { HotlineImport } from '@ratchet/domain/intake/hotline'
import type { Command } from 'commander'
import { Complaint } from '../complaint.ts'
import { readEnvironment } from '../environment.ts'
import { withDatabase } from '../open-database.ts'
import { contextOfCommand } from './caller.ts'
import { type ImportOptions, importCommand, readFileOf, readMapping } from './import-file.ts'
import { complainAboutRefusal } from './refused.ts'

interface Options extends ImportOptions {
  readonly onlyWhole: boolean
}

export function addImportHotline(imports: Command): void {
  importCommand(imports, 'hotline', 'work orders of the 12345 hotline: each an opinion under its own number')
    .option('--only-whole', 'take nothing while one row is wrong', false)
    .action(importHotline)
}

async function importHotline(name: string, options: Options): Promise<void> {
  const environment = readEnvironment()
  const { content, file } = readFileOf(name, hotlineLimits.bytes)
  const given: HotlineFile = {
    file: { name: file, content: content.toString('base64') },
    mapping: readMapping(options.mapping).mapping ?? null,
  }
  await withDatabase(environment, async (open) => {
    const ctx = await contextOfCommand(open, environment, { as: options.as, role: 'owner' })
    const { reading, orders } = await complainAboutRefusal('intake.previewHotline', openHotline(ctx.db, given))
    const { counts, rejected, fixed, mapping, missing, skipped } = reading
    const nothing = counts.accepted === 0 || (options.onlyWhole && counts.rejected > 0)
    if (nothing) process.exitCode = 1
    const foreseen = await foresee(ctx.db, orders)
    const stored = options.dryRun || nothing ? null : await store(ctx, given, options.onlyWhole)
    const report = { counts: { ...counts, ...foreseen }, rejected, fixed, skipped, mapping, missing }
    print({ ...report, dryRun: options.dryRun, ...(stored && { stored }) }, options.json)
  })
}

/** Imports the file and works the job here. */
async function store(ctx: Context, given: HotlineFile, onlyWhole: boolean) {
  const hash = sha256(Buffer.from(given.file.content, 'base64'))
  // The same file again is no mistake: nothing is doubled, and that is what is told.
  const same = (await listImports(ctx.db)).find((row) => row.status === 'stored' && row.sha256 === hash)
  if (same) return { importId: same.id, added: 0, unchanged: same.accepted ?? 0, linked: 0 }
  const asking = createCaller(ctx).intake.importHotline({ ...given, onlyWhole, key: ctx.requestId })
  const { id } = await complainAboutRefusal('intake.importHotline', asking)
  const row = await work(ctx, String(id))
  if (row.status !== 'stored') throw new Complaint(`Nothing was imported (${row.failure ?? row.status}).`)
  const { accepted, unchanged, linked } = row
  return { importId: row.id, added: (accepted ?? 0) - (unchanged ?? 0) - (linked ?? 0), unchanged, linked }
}

const PATIENCE_MS = 300_000

/** Works the queue here; a running server may have taken the job, then it is waited for. */
async function work({ db, keyring, now }: Context, id: string): Promise<HotlineImport> {
  const deps = { db, keyring, checkpointFolder: '', readNow: async () => now }
  for (const until = performance.now() + PATIENCE_MS; ; ) {
    await workJobs(deps, { 'hotline-import': importHotlineInJob })
    const row = await findImport(db, id)
    if (row.status !== 'queued') return row
    if (performance.now() > until) throw new Complaint('The import is still running; look at it in the portal.')
    await setTimeout(500)
  }
}

interface Printed {
  readonly dryRun: boolean
  readonly counts: object
  readonly rejected: readonly {
    readonly sheet: string
    readonly row: number
    readonly column: string
    readonly reason: string
  }[]
  readonly stored?: object
}

function print(report: Printed, json: boolean) {
  if (json) return console.log(JSON.stringify(report, null, 2))
  for (const { sheet, row, column, reason } of report.rejected) console.log(`${sheet} row ${row} ${column}: ${reason}`)
  const counts = Object.entries({ ...report.counts, ...report.stored })
  console.log(counts.map(([what, count]) => `${count} ${what}`).join(', '))
}
