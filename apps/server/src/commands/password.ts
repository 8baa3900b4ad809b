import { randomInt } from 'node:crypto'

/** Letters and digits that cannot be taken for each other when they are read aloud or copied by hand. */
const CLEAR = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A first password of 4 × 5 characters, about 115 bits. */
export function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => CLEAR[randomInt(CLEAR.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
