import { createFirstAdmin } from '@ratchet/api/people/first-admin'
import { usernameSchema, whyNotPassword } from '@ratchet/domain/people/account'
import { refusalSentence } from '@ratchet/words/catalogue'
import type { Command } from 'commander'
import { Complaint } from '../complaint.ts'
import { readEnvironment } from '../environment.ts'
import { withDatabase } from '../open-database.ts'
import { contextOfCommand } from './caller.ts'
import { newPassword } from './password.ts'
import { complainAboutRefusal } from './refused.ts'

interface Options {
  readonly username: string
  readonly name: string
  readonly zone: string
}

export function addCreateAdmin(program: Command): void {
  program
    .command('create-admin')
    .description('make the first administrator, and the zone where there is none; prints a first password')
    .requiredOption('--username <name>', 'what the person types to sign in')
    .requiredOption('--name <name>', 'the person’s own name')
    .option('--zone <name>', 'name of the development zone', '开发区')
    .action(async (options: Options) => {
      const environment = readEnvironment()
      if (!usernameSchema.safeParse(options.username).success) {
        throw new Complaint('A user name has 3 to 30 small letters, digits, dots or underscores; choose another one.')
      }
      const password = newPassword()
      const why = whyNotPassword(password, options.username, environment.profile)
      if (why) throw new Complaint(refusalSentence('en', 'account.add', why.code, why.details))
      await withDatabase(environment, async (open) => {
        const ctx = await contextOfCommand(open, environment, { role: null })
        const given = { username: options.username, name: options.name, password, zoneName: options.zone }
        await complainAboutRefusal('account.add', createFirstAdmin(ctx, given))
      })
      console.log(`${options.username} can sign in with the first password ${password} and is asked for a new one`)
    })
}
