import { hash, randomInt, randomUUID } from 'node:crypto'
import { tokenOf } from '@ratchet/api/ballot/token'
import { leadingZeroBits } from '@ratchet/domain/ballot/stamp'
import { asked, type Office } from './office.ts'
import { type Product, PUBLIC_URL } from './product.ts'

/** One submission as its phone sends it, and the key under which it is kept. */
export interface Sending {
  readonly key: string
  readonly request: Buffer
}

/** Households send from as many networks as a zone has. */
const NETWORKS = 20_000
/** A page lay open for so long: nobody is marked as fast. */
const READ_FOR_SECONDS = 30

/**
 * Submissions of seven answers with a signed token and a solved proof, whole requests as bytes, made before anything is
 * timed. Their tokens ask for one bit, since the phone pays for a proof and the server checks it alike, whatever it cost.
 */
export function makeSendings({ keyring }: Product, { campaignId, codes }: Office, count: number): Sending[] {
  const made = Date.now() / 1000 - READ_FOR_SECONDS
  return Array.from({ length: count }, () => {
    const key = randomUUID()
    const code = codes[randomInt(codes.length)] ?? ''
    const token = tokenOf(keyring, { code, campaignId, key, formId: null }, made, 1)
    const form = new URLSearchParams({ key, form: '', token, proof: proofOf(token), mode: 'self' })
    for (const item of asked) form.set(`a.${item}`, String(randomInt(1, 6)))
    const body = form.toString()
    const network = randomInt(NETWORKS)
    const head = [
      `POST /q/${code} HTTP/1.1`,
      'host: bench.example',
      `origin: ${PUBLIC_URL}`,
      `x-forwarded-for: 10.${network >> 8}.${network & 255}.${randomInt(1, 255)}`,
      'x-forwarded-proto: https',
      'user-agent: Mozilla/5.0 (Linux; Android 11) AppleWebKit/537.36 Chrome/96.0 Mobile',
      'accept: text/html,application/xhtml+xml',
      'accept-language: zh-CN,zh;q=0.9',
      'content-type: application/x-www-form-urlencoded',
      `content-length: ${Buffer.byteLength(body)}`,
    ]
    return { key, request: Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`) }
  })
}

/** The first number that makes one zero bit. */
export function proofOf(token: string): string {
  for (let n = 0; ; n += 1) if (leadingZeroBits(hash('sha256', `${token}.${n}`, 'buffer')) >= 1) return String(n)
}
