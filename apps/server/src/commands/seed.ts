import { seed } from '@ratchet/api/seed/seed'
import { type Day, dayOf, daySchema } from '@ratchet/domain/day'
import type { Command } from 'commander'
import { startClock } from '../clock.ts'
import { Complaint } from '../complaint.ts'
import { readEnvironment } from '../environment.ts'
import { loadKeyring } from '../keys.ts'
import { withDatabase } from '../open-database.ts'

export function addSeed(program: Command): void {
  program
    .command('seed')
    .description('fill an empty database with the demonstration (demo profile only)')
    .option('--day <YYYY-MM-DD>', 'the day that the demonstration counts from (default: today)', parseDay)
    .action(async (options: { day?: Day }) => {
      const environment = readEnvironment()
      if (environment.profile === 'production') {
        throw new Complaint('The production profile takes no demonstration; set RATCHET_PROFILE=demo to try one.')
      }
      await withDatabase(environment, async ({ connection }) => {
        const clock = await startClock(connection.pool, environment.now)
        const day = options.day ?? dayOf(await clock.now())
        const stands = await seed(connection.db, loadKeyring(environment), day)
        console.log(`the demonstration stands, counted from ${stands}`)
      })
    })
}

export function parseDay(text: string): Day {
  const day = daySchema.safeParse(text)
  if (!day.success) throw new Complaint(`${text} is not a day; write it like 2026-11-22.`)
  return day.data
}
