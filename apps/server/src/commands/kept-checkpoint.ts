import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type PublicCheckpoint, publicCheckpointSchema } from '@ratchet/domain/audit/checkpoint'
import { Complaint } from '../complaint.ts'
import { callersFolder } from '../environment.ts'

/** A checkpoint as somebody kept it: with its key, as `/checkpoint.json` gives it, or as the process keeps it, without. */
export type KeptCheckpoint = Omit<PublicCheckpoint, 'publicKey'> & Partial<Pick<PublicCheckpoint, 'publicKey'>>

export function readKeptCheckpoint(name: string): KeptCheckpoint {
  const file = resolve(callersFolder(), name)
  try {
    const { publicKey, ...kept } = publicCheckpointSchema
      .partial({ publicKey: true })
      .parse(JSON.parse(readFileSync(file, 'utf8')))
    return publicKey === undefined ? kept : { ...kept, publicKey }
  } catch {
    throw new Complaint(`${file} is not a checkpoint; name a file saved from /checkpoint.json.`)
  }
}
