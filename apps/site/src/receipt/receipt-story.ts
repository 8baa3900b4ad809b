import { checkPart, type ProofChecks, type ProofStep, proofSteps } from '@ratchet/domain/ballot/proof'
import { readReceipt } from '@ratchet/domain/ballot/receipt'
import type { RenderDeps } from '../render.ts'
import { sha256 } from '../sha256.ts'

type Found = Awaited<ReturnType<RenderDeps['caller']['survey']['receipt']>>
export type ReceiptForm = Extract<Found, { state: 'found' }>['forms'][number]

/** What somebody asked, and what came of it. */
export interface AskedReceipt {
  /** As it was typed; as it is read aloud where it can be one. */
  readonly typed: string
  readonly found: Found | null
}

export async function loadReceipt({ caller }: RenderDeps, query: URLSearchParams): Promise<AskedReceipt> {
  const raw = query.get('code')?.trim().slice(0, 60) ?? ''
  const typed = readReceipt(raw) ?? raw
  return { typed, found: typed === '' ? null : await caller.survey.receipt({ receipt: typed }) }
}

/** How each step came out over all parts of a form; null while nothing of it is sealed. */
export function stepsOf({ proof }: ReceiptForm): ProofChecks | null {
  if (!proof) return null
  const checks = proof.parts.map((part) => checkPart(sha256, proof, part))
  const all = proofSteps.map((step): [ProofStep, boolean] => [step, checks.every((check) => check[step])])
  return Object.fromEntries(all) as ProofChecks
}

export type Standing = 'inside' | 'waiting' | 'wrong'

export function standingOf(steps: ProofChecks | null): Standing {
  if (!steps) return 'waiting'
  return proofSteps.every((step) => steps[step]) ? 'inside' : 'wrong'
}
