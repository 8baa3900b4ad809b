import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Keyring } from '@ratchet/api/database/keyring'
import { parseCookie, stringifySetCookie } from './cookie.ts'

const YEAR_S = 365 * 86_400

const cookieName = (secure: boolean) => (secure ? '__Host-ratchet-device' : 'ratchet-device')
const markOf = (keyring: Keyring, device: string, userId: string, id: string) =>
  keyring.mac('sign-in', `device\n${device}\n${userId}`, id) ?? ''

/** A cookie that says: this account signed in here before. It opens nothing; it only keeps strangers' guesses apart. */
export function deviceCookie(keyring: Keyring, userId: string, secure: boolean): string {
  const device = randomBytes(16).toString('hex')
  const value = `${device}.${keyring.current}.${markOf(keyring, device, userId, keyring.current)}`
  return stringifySetCookie(cookieName(secure), value, { maxAge: YEAR_S, secure })
}

/** The device's name when its cookie was made for this account; else null. */
export function knownDevice(keyring: Keyring, cookies: string | undefined, userId: string, secure: boolean) {
  const [device, id, mark] = parseCookie(cookies, cookieName(secure))?.split('.') ?? []
  if (!device || !id || !mark) return null
  const expected = Buffer.from(markOf(keyring, device, userId, id))
  const given = Buffer.from(mark)
  return expected.length > 0 && expected.length === given.length && timingSafeEqual(expected, given) ? device : null
}
