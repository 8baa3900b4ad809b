/**
 * Why a sign-in 登录 is refused. A wrong name and a wrong password are one reason: nobody learns which accounts exist.
 * Source: RELIABILITY "Login"; DOMAIN D-113.
 */
export const signInRefusals = [
  'wrong-name-or-password',
  'account-disabled',
  'wait',
  'wrong-password',
  'wrong-code',
  'challenge-gone',
  'second-factor-locked',
  'second-factor-there',
  'second-factor-missing',
  'provider-away',
  'subject-not-linked',
  'provider-failed',
  'sign-in-broken',
] as const
export type SignInRefusal = (typeof signInRefusals)[number]

/** An address as it is counted and recorded: the network, not the machine (IPv4 /24, IPv6 /48). */
export function addressPrefix(address: string): string {
  const mapped = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (mapped.includes('.')) return `${mapped.split('.').slice(0, 3).join('.')}.0/24`
  const [head = '', tail = ''] = mapped.split('::')
  const given = head === '' ? [] : head.split(':')
  const rest = tail === '' ? [] : tail.split(':')
  const filled = mapped.includes('::') ? [...given, ...Array(8 - given.length - rest.length).fill('0'), ...rest] : given
  return `${filled
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/48`
}
