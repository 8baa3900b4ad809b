import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { startPostgres } from '@ratchet/api/database/postgres-server'
import type { Line, Row } from './row.ts'
import { cachedPage } from './rows/cached-page.ts'
import { dashboard } from './rows/dashboard.ts'
import { publicAct } from './rows/public-act.ts'
import { rollUp } from './rows/roll-up.ts'
import { scriptSize } from './rows/script-size.ts'
import { submission } from './rows/submission.ts'
import { warmStart } from './rows/warm-start.ts'
import type { Setting } from './setting.ts'
import { verdictOf } from './spread.ts'
import { jsonOf, tableOf } from './table.ts'

const rows: readonly Row[] = [submission, dashboard, rollUp, publicAct, scriptSize, cachedPage, warmStart]

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  process.stdout.write(
    `bench [--quick] [--json] [--only NAME,NAME]\nrows: ${rows.map(({ name }) => name).join(', ')}\n`,
  )
  process.exit(0)
}

const steps: (() => Promise<void> | void)[] = []
const say = (text: string) => void process.stderr.write(`bench: ${text}\n`)
const { quick } = values
const begun = performance.now()
say('starting a PostgreSQL of our own')
const postgres = await startPostgres()
steps.push(() => postgres.stop())
const pace = quick ? { rounds: 3, seconds: 2 } : { rounds: 7, seconds: 8 }
const setting: Setting = { quick, ...pace, postgres, say, afterwards: (step) => void steps.push(step) }

const only = values.only?.split(',')
const lines: Line[] = []
const failed: string[] = []
try {
  for (const row of rows) {
    if (only && !only.includes(row.name)) continue
    say(`row ${row.rows.join(', ')}: ${row.name}`)
    try {
      lines.push(...(await row.measure(setting)))
    } catch (error) {
      failed.push(`${row.name}: ${error instanceof Error ? error.stack : String(error)}`)
    }
  }
} finally {
  for (const step of steps.reverse()) await step()
}
const about = {
  at: new Date().toISOString(),
  quick,
  seconds: Math.round((performance.now() - begun) / 1000),
  cores: cpus().length,
  processor: cpus()[0]?.model ?? '',
  memory: totalmem(),
  node: process.version,
}
const told = `${about.cores} cores (${about.processor}) for everything: product, database, comparator and load generator; ${about.seconds} s`
process.stdout.write(values.json ? `${jsonOf(lines, about)}\n` : `${tableOf(lines)}\n${told}\n`)
for (const text of failed) say(`could not be measured: ${text}`)
if (failed.length > 0 || lines.some((line) => verdictOf(line) === 'defect')) process.exitCode = 1
