/** Letters and digits that are not mistaken for each other when read out on the phone. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A first password of four groups of four, about 79 bits, to be told in person: `k7mq-x2bd-…`. */
export function makeFirstPassword(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  const signs: string[] = []
  while (signs.length < 16) {
    for (const byte of random(new Uint8Array(32))) {
      // 248 is the largest multiple of 31 in a byte: what is above would favour the first signs.
      if (byte < 248 && signs.length < 16) signs.push(SIGNS[byte % SIGNS.length] ?? '')
    }
  }
  return [0, 4, 8, 12].map((at) => signs.slice(at, at + 4).join('')).join('-')
}
