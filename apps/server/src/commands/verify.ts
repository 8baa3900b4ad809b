import { readCheckpoints } from '@ratchet/api/audit/checkpoint-folder'
import { verifyTrail } from '@ratchet/api/audit/verify'
import type { Checkpoint } from '@ratchet/domain/audit/checkpoint'
import type { Verification } from '@ratchet/domain/audit/finding'
import type { Command } from 'commander'
import { Complaint } from '../complaint.ts'
import { readEnvironment } from '../environment.ts'
import { loadKeyring } from '../keys.ts'
import { checkpointFolder } from '../loops.ts'
import { withDatabase } from '../open-database.ts'
import { readKeptCheckpoint } from './kept-checkpoint.ts'

interface Options {
  readonly checkpoint: readonly string[]
  readonly json: boolean
}

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('recompute the audit trail from the data of this moment; exit code 1 when anything is wrong')
    .option('--checkpoint <file...>', 'checkpoints that were kept elsewhere, beside those of the data folder', [])
    .option('--json', 'print the result as JSON', false)
    .action(async (options: Options) => {
      const environment = readEnvironment()
      const named = options.checkpoint.map((file) => keptAs(file))
      const result = await withDatabase(environment, async ({ connection }) => {
        const checkpoints = [...(await keptCheckpoints(environment.dataDir)), ...named]
        return verifyTrail(connection.db, loadKeyring(environment), { checkpoints })
      })
      console.log(options.json ? JSON.stringify(result, null, 2) : report(result))
      if (result.findingCount > 0) process.exitCode = 1
    })
}

function keptAs(file: string): Checkpoint {
  const { publicKey: _, ...kept } = readKeptCheckpoint(file)
  return kept
}

/** A checkpoint of our own that cannot be read any more is itself a reason to look closer. */
async function keptCheckpoints(dataDir: string): Promise<Checkpoint[]> {
  const folder = checkpointFolder(dataDir)
  return readCheckpoints(folder).catch(() => {
    throw new Complaint(
      `A file in ${folder} is not a checkpoint any more; bring back the copy that you keep elsewhere.`,
    )
  })
}

function report({ findings, findingCount, ...counts }: Verification): string {
  const { facts, links, rows, blobs, ballots, unsealed, checkpoints } = counts
  const looked = `${facts} facts, ${links} links, ${rows} rows, ${blobs} files, ${ballots} ballots, ${checkpoints} checkpoints from outside`
  const tail = `${unsealed} facts at the tail are not sealed yet`
  const lines = findings.map(({ kind, where, detail }) => `  ${kind}: ${where}: ${detail}`)
  const verdict = findingCount === 0 ? 'the trail holds' : `THE TRAIL DOES NOT HOLD: ${findingCount} findings`
  const warning = checkpoints === 0 ? ['without a checkpoint from outside a dropped tail cannot be told'] : []
  return [verdict, ...lines, looked, tail, ...warning].join('\n')
}
