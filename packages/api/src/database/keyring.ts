import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { z } from 'zod'

/**
 * One keyring file with key ids; every purpose has its own key, derived by HKDF-SHA256, so that one file is all
 * that must be kept safe. The last key is the one in use; the others stay to check and unwrap what they made.
 */
const keyringSchema = z.strictObject({
  keys: z
    .array(
      z.strictObject({ id: z.string().regex(/^k[0-9]+$/), createdAt: z.iso.datetime(), key: z.base64().length(44) }),
    )
    .min(1),
})
export type KeyringFile = z.infer<typeof keyringSchema>

type Purpose =
  | 'fact'
  | 'checkpoint'
  | 'sign-in'
  | 'contact'
  | 'phone-index'
  | 'door-index'
  | 'survey-text'
  | 'tracking'
  | 'replay'
  | 'point-code'
  | 'ballot'
  | 'webhook'

/** PKCS #8 head of an Ed25519 private key; the 32-byte seed follows. */
const ED25519_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

export class Keyring {
  readonly #keys: ReadonlyMap<string, Buffer>
  /** Derived once each: a crowd asks for the same one thousands of times in a second. */
  readonly #derived = new Map<string, { readonly bytes: Buffer; readonly secret: KeyObject }>()
  readonly current: string

  constructor(file: KeyringFile) {
    this.#keys = new Map(file.keys.map((entry) => [entry.id, Buffer.from(entry.key, 'base64')]))
    this.current = file.keys.at(-1)?.id ?? ''
  }

  /** Throws a ZodError when the text is not a keyring. */
  static parse(text: string): Keyring {
    return new Keyring(keyringSchema.parse(JSON.parse(text)))
  }

  get ids(): readonly string[] {
    return [...this.#keys.keys()]
  }

  #deriveOnce(purpose: Purpose, id: string) {
    const name = `${purpose}/${id}`
    const known = this.#derived.get(name)
    const key = this.#keys.get(id)
    if (known || !key) return known ?? null
    const bytes = Buffer.from(hkdfSync('sha256', key, '', `ratchet/${purpose}/1`, 32))
    // A key object: an HMAC with bytes takes five times as long.
    const fresh = { bytes, secret: createSecretKey(bytes) }
    this.#derived.set(name, fresh)
    return fresh
  }

  /** 32 bytes for one purpose; null when the ring has no such key. */
  derive(purpose: Purpose, id: string = this.current): Buffer | null {
    return this.#deriveOnce(purpose, id)?.bytes ?? null
  }

  /** HMAC-SHA256 in hex; null when the key is unknown. */
  mac(purpose: Purpose, text: string, id: string = this.current): string | null {
    const key = this.#deriveOnce(purpose, id)
    return key ? createHmac('sha256', key.secret).update(text).digest('hex') : null
  }

  signingKey(id: string = this.current): KeyObject | null {
    const seed = this.derive('checkpoint', id)
    return seed ? createPrivateKey({ key: Buffer.concat([ED25519_HEAD, seed]), format: 'der', type: 'pkcs8' }) : null
  }

  verifyingKey(id: string): KeyObject | null {
    const key = this.signingKey(id)
    return key ? createPublicKey(key) : null
  }
}

/** The ring with one more key at its end; a new ring when there was none. */
export function withNewKey(ring: KeyringFile | null, createdAt: string): KeyringFile {
  const keys = ring?.keys ?? []
  const id = `k${keys.length + 1}`
  return { keys: [...keys, { id, createdAt, key: randomBytes(32).toString('base64') }] }
}
