import './receipt.css'
import type { PublicCheckpoint } from '@ratchet/domain/audit/checkpoint'
import { checkPart, type ProofStep, proofSteps, type ReceiptProof, signedText } from '@ratchet/domain/ballot/proof'
import { sha256 } from '../sha256.ts'

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** Whether the seal is genuine; null where the browser cannot tell: an old one, or a page on plain http. */
async function sealHolds(checkpoint: PublicCheckpoint): Promise<boolean | null> {
  try {
    const key = await crypto.subtle.importKey('spki', bytesOf(checkpoint.publicKey), 'Ed25519', false, ['verify'])
    const text = new TextEncoder().encode(signedText(checkpoint))
    return await crypto.subtle.verify('Ed25519', key, bytesOf(checkpoint.signature), text)
  } catch {
    return null
  }
}

/** Works everything out again from the proof that came with the page, and says at each step how it came out. */
async function recheck(part: HTMLElement): Promise<void> {
  const { good = '', bad = '', wrong = '', wrongLead = '' } = part.dataset
  const proof: ReceiptProof = JSON.parse(part.dataset.proof ?? '')
  const find = (name: string) => part.querySelector<HTMLElement>(`[data-${name}]`)
  let isWrong = false
  const mark = (step: ProofStep | 'signature', holds: boolean) => {
    const line = part.querySelector(`[data-step=${step}]`)
    const word = line?.querySelector('b')
    if (line) line.className = holds ? 'good' : 'bad'
    if (word) word.textContent = holds ? good : bad
    isWrong = isWrong || !holds
  }
  const checks = proof.parts.map((one) => checkPart(sha256, proof, one))
  for (const step of proofSteps)
    mark(
      step,
      checks.every((check) => check[step]),
    )
  const seal = await sealHolds(proof.checkpoint)
  if (seal !== null) mark('signature', seal)
  const by = find('by')
  const { phone = '', unable = '' } = by?.dataset ?? {}
  if (by) by.textContent = seal === null ? `${phone} ${unable}` : phone
  if (!isWrong) return
  part.className = part.className.replace('inside', 'wrong')
  const [title, lead] = [find('standing'), find('lead')]
  if (title) title.textContent = wrong
  if (lead) lead.textContent = wrongLead
}

for (const part of document.querySelectorAll<HTMLElement>('[data-proof]')) void recheck(part)
