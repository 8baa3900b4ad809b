import { type Opinion, opinionSchema } from '@ratchet/domain/opinion/opinion'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely, Selectable } from 'kysely'
import { openOwnKey } from '../contact/sealed.ts'
import type { Tx } from '../context.ts'
import type { Keyring } from '../database/keyring.ts'
import type { Database, Opinion as OpinionTable } from '../database/tables.gen.ts'

/** An opinion with what is kept of its words and keys: for the API alone, never for a page as it is. */
export interface StoredOpinion extends Opinion {
  readonly text: string | null
  readonly placeWords: string | null
  readonly maskedText: string | null
  readonly saidCommitment: string
  readonly maskedCommitment: string | null
  readonly original: Buffer | null
  readonly ownKey: Buffer | null
  readonly ownKeyId: string | null
  readonly codeKeyId: string
  readonly codeMac: string
}

export function opinionOf(row: Selectable<OpinionTable>): StoredOpinion {
  const { text, placeWords, maskedText, saidCommitment, maskedCommitment, original, ownKey, ownKeyId, ...rest } = row
  const kept = { text, placeWords, maskedText, saidCommitment, maskedCommitment, original, ownKey, ownKeyId }
  return { ...opinionSchema.parse(rest), ...kept, codeKeyId: row.codeKeyId, codeMac: row.codeMac }
}

export async function findOpinion(db: Kysely<Database>, id: string): Promise<StoredOpinion> {
  const row = await db.selectFrom('opinion').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'opinion' })
  return opinionOf(row)
}

/** Locked until the transaction ends. */
export async function loadOpinion(tx: Tx, id: string): Promise<StoredOpinion> {
  const row = await tx.selectFrom('opinion').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'opinion' })
  return opinionOf(row)
}

/** Saves the version after the one that was loaded; the row is locked, so it is there. */
export async function saveOpinion(tx: Tx, { id, version, ...rest }: StoredOpinion): Promise<void> {
  await tx
    .updateTable('opinion')
    .set({ ...rest, version })
    .where('id', '=', id)
    .where('version', '=', version - 1)
    .executeTakeFirstOrThrow()
}

/** The row's own key, to read or to keep what was said. Refuses with `erased` when it was destroyed. */
export function ownKeyOf(keyring: Keyring, opinion: Pick<StoredOpinion, 'id' | 'ownKey' | 'ownKeyId'>): Buffer {
  if (!opinion.ownKey || !opinion.ownKeyId) throw new Refusal('erased')
  const key = openOwnKey(keyring, opinion.id, opinion.ownKey, opinion.ownKeyId)
  if (!key) throw new Error(`the keyring has no key ${opinion.ownKeyId}`)
  return key
}

/** Opinions of the concern, first come first, echoes too. */
export async function listOpinionsOf(db: Kysely<Database>, concernId: string): Promise<StoredOpinion[]> {
  const rows = await db
    .selectFrom('opinion')
    .selectAll()
    .where('concernId', '=', concernId)
    .orderBy('receivedAt')
    .orderBy('number')
    .execute()
  return rows.map(opinionOf)
}
