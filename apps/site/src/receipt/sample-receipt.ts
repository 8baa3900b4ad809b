import { hashText, leafOf, rootFrom } from '@ratchet/domain/audit/inclusion'
import type { ReceiptProof, SealedPart } from '@ratchet/domain/ballot/proof'
import { feedbackSample } from '@ratchet/words/feedback-sample'
import { sha256 } from '../sha256.ts'
import type { ReceiptForm } from './receipt-story.ts'

export const sampleReceiptCode = 'Q9PW-X2HT'
/** Its first forty bits are the receipt. */
const formId = 'b1ebce81-f900-4000-8000-000000000001'

function samplePart(id: string): { part: SealedPart; trailRoot: string } {
  const lines = [id, 'c1', formId, 'p1', 'u1', '2026-11-23T00:50:00.000Z', 'self', 'solved', '5e'.repeat(32)]
  const leaf = lines.join('\n')
  const inBatch = { index: 0, size: 2, path: [leafOf(sha256, 'another')] }
  const root = rootFrom(sha256, leafOf(sha256, leaf), inBatch)
  const payload = JSON.stringify({ batch: 'b1', root, size: 2 })
  const text = JSON.stringify({ act: 'ballot.received', payloadHash: hashText(sha256, payload) })
  const inTrail = { index: 1, size: 2, path: [leafOf(sha256, 'earlier')] }
  return {
    part: { leaf, inBatch, fact: { text, payload }, inTrail },
    trailRoot: rootFrom(sha256, leafOf(sha256, text), inTrail) ?? '',
  }
}

/** A form of one sending with a proof that holds; a part of the form may be replaced. */
export function sampleReceiptForm(changed: Partial<ReceiptForm> = {}): ReceiptForm {
  const { part, trailRoot } = samplePart(formId)
  const checkpoint = {
    size: 2,
    root: trailRoot,
    headHash: '0'.repeat(64),
    at: '2026-11-23T00:55:00.000Z',
    keyId: 'k1',
    signature: 'MEUCIQDx',
    publicKey: 'MCowBQYDK2Vw',
  }
  const proof: ReceiptProof = { receipt: sampleReceiptCode, parts: [part], checkpoint }
  const [place] = feedbackSample.villages
  const told = { receivedAt: '2026-11-23T00:50:00.000Z', place, code: '7K3M9PWX', campaign: '2026Q4', n: 412 }
  return { ...told, waiting: 0, proof, ...changed }
}

export const sampleReceipt = (forms: readonly ReceiptForm[] = [sampleReceiptForm()]) => ({
  state: 'found' as const,
  receipt: sampleReceiptCode,
  forms,
})
