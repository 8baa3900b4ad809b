import type { Command } from 'commander'
import { readEnvironment } from '../environment.ts'
import { addKey, keyringPath } from '../keys.ts'

export function addRotateKeys(program: Command): void {
  program
    .command('rotate-keys')
    .description('add a key to the keyring, which makes it the one in use; makes the first ring when there is none')
    .action(() => {
      const environment = readEnvironment()
      const id = addKey(environment)
      console.log(
        `${id} is in use from the next start on, which also wraps the residents' keys with it; keep a copy of ${keyringPath(environment)} apart from the backups`,
      )
    })
}
