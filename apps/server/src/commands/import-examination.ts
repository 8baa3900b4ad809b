import { openCircular, planOf } from '@ratchet/api/examination/circular-file'
import { createCaller } from '@ratchet/api/router'
import type { Day } from '@ratchet/domain/day'
import { roundIdSchema } from '@ratchet/domain/examination/round'
import type { Command } from 'commander'
import { Complaint } from '../complaint.ts'
import { readEnvironment } from '../environment.ts'
import { withDatabase } from '../open-database.ts'
import { contextOfCommand } from './caller.ts'
import { type ImportOptions, importCommand, printReport, readFileOf, readMapping } from './import-file.ts'
import { complainAboutRefusal } from './refused.ts'
import { parseDay } from './seed.ts'

interface Options extends ImportOptions {
  readonly publishedOn?: Day
  readonly circular: string
  readonly round?: string
  readonly sender: string
}

export function addImportExamination(imports: Command): void {
  importCommand(imports, 'examination', 'the city’s circular: score and rank by zone and aspect')
    .option('--published-on <YYYY-MM-DD>', 'the day of the circular', parseDay)
    .option('--circular <number>', 'number of the circular', '')
    .option('--round <2026H1>', 'the half-year of a file that does not name one', parseRound)
    .option('--sender <name>', 'whose file it is; their columns are remembered under this name', '市考办')
    .action(importExamination)
}

async function importExamination(name: string, options: Options): Promise<void> {
  const environment = readEnvironment()
  const { content, file } = readFileOf(name)
  const given = {
    file: { name: file, content: content.toString('base64') },
    sender: options.sender,
    mapping: readMapping(options.mapping).mapping ?? null,
    round: options.round ? roundIdSchema.parse(options.round) : null,
  }
  await withDatabase(environment, async (open) => {
    const opened = await complainAboutRefusal('examination.import', openCircular(open.connection.db, given))
    const plan = await planOf(open.connection.db, opened)
    const { entries, rejected, mapping } = opened.reading
    const fresh = plan.filter(({ state }) => state === 'new').length
    const counts = { entries: entries.length, rounds: plan.length, new: fresh }
    const report = { rejected, mapping, dryRun: options.dryRun, counts }
    if (rejected.length === 0 && !options.dryRun) {
      const ctx = await contextOfCommand(open, environment, { as: options.as, role: 'owner' })
      const published = { publishedOn: options.publishedOn ?? null, circularNumber: options.circular }
      const circulars = plan.map(({ id }) => ({ id, ...published }))
      const taken = createCaller(ctx).examination.import({ ...given, circulars, key: ctx.requestId })
      await complainAboutRefusal('examination.import', taken)
    }
    printReport(report, options.json)
  })
}

function parseRound(text: string): string {
  if (roundIdSchema.safeParse(text).success) return text
  throw new Complaint(`${text} is not a half-year; write it like 2026H1.`)
}
