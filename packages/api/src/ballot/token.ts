import { hash, timingSafeEqual } from 'node:crypto'
import { leadingZeroBits, MOST_BITS, STAMP_LASTS_SECONDS, type Stamp } from '@ratchet/domain/ballot/stamp'
import type { Keyring } from '../database/keyring.ts'

/** What a token is bound to: a page for one point and campaign, one sending, and the form that it goes on with. */
export interface Bound {
  readonly code: string
  readonly campaignId: string
  readonly key: string
  readonly formId: string | null
}

/** 128 bits are enough for something that lasts a week and must be tried over the network. */
const MAC_LENGTH = 32

const macOf = (keyring: Keyring, text: string, id?: string): string =>
  keyring.mac('ballot', text, id)?.slice(0, MAC_LENGTH) ?? ''

function isMacOf(keyring: Keyring, text: string, mac: string): boolean {
  if (mac.length !== MAC_LENGTH) return false
  return keyring.ids.some((id) => timingSafeEqual(Buffer.from(macOf(keyring, text, id)), Buffer.from(mac)))
}

const stampText = ({ code, campaignId, key, formId }: Bound, head: string) =>
  `stamp\n${head}\n${code}\n${campaignId}\n${key}\n${formId ?? ''}`

/** The token of a page made at `seconds` (since 1970), which asks for a proof of so many zero bits. */
export function tokenOf(keyring: Keyring, bound: Bound, seconds: number, bits: number): string {
  const head = `${Math.floor(seconds).toString(36)}.${bits}`
  return `${head}.${macOf(keyring, stampText(bound, head))}`
}

/** How a token stands at `seconds`; a phone's own clock is never asked. */
export function readToken(keyring: Keyring, bound: Bound, token: string | null, seconds: number): Stamp {
  if (!token) return { standing: 'missing', bits: 0, seconds: null }
  const [, made = '', asked = '', mac = ''] = /^([0-9a-z]{1,9})\.(\d{1,2})\.([0-9a-f]{1,64})$/.exec(token) ?? []
  if (!isMacOf(keyring, stampText(bound, `${made}.${asked}`), mac)) return { standing: 'wrong', bits: 0, seconds: null }
  const age = Math.floor(seconds) - Number.parseInt(made, 36)
  // A clock that was set back makes pages of the future: nothing is known of how long somebody took.
  return { standing: age > STAMP_LASTS_SECONDS ? 'stale' : 'valid', bits: Number(asked), seconds: age < 0 ? null : age }
}

/** Whether the number was found that the token asks for. */
export function isProof(token: string, bits: number, proof: string): boolean {
  if (!/^\d{1,12}$/.test(proof) || bits < 1 || bits > MOST_BITS) return false
  return leadingZeroBits(hash('sha256', `${token}.${proof}`, 'buffer')) >= bits
}

/** Names a form in an address: its id, and that we said so. */
export const formToken = (keyring: Keyring, formId: string): string => `${formId}.${macOf(keyring, `form\n${formId}`)}`

/** The id of the form; null when it is none of ours. */
export function readForm(keyring: Keyring, token: string): string | null {
  const [, id = '', mac = ''] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{1,64})$/.exec(token) ?? []
  return isMacOf(keyring, `form\n${id}`, mac) ? id : null
}
