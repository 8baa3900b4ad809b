import type { Command } from 'commander'
import { readEnvironment } from '../environment.ts'
import { withDatabase } from '../open-database.ts'

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date')
    .action(async () => {
      await withDatabase(readEnvironment(), async ({ migrated }) => {
        console.log(migrated.length > 0 ? `migrated: ${migrated.join(', ')}` : 'the database is up to date')
      })
    })
}
