import { isSignedPoint, pointCodeOf, readPointCode } from '@ratchet/domain/point/code'
import type { Context } from '../context.ts'

/** A code that nobody can guess, signed by the key in use. */
export function newPointCode({ keyring, randomBytes }: Pick<Context, 'keyring' | 'randomBytes'>): string {
  return pointCodeOf(randomBytes(4), (body) => keyring.mac('point-code', body) ?? '')
}

/**
 * The code that somebody scanned or typed; null when it was never printed by this office, as far as its signature tells.
 * Paper outlives keys: a code signed by an earlier key of the ring stays good.
 */
export function checkPointCode({ keyring }: Pick<Context, 'keyring'>, typed: string): string | null {
  const code = readPointCode(typed)
  if (code === null) return null
  const isOurs = keyring.ids.some((id) => isSignedPoint(code, (body) => keyring.mac('point-code', body, id) ?? ''))
  return isOurs ? code : null
}
