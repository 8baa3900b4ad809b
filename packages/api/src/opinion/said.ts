/** What was said, as it is kept: numbers hidden in clear text, the words themselves sealed, the trail bound by a commitment. */
import { maskNumbers } from '@ratchet/domain/contact/personal-data'
import { codeOf, readCode } from '@ratchet/domain/feedback/code'
import { canonical } from '../audit/digest.ts'
import { commitmentTo, type Place, seal, unseal } from '../contact/sealed.ts'
import type { Context } from '../context.ts'
import type { Keyring } from '../database/keyring.ts'

export interface Words {
  readonly text: string
  readonly placeWords: string | null
}

/** The columns of words under the row's own key: `original` only where a machine had something to hide. */
export interface KeptWords extends Words {
  readonly saidCommitment: string
  readonly original: Buffer | null
}

type Table = 'opinion' | 'opinion_word'
const originalPlace = (table: Table, id: string): Place => `${table}/${id}/original`

export function keepWords(
  ctx: Pick<Context, 'randomBytes'>,
  key: Buffer,
  table: Table,
  id: string,
  said: Words,
): KeptWords {
  const kept = { text: maskNumbers(said.text), placeWords: said.placeWords && maskNumbers(said.placeWords) }
  const isHidden = kept.text !== said.text || kept.placeWords !== said.placeWords
  const plain = Buffer.from(canonical(said))
  const original = isHidden ? seal(key, originalPlace(table, id), plain, ctx.randomBytes) : null
  return { ...kept, original, saidCommitment: saidCommitment(key, { ...kept, original }) }
}

type AsKept = { readonly [Column in 'text' | 'placeWords']: string | null } & { readonly original: Buffer | null }

/** The commitment to words as they are kept, in clear and sealed. */
export function saidCommitment(key: Buffer, { text, placeWords, original }: AsKept): string {
  return commitmentTo(key, canonical({ text, placeWords, original: original?.toString('base64') ?? null }))
}

/** The words as they were typed. */
export function originalWords(key: Buffer, table: Table, row: Words & { id: string; original: Buffer | null }): Words {
  if (!row.original) return { text: row.text, placeWords: row.placeWords }
  return JSON.parse(unseal(key, originalPlace(table, row.id), row.original).toString('utf8')) as Words
}

/** The code of an opinion: made from its id by a key outside the database, so that nothing there can follow it. */
export function trackingCode(keyring: Keyring, opinionId: string, keyId: string): string | null {
  const mac = keyring.mac('tracking', `code\n${opinionId}`, keyId)
  return mac && codeOf(Buffer.from(mac, 'hex'))
}

/** What is kept of a code, under every key of the ring: a code stays good after the keyring was given a new one. */
export function codeMacs(keyring: Keyring, typed: string): string[] {
  const code = readCode(typed)
  if (code === null) return []
  return keyring.ids.flatMap((id) => keyring.mac('tracking', `mac\n${code}`, id) ?? [])
}
