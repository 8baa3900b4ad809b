/**
 * Proof of a receipt 回执凭据: the whole way from what a form said to the signed checkpoint, so that nobody has to be believed.
 * It shows when and where a form was received, and of its answers only a commitment. Each step is checked by the same code
 * on the server, in the browser and by `ratchet receipt --proof`. Source: RELIABILITY "Ballot defence"; SPEC §13.
 */
import type { Checkpoint, PublicCheckpoint } from '../audit/checkpoint.ts'
import { type Hash, hashText, type Inclusion, leafOf, rootFrom } from '../audit/inclusion.ts'
import { showReceipt } from './receipt.ts'

/** One sending of a form: the first question, or a further one. */
export interface SealedPart {
  /** The text of the ballot in its batch. */
  readonly leaf: string
  /** Where it stands in what was received together with it. */
  readonly inBatch: Inclusion
  /** The fact about the batch, as it is hashed, and its payload with the root of the batch. */
  readonly fact: { readonly text: string; readonly payload: string }
  /** Where the fact stands in the trail, up to the checkpoint. */
  readonly inTrail: Inclusion
}

export interface ReceiptProof {
  /** `Q9PW-X2HT` */
  readonly receipt: string
  readonly parts: readonly SealedPart[]
  readonly checkpoint: PublicCheckpoint
}

/** What is checked of each part, in this order; the signature is one for all. */
export const proofSteps = ['form', 'batch', 'fact', 'trail'] as const
export type ProofStep = (typeof proofSteps)[number]
export type ProofChecks = Readonly<Record<ProofStep, boolean>>

/** The form that a leaf is of: its third line, see `ballotLeaf`. */
const formOf = (leaf: string): string => leaf.split('\n')[2] ?? ''

/** What cannot be read holds nothing, and its steps fail. */
function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}

/** Recomputes every step of a part from its texts; what it is told only says where to look. */
export function checkPart(
  hash: Hash,
  { receipt, checkpoint }: Omit<ReceiptProof, 'parts'>,
  part: SealedPart,
): ProofChecks {
  const { leaf, inBatch, fact, inTrail } = part
  const { act, payloadHash } = parsed(fact.text)
  const { root, size } = parsed(fact.payload)
  const top = rootFrom(hash, leafOf(hash, leaf), inBatch)
  return {
    form: showReceipt(formOf(leaf)) === receipt,
    batch: top === root && inBatch.size === size,
    fact: act === 'ballot.received' && hashText(hash, fact.payload) === payloadHash,
    trail: rootFrom(hash, leafOf(hash, fact.text), inTrail) === checkpoint.root && inTrail.size === checkpoint.size,
  }
}

/** The text that a checkpoint's signature is over: canonical JSON (RFC 8785) of everything else in it. */
export function signedText({ at, headHash, keyId, root, size }: Checkpoint): string {
  return JSON.stringify({ at, headHash, keyId, root, size })
}
