import { setTimeout } from 'node:timers/promises'
import { sha256 } from '@ratchet/api/audit/digest'
import type { Context } from '@ratchet/api/context'
import { workJobs } from '@ratchet/api/job/worker'
import { createCaller } from '@ratchet/api/router'
import { openSurvey, type SurveyFile } from '@ratchet/api/survey/given-survey'
import { importInJob } from '@ratchet/api/survey/import.jobs'
import { findImport, listImports } from '@ratchet/api/survey/import.queries'
import { listWaves } from '@ratchet/api/survey/survey.queries'
import { surveyLimits } from '@ratchet/documents/survey-file'
import { quarterSchema, spanOf } from '@ratchet/domain/cycle/cycle-id'
import type { SurveyImport } from '@ratchet/domain/survey/import'
import type { Wave } from '@ratchet/domain/survey/wave'
import type { Command } from 'commander'
import { Complaint } from '../complaint.ts'
import { readEnvironment } from '../environment.ts'
import { withDatabase } from '../open-database.ts'
import { contextOfCommand } from './caller.ts'
import { type ImportOptions, importCommand, type RejectedRow, readFileOf, readMapping } from './import-file.ts'
import { complainAboutRefusal } from './refused.ts'

interface Options extends ImportOptions {
  readonly firm: string
  readonly quarter?: string
  readonly best?: 'high' | 'low'
  readonly optIn: boolean
  readonly onlyWhole: boolean
}

export function addImportWave(imports: Command): void {
  importCommand(imports, 'wave', 'a survey firm’s microdata: one row per case of the sample')
    .option('--firm <name>', 'whose file it is; their columns are remembered under this name', '未注明机构')
    .option('--quarter <2026Q3>', 'the quarter of the wave; read from the file when absent', parseQuarter)
    .option('--best <high|low>', 'which end of the numbers is satisfied; found in the file when absent', parseBest)
    .option('--opt-in', 'people chose to take part: counted, never scored', false)
    .option('--only-whole', 'take nothing while one row is wrong', false)
    .action(importWave)
}

async function importWave(name: string, options: Options): Promise<void> {
  const environment = readEnvironment()
  const { content, file } = readFileOf(name, surveyLimits.bytes)
  const given = {
    file: { name: file, content: content.toString('base64') },
    mapping: readMapping(options.mapping).mapping ?? null,
    coding: options.best ? { best: options.best, steps: 5 as const, dontKnow: [] } : null,
  }
  await withDatabase(environment, async (open) => {
    const ctx = await contextOfCommand(open, environment, { as: options.as, role: 'owner' })
    const design = options.optIn ? ('opt_in' as const) : ('probability' as const)
    const { reading, wave } = await look(ctx, { given, options, design })
    const report = {
      counts: { ...reading.counts },
      rejected: reading.rejected,
      fixed: reading.fixed,
      mapping: reading.mapping,
      missing: reading.missing,
      coding: { ...reading.coding, basis: reading.codingBasis },
      quarter: reading.quarter,
      dispositions: reading.dispositions,
      dryRun: options.dryRun,
    }
    const nothing = reading.counts.accepted === 0 || (options.onlyWhole && reading.counts.rejected > 0)
    if (nothing) process.exitCode = 1
    const told = { given, options, design, quarter: reading.quarter, wave }
    const stored = options.dryRun || nothing ? null : await store(ctx, told)
    print({ ...report, ...(stored && { stored }) }, options.json)
  })
}

interface Told {
  readonly given: Omit<SurveyFile, 'waveId'>
  readonly options: Options
  readonly design: 'probability' | 'opt_in'
}

/** Reads the file as it would be imported: against the firm's wave of that quarter, where there is one already. */
async function look(ctx: Context, { given, options, design }: Told) {
  const waves = (await listWaves(ctx.db)).filter((row) => row.firm === options.firm)
  const read = (waveId: string | null) => {
    const unscheduled = { design, quarter: options.quarter ?? null }
    return complainAboutRefusal(
      'survey.previewImport',
      openSurvey(ctx.db, { ...given, waveId }, undefined, unscheduled),
    )
  }
  const named = options.quarter && waves.find((row) => row.quarter === options.quarter)
  const first = await read(named ? named.id : null)
  const wave = named || waves.find((row) => row.quarter === first.reading.quarter)
  // Who chose to answer is never put among those who were drawn, whatever was typed.
  if (wave && wave.design !== design)
    throw new Complaint(
      wave.design === 'opt_in'
        ? `The wave of ${wave.quarter} of ${wave.firm} is one of people who chose to answer; add --opt-in, or name another --firm.`
        : `The wave of ${wave.quarter} of ${wave.firm} is a probability sample; leave --opt-in out, or name another --firm.`,
    )
  const { reading } = wave && !named ? await read(wave.id) : first
  return { reading, wave }
}

/** Imports the file into the firm's wave of the quarter, which is scheduled when there is none; works the job here. */
async function store(
  ctx: Context,
  {
    given,
    options,
    design,
    quarter,
    wave,
  }: Told & { readonly quarter: string | null; readonly wave: Wave | undefined },
) {
  const parsed = quarterSchema.safeParse(options.quarter ?? quarter)
  if (!parsed.success) throw new Complaint('The file does not say which quarter it is of; name it by --quarter 2026Q3.')
  const caller = createCaller(ctx)
  const { firm, onlyWhole } = options
  const scheduledFor = spanOf(parsed.data).from
  const schedule = { quarter: parsed.data, firm, scheduledFor, design, key: `${ctx.requestId}-schedule` }
  const waveId =
    wave?.id ?? (await complainAboutRefusal('survey.scheduleWave', caller.survey.scheduleWave(schedule))).id
  const hash = sha256(Buffer.from(given.file.content, 'base64'))
  // The same file again is no mistake: nothing is doubled, and that is what is told.
  const same = (await listImports(ctx.db, waveId)).find((row) => row.status === 'stored' && row.sha256 === hash)
  if (same) return { waveId, importId: same.id, added: 0, unchanged: same.accepted ?? 0, replaced: 0 }
  const asking = caller.survey.import({ ...given, waveId, onlyWhole, key: ctx.requestId })
  const { id } = await complainAboutRefusal('survey.import', asking)
  const row = await work(ctx, String(id))
  if (row.status !== 'stored') throw new Complaint(`Nothing was imported (${row.failure ?? row.status}).`)
  const { accepted, unchanged, replaced } = row
  const added = (accepted ?? 0) - (unchanged ?? 0) - (replaced ?? 0)
  return { waveId, importId: row.id, added, unchanged, replaced }
}

const PATIENCE_MS = 300_000

/** Works the queue here; a running server may have taken the job, then it is waited for. */
async function work({ db, keyring, now }: Context, id: string): Promise<SurveyImport> {
  const deps = { db, keyring, checkpointFolder: '', readNow: async () => now }
  for (const until = performance.now() + PATIENCE_MS; ; ) {
    await workJobs(deps, { 'survey-import': importInJob })
    const row = await findImport(db, id)
    if (row.status !== 'queued') return row
    if (performance.now() > until) throw new Complaint('The import is still running; look at it in the portal.')
    await setTimeout(500)
  }
}

interface Printed {
  readonly counts: object
  readonly rejected: readonly RejectedRow[]
  readonly coding: { readonly best: string; readonly basis: string }
  readonly missing: readonly string[]
  readonly stored?: object
}

function print(report: Printed, json: boolean) {
  if (json) return console.log(JSON.stringify(report, null, 2))
  if (report.missing.length > 0) console.log(`no column for ${report.missing.join(', ')}`)
  if (report.coding.basis === 'assumed')
    console.log(`nothing in the file says which numbers are satisfied: ${report.coding.best} ones were taken (--best)`)
  for (const { sheet, row, column, reason } of report.rejected) console.log(`${sheet} row ${row} ${column}: ${reason}`)
  const counts = Object.entries({ ...report.counts, ...report.stored })
  console.log(counts.map(([what, count]) => `${count} ${what}`).join(', '))
}

function parseQuarter(text: string): string {
  if (quarterSchema.safeParse(text).success) return text
  throw new Complaint(`${text} is not a quarter; write it like 2026Q3.`)
}

function parseBest(text: string): 'high' | 'low' {
  if (text === 'high' || text === 'low') return text
  throw new Complaint(`${text} is neither high nor low; 5 = very satisfied is high.`)
}
