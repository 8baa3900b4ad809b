/**
 * Sealed values: AES-256-GCM under a key of the row's own, which the master key wraps. Destroying the wrapped key erases
 * every value and makes every commitment meaningless. The first byte names the cipher, so that another one (SM4) can be
 * added beside it. Source: RELIABILITY "Phones", "Erasure with a valid chain".
 */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import type { Keyring } from '../database/keyring.ts'

type Random = (size: number) => Buffer

const AES_256_GCM = 1
const IV = 12
const TAG = 16

/** Where a value belongs, `table/row/column`: moved elsewhere, it does not open. */
export type Place = `${string}/${string}/${string}`

export function seal(key: Buffer, place: Place, value: Buffer, random: Random): Buffer {
  const iv = random(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(value), cipher.final()])
  return Buffer.concat([Buffer.of(AES_256_GCM), iv, sealed, cipher.getAuthTag()])
}

/** Throws when the key, the place or a byte is not what it was. */
export function unseal(key: Buffer, place: Place, sealed: Buffer): Buffer {
  if (sealed[0] !== AES_256_GCM) throw new Error(`unknown cipher ${sealed[0]}`)
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + IV)).setAAD(Buffer.from(place))
  cipher.setAuthTag(sealed.subarray(-TAG))
  return Buffer.concat([cipher.update(sealed.subarray(1 + IV, -TAG)), cipher.final()])
}

/** A row's own key, and how it is kept: wrapped by the master key in use. */
export interface OwnKey {
  readonly key: Buffer
  readonly wrapped: Buffer
  readonly keyId: string
}

const wrapPlace = (rowId: string): Place => `own_key/${rowId}/key`

export function makeOwnKey(keyring: Keyring, rowId: string, random: Random): OwnKey {
  return wrapOwnKey(keyring, rowId, random(32), random)
}

/** Wraps a key by the master key in use; done again for every row after the keyring was given a new one. */
export function wrapOwnKey(keyring: Keyring, rowId: string, key: Buffer, random: Random): OwnKey {
  const master = keyring.derive('contact')
  if (!master) throw new Error('the keyring has no key in use')
  return { key, wrapped: seal(master, wrapPlace(rowId), key, random), keyId: keyring.current }
}

/** The row's own key; null when the ring no longer has the master key. Throws when it was tampered with. */
export function openOwnKey(keyring: Keyring, rowId: string, wrapped: Buffer, keyId: string): Buffer | null {
  const master = keyring.derive('contact', keyId)
  return master ? unseal(master, wrapPlace(rowId), wrapped) : null
}

/** What the trail binds in place of a value: without the row's own key nobody can try values against it. */
export function commitmentTo(key: Buffer, value: string): string {
  return createHmac('sha256', key).update(value).digest('hex')
}
