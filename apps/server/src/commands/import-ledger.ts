import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Context } from '@ratchet/api/context'
import { listCycles } from '@ratchet/api/cycle/cycle.queries'
import { agreeLedger } from '@ratchet/api/ledger/import.commands'
import { planLedger } from '@ratchet/api/ledger/plan.queries'
import { takeOver } from '@ratchet/api/ledger/take-over.commands'
import { unitBook } from '@ratchet/api/ledger/unit-book.queries'
import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { runningOf } from '@ratchet/domain/cycle/stage'
import { unitWord } from '@ratchet/domain/ledger/unit-word'
import { refuse } from '@ratchet/domain/refusal'
import type { Command } from 'commander'
import { z } from 'zod'
import { Complaint } from '../complaint.ts'
import { callersFolder, readEnvironment } from '../environment.ts'
import { withDatabase } from '../open-database.ts'
import { contextOfCommand } from './caller.ts'
import { type ImportOptions, importCommand, printReport, readFileOf, readMapping, readWorkbook } from './import-file.ts'
import { complainAboutRefusal } from './refused.ts'

interface Options extends ImportOptions {
  readonly cycle?: string
  readonly units?: string
}
const LARGEST = 20 * 2 ** 20

export function addImportLedger(imports: Command): void {
  importCommand(imports, 'ledger', 'the office’s own rectification ledger (销号台账, 整改台账)')
    .option('--cycle <id>', 'the half-year that takes the items in (default: the running one)')
    .option('--units <file.json>', 'their word → the name of our unit, or "" to leave the word out')
    .action(async (file: string, options: Options) => {
      const environment = readEnvironment()
      const workbook = await readWorkbook(file)
      const { content } = readFileOf(file, LARGEST)
      const mapping = readMapping(options.mapping).mapping ?? null
      await withDatabase(environment, async (open) => {
        const ctx = await contextOfCommand(open, environment, { as: options.as, role: 'owner' })
        const words = await readWords(ctx, options.units)
        const given = { workbook, name: basename(file), mapping, words, now: ctx.now }
        const plan = await complainAboutRefusal('ledger.preview', planLedger(ctx.db, given))
        const { rejected, known } = plan
        const closed = plan.rows.filter((row) => row.closed).length
        const report = { rejected, mapping: plan.mapping, dryRun: options.dryRun }
        const read = {
          read: plan.rows.length + known.length,
          open: plan.rows.length - closed,
          closed,
          known: known.length,
          masked: plan.rows.filter((row) => row.text !== row.readText).length,
        }
        // All of it there already is no mistake: nothing is doubled, and that is what is told.
        if (rejected.length > 0 || options.dryRun || plan.rows.length === 0) {
          return printReport({ ...report, counts: { ...read, made: 0 } }, options.json)
        }
        // Nobody looks at the rows here: whatever seems to name somebody is hidden.
        const input = {
          file: { name: basename(file), content: content.toString('base64') },
          mapping,
          words,
          asWritten: [],
        }
        const made = await complainAboutRefusal(
          'ledger.import',
          take(ctx, { ...input, cycleId: await cycleFor(ctx, options) }),
        )
        printReport({ ...report, counts: { ...read, made } }, options.json)
      })
    })
}

/** The half-year that was named, else the running one. */
async function cycleFor({ db }: Context, { cycle }: Options) {
  const cycles = await listCycles(db)
  if (cycle !== undefined) {
    const parsed = cycleIdSchema.safeParse(cycle)
    if (!parsed.success || !cycles.some(({ id }) => id === cycle)) {
      throw new Complaint(`There is no cycle ${cycle}; name one that is open by --cycle.`)
    }
    return parsed.data
  }
  const running = runningOf(cycles)
  if (!running) throw new Complaint('No cycle is running; open one in the portal first.')
  return running.id
}

async function take(ctx: Context, input: Parameters<typeof agreeLedger>[1]): Promise<number> {
  const { actor } = ctx
  if (!actor) throw new Complaint('There is nobody in whose name it could be done.')
  const { asked, why } = await agreeLedger({ ...ctx, actor }, input)
  refuse(why)
  return (await ctx.db.transaction().execute((tx) => takeOver(tx, ctx, asked))).made
}

const wordsSchema = z.record(z.string().min(1), z.string())

/** Words of theirs as a person settled them beforehand, by the names of units. */
async function readWords({ db }: Context, name: string | undefined): Promise<Record<string, string>> {
  if (!name) return {}
  const path = resolve(callersFolder(), name)
  const given = readWordsFile(path)
  const units = [...(await unitBook(db)).values()].filter((unit) => unit.retiredDay === null)
  const idOf = (unitName: string) => {
    if (unitName === '') return ''
    const found = units.find((unit) => unit.name === unitName)
    if (!found) throw new Complaint(`${path} names ${unitName}, which is no unit; correct the name.`)
    return found.id
  }
  return Object.fromEntries(Object.entries(given).map(([word, unitName]) => [unitWord(word), idOf(unitName)]))
}

function readWordsFile(path: string): z.infer<typeof wordsSchema> {
  try {
    return wordsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new Complaint(`${path} is not a list of units; write {"their word": "our unit", …} into it.`)
  }
}
