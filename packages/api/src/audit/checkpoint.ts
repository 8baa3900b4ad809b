import { sign, verify } from 'node:crypto'
import type { Checkpoint, PublicCheckpoint } from '@ratchet/domain/audit/checkpoint'
import { signedText } from '@ratchet/domain/ballot/proof'
import type { Instant } from '@ratchet/domain/day'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'
import { keepCheckpoint, newestKept } from './checkpoint-folder.ts'
import { Frontier } from './merkle.ts'
import { sealAll } from './sealer.ts'

/** Links read at once while the tree is caught up. */
const PAGE = 5000

/** True when the signature is that of the key; false for anything else, also for text that is no signature. */
export function signatureHolds(checkpoint: Checkpoint, keyring: Keyring): boolean {
  const key = keyring.verifyingKey(checkpoint.keyId)
  return key
    ? verify(null, Buffer.from(signedText(checkpoint)), key, Buffer.from(checkpoint.signature, 'base64'))
    : false
}

function signCheckpoint(keyring: Keyring, unsigned: Omit<Checkpoint, 'signature' | 'keyId'>): Checkpoint {
  const key = keyring.signingKey()
  if (!key) throw new Error('the keyring has no key to sign with')
  const checkpoint = { ...unsigned, keyId: keyring.current, signature: '' }
  return { ...checkpoint, signature: sign(null, Buffer.from(signedText(checkpoint)), key).toString('base64') }
}

/** The newest checkpoint in the database; null before the first. */
export async function findCheckpoint(db: Db): Promise<Checkpoint | null> {
  const row = await db.selectFrom('checkpoint').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirst()
  return row ?? null
}

/** A checkpoint with the key that signed it (SPKI, base64); null when the ring has no such key. */
export function withPublicKey(checkpoint: Checkpoint, keyring: Keyring): PublicCheckpoint | null {
  const key = keyring.verifyingKey(checkpoint.keyId)
  return key && { ...checkpoint, publicKey: key.export({ format: 'der', type: 'spki' }).toString('base64') }
}

/** The newest checkpoint with the key that signed it (SPKI, base64), for the public; null before the first. */
export async function findPublicCheckpoint(db: Db, keyring: Keyring): Promise<PublicCheckpoint | null> {
  const checkpoint = await findCheckpoint(db)
  return checkpoint && withPublicKey(checkpoint, keyring)
}

interface Deps {
  readonly db: Db
  readonly keyring: Keyring
  /** Outside the database, and best on another disk: `<size>.json` for each checkpoint. */
  readonly folder: string
}

/**
 * Makes checkpoints; calls wait for each other. It remembers the edge of the Merkle tree between calls and reads only new
 * links. Each call seals what waits, and answers the newest checkpoint: the last one again when nothing was added,
 * null while the trail is empty. It refuses to sign a trail that does not continue the checkpoint kept outside.
 */
export function checkpointMaker({ db, keyring, folder }: Deps): (now: Instant) => Promise<Checkpoint | null> {
  let frontier = new Frontier()
  let headHash = ''

  async function catchUp(kept: Checkpoint | null): Promise<void> {
    const last = await db.selectFrom('auditLink').select('hash').where('seq', '=', frontier.size).executeTakeFirst()
    if (frontier.size > 0 && last?.hash !== headHash) frontier = new Frontier()
    for (;;) {
      const links = await db
        .selectFrom('auditLink')
        .select(['seq', 'leafHash', 'hash'])
        .where('seq', '>', frontier.size)
        .orderBy('seq')
        .limit(PAGE)
        .execute()
      for (const link of links) {
        if (link.seq !== frontier.size + 1) throw new Error(`the trail has a gap before link ${link.seq}`)
        frontier.append(link.leafHash)
        headHash = link.hash
        if (frontier.size === kept?.size && frontier.root() !== kept.root) throw contradiction(kept)
      }
      if (links.length < PAGE) break
    }
    if (kept && frontier.size < kept.size) throw contradiction(kept)
  }

  async function make(now: Instant): Promise<Checkpoint | null> {
    await sealAll(db, now)
    const kept = await newestKept(folder)
    await catchUp(kept)
    const latest = await findCheckpoint(db)
    if (latest && latest.size === frontier.size) {
      if (kept?.size !== latest.size && signatureHolds(latest, keyring)) await keepCheckpoint(folder, latest)
      return latest
    }
    if (frontier.size === 0) return null
    const fresh = signCheckpoint(keyring, { size: frontier.size, root: frontier.root(), headHash, at: now })
    const written = await db
      .insertInto('checkpoint')
      .values(fresh)
      .onConflict((conflict) => conflict.column('size').doNothing())
      .returning('size')
      .executeTakeFirst()
    const checkpoint = written ? fresh : ((await findCheckpoint(db)) ?? fresh)
    await keepCheckpoint(folder, checkpoint)
    return checkpoint
  }

  let turn: Promise<unknown> = Promise.resolve()
  return (now) => {
    const made = turn.then(() => make(now))
    turn = made.catch(() => undefined)
    return made
  }
}

function contradiction(kept: Checkpoint): Error {
  return new Error(`the trail does not continue checkpoint ${kept.size}, which is kept outside: run the verification`)
}
