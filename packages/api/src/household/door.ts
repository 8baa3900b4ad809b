/** A door as it is kept: sealed under the household's own key, found by a keyed index, bound by a commitment. */
import { cleanDoor, doorKey } from '@ratchet/domain/household/door'
import { commitmentTo, makeOwnKey, openOwnKey, type Place, seal, unseal } from '../contact/sealed.ts'
import type { Context } from '../context.ts'
import type { Keyring } from '../database/keyring.ts'

const doorPlace = (householdId: string): Place => `household/${householdId}/door`

/** What a door of the place is looked up by, under one key of the ring; null when the ring no longer has it. */
export function doorIndex(keyring: Keyring, placeId: string, door: string, keyId: string): string | null {
  return keyring.mac('door-index', `${placeId}\n${doorKey(door)}`, keyId)
}

/** The same under every key of the ring; the one in use comes last. */
export function doorIndexes(keyring: Keyring, placeId: string, door: string): string[] {
  return keyring.ids.flatMap((id) => doorIndex(keyring, placeId, door, id) ?? [])
}

/** The columns of a new household's door. */
export function keptDoor(ctx: Pick<Context, 'keyring' | 'randomBytes'>, id: string, placeId: string, typed: string) {
  const own = makeOwnKey(ctx.keyring, id, ctx.randomBytes)
  const door = cleanDoor(typed)
  return {
    door: seal(own.key, doorPlace(id), Buffer.from(door), ctx.randomBytes),
    doorIndex: doorIndexes(ctx.keyring, placeId, door).at(-1) ?? '',
    doorIndexKeyId: ctx.keyring.current,
    doorCommitment: commitmentTo(own.key, door),
    ownKey: own.wrapped,
    ownKeyId: own.keyId,
  }
}

export interface SealedDoor {
  readonly id: string
  readonly door: Buffer | null
  readonly ownKey: Buffer | null
  readonly ownKeyId: string | null
}

/** The household's own key; null when it was erased. Throws when the ring no longer has what wraps it. */
export function householdKey(keyring: Keyring, { id, ownKey, ownKeyId }: SealedDoor): Buffer | null {
  if (!ownKey || !ownKeyId) return null
  const key = openOwnKey(keyring, id, ownKey, ownKeyId)
  if (!key) throw new Error(`the keyring has no key ${ownKeyId}`)
  return key
}

/** The door in clear; null when it was erased. Throws when it was tampered with or belongs elsewhere. */
export function openDoor(keyring: Keyring, household: SealedDoor): string | null {
  const key = householdKey(keyring, household)
  return key && household.door && unseal(key, doorPlace(household.id), household.door).toString('utf8')
}
