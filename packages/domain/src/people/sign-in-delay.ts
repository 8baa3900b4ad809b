/**
 * Growing delay 登录延迟: each failure makes the next try wait longer, per account, per known device and per address
 * prefix; nobody is locked out for good, and the owner of an account is not locked out by a stranger's guesses. The same
 * for whoever looks for a lost tracking code: per prefix, per phone number asked for from a prefix, and, with more room,
 * per phone number from wherever: a stranger who knows a number must not keep its owner from finding the code.
 * Source: RELIABILITY "Login", "Tracking code", "Rate limits" (thousands may stand behind one address); DOMAIN D-113.
 */
import type { Instant } from '../day.ts'

export type BucketKind = 'account' | 'device' | 'prefix' | 'lookup' | 'caller' | 'phone'

/** Failures that cost nothing; then the wait starts at `first` seconds and doubles up to `most`. */
export const delays: Readonly<Record<BucketKind, { free: number; first: number; most: number }>> = {
  account: { free: 4, first: 5, most: 900 },
  device: { free: 4, first: 5, most: 900 },
  prefix: { free: 60, first: 1, most: 30 },
  lookup: { free: 30, first: 2, most: 120 },
  caller: { free: 5, first: 60, most: 3600 },
  phone: { free: 40, first: 60, most: 3600 },
}

/** Old failures are forgotten after a quiet day. */
const FORGET_SECONDS = 86_400

export interface Bucket {
  readonly failures: number
  readonly lastFailureAt: Instant
}

/** Failures that still count at the instant. */
export function failuresAt(bucket: Bucket | null, now: Instant): number {
  if (!bucket) return 0
  return secondsBetween(bucket.lastFailureAt, now) >= FORGET_SECONDS ? 0 : bucket.failures
}

/** Whole seconds until the next try may be made; 0 when it may be made now. */
export function secondsToWait(kind: BucketKind, bucket: Bucket | null, now: Instant): number {
  const { free, first, most } = delays[kind]
  const beyond = failuresAt(bucket, now) - free
  if (!bucket || beyond <= 0) return 0
  const wait = Math.min(first * 2 ** (beyond - 1), most)
  return Math.max(0, Math.ceil(wait - secondsBetween(bucket.lastFailureAt, now)))
}

function secondsBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 1000
}
