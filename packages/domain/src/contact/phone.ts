/**
 * Phone number 电话: how a resident types one, how it is kept, and how much of it is shown: `138****1234`.
 * Source: SPEC §13; RELIABILITY "Phones".
 */

/** Digits of a Chinese mobile number or of a landline with its area code; null when it is neither. */
export function phoneOf(typed: string): string | null {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s().·—–-]/g, '')
    .replace(/^(\+|00)86/, '')
  return /^1[3-9]\d{9}$/.test(digits) || /^0\d{2,3}[2-9]\d{6,7}$/.test(digits) ? digits : null
}

/** The first three digits and the last four, the rest hidden; fewer of a landline, which is shorter. */
export function maskPhone(phone: string): string {
  return phone.startsWith('1')
    ? `${phone.slice(0, 3)}****${phone.slice(-4)}`
    : `${phone.slice(0, 3)}****${phone.slice(-2)}`
}
