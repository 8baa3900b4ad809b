import { type Difference, listDifferences, recount } from '@ratchet/api/ballot/recount.queries'
import type { Command } from 'commander'
import { readEnvironment } from '../environment.ts'
import { withDatabase } from '../open-database.ts'
import { contextOfCommand } from './caller.ts'

interface Options {
  readonly repair: boolean
  readonly json: boolean
}

export function addRecount(program: Command): void {
  program
    .command('recount')
    .description('count all ballots anew and compare the counters; exit code 1 when one was different')
    .option('--repair', 'write the counters as the ballots come to, with a fact in the trail', false)
    .option('--json', 'print the differences as JSON', false)
    .action(async ({ repair, json }: Options) => {
      const environment = readEnvironment()
      const differences = await withDatabase(environment, async (open) => {
        const { db } = open.connection
        return repair ? recount(db, await contextOfCommand(open, environment, { role: null })) : listDifferences(db)
      })
      console.log(json ? JSON.stringify({ repaired: repair, differences }, null, 2) : report(differences, repair))
      if (differences.length > 0) process.exitCode = 1
    })
}

const textOf = (values: Readonly<Record<string, unknown>> | null) =>
  values === null
    ? 'nothing'
    : Object.entries(values)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')

function report(differences: readonly Difference[], repair: boolean): string {
  if (differences.length === 0) return 'the counters are what the ballots come to'
  const lines = differences.map(
    ({ counter, of, kept, counted }) => `  ${counter}: ${textOf(of)}: ${textOf(kept)}; the ballots: ${textOf(counted)}`,
  )
  const verdict = `THE COUNTERS DIFFER FROM THE BALLOTS: ${differences.length} differences`
  return [verdict, ...lines, repair ? 'the counters were written anew' : 'write them anew by --repair'].join('\n')
}
