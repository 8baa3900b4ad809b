import { createHash, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { findPublicCheckpoint, withPublicKey } from '@ratchet/api/audit/checkpoint'
import { findReceipt } from '@ratchet/api/ballot/receipt.queries'
import type { PublicCheckpoint } from '@ratchet/domain/audit/checkpoint'
import { checkPart, proofSteps, type ReceiptProof, signedText } from '@ratchet/domain/ballot/proof'
import { type ReceiptFile, receiptFileSchema } from '@ratchet/domain/ballot/receipt-file'
import type { Command } from 'commander'
import { Complaint } from '../complaint.ts'
import { callersFolder, readEnvironment } from '../environment.ts'
import { loadKeyring } from '../keys.ts'
import { withDatabase } from '../open-database.ts'
import { type KeptCheckpoint, readKeptCheckpoint } from './kept-checkpoint.ts'

interface Options {
  readonly proof?: string
  readonly checkpoint?: string
  readonly json: boolean
}

export function addReceipt(program: Command): void {
  program
    .command('receipt')
    .argument('[code]', 'the eight letters of a receipt')
    .description('prove that a ballot is inside the sealed total, without its answers; exit code 0 only when it is')
    .option('--proof <file>', 'check a proof saved from /receipt.json instead, without any database')
    .option('--checkpoint <file>', 'a checkpoint that was kept elsewhere: the proof must lead to that one')
    .option('--json', 'print the proof with how each step came out as JSON', false)
    .action(async (code: string | undefined, options: Options) => {
      if ((code === undefined) === (options.proof === undefined))
        throw new Complaint('Name a receipt, or a file by --proof.')
      const kept = options.checkpoint === undefined ? null : readKeptCheckpoint(options.checkpoint)
      const file = options.proof === undefined ? await prove(code ?? '', kept) : readProof(options.proof)
      const forms = file.forms.map((form) => ({ ...form, steps: form.proof && stepsOf(form.proof, kept) }))
      console.log(
        options.json ? JSON.stringify({ ...file, forms }, null, 2) : file.forms.map(report(kept)).join('\n\n'),
      )
      if (!forms.every(({ steps, waiting }) => steps && waiting === 0 && Object.values(steps).every(Boolean)))
        process.exitCode = 1
    })
}

/** The proof as the data of the moment give it, up to the newest checkpoint or to the one that was kept. */
async function prove(code: string, kept: KeptCheckpoint | null): Promise<ReceiptFile> {
  const environment = readEnvironment()
  const keyring = loadKeyring(environment)
  const found = await withDatabase(environment, async ({ connection: { db } }) => {
    const checkpoint = kept ? withPublicKey(kept, keyring) : await findPublicCheckpoint(db, keyring)
    if (kept && !checkpoint) throw new Complaint(`The keyring has no key ${kept.keyId}, which signed that checkpoint.`)
    return findReceipt(db, code, checkpoint)
  })
  if (found.state === 'unknown') throw new Complaint(`There is no receipt ${code}.`)
  return receiptFileSchema.parse(found)
}

function readProof(name: string): ReceiptFile {
  const file = resolve(callersFolder(), name)
  try {
    return receiptFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Complaint(`${file} is not a proof; name a file saved from /receipt.json.`)
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

function isSigned(checkpoint: PublicCheckpoint): boolean {
  try {
    const key = { key: Buffer.from(checkpoint.publicKey, 'base64'), format: 'der' as const, type: 'spki' as const }
    return verify(null, Buffer.from(signedText(checkpoint)), key, Buffer.from(checkpoint.signature, 'base64'))
  } catch {
    return false
  }
}

/** Every step over all parts of a form; the last one only where there is a checkpoint to compare with. */
function stepsOf(proof: ReceiptProof, kept: KeptCheckpoint | null): Readonly<Record<string, boolean>> {
  const { checkpoint } = proof
  const checks = proof.parts.map((part) => checkPart(sha256, proof, part))
  const own = proofSteps.map((step): [string, boolean] => [step, checks.every((check) => check[step])])
  const isKept =
    kept?.size === checkpoint.size &&
    kept.root === checkpoint.root &&
    (kept.publicKey ?? checkpoint.publicKey) === checkpoint.publicKey
  return {
    ...Object.fromEntries(own),
    signature: isSigned(checkpoint),
    ...(kept ? { checkpoint: isKept } : {}),
  }
}

const says: Readonly<Record<string, string>> = {
  form: 'the receipt is that of the form',
  batch: 'the form is in the batch it was received in',
  fact: 'the batch is in the trail as it was recorded',
  trail: 'that entry is under the root of the checkpoint',
  signature: 'the checkpoint is signed by the key in the proof',
  checkpoint: 'it is the checkpoint that was kept',
}

const report =
  (kept: KeptCheckpoint | null) =>
  ({ proof, ...form }: ReceiptFile['forms'][number]): string => {
    const head = `received at ${form.receivedAt}, ${form.place}, code ${form.code}, ${form.campaign} (${form.n} forms)`
    if (!proof) return [head, 'RECEIVED, NOT SEALED YET: a checkpoint is made every five minutes'].join('\n')
    const steps = Object.entries(stepsOf(proof, kept))
    const { size, at, keyId } = proof.checkpoint
    const isWhole = steps.every(([, holds]) => holds)
    const sealed = `checkpoint of ${size} links, signed by ${keyId} at ${at}`
    return [
      isWhole ? `the form is inside the sealed total: ${sealed}` : `THE PROOF DOES NOT HOLD: ${sealed}`,
      head,
      ...steps.map(([step, holds]) => `  ${holds ? 'holds' : 'DOES NOT HOLD'}: ${says[step]}`),
      ...(form.waiting > 0 ? [`${form.waiting} later answers of the form are not sealed yet`] : []),
      ...(kept ? [] : ['name a checkpoint kept elsewhere by --checkpoint to be sure that the key is the right one']),
    ].join('\n')
  }
