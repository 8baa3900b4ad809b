import { useSyncExternalStore } from 'react'

/** What was sorted last in this session, as long as it can be taken back. */
export interface Sorted {
  readonly id: string
  readonly number: string
  readonly version: number
}

let last: Sorted | null = null
let count = 0
let begun = 0
let sending = 0
const heard = new Set<() => void>()
const tell = () => {
  for (const one of heard) one()
}

/** One is on its way: until it is kept, nothing can be taken back by mistake for it. */
export function beginSorting(): void {
  sending += 1
  tell()
}

/** It is kept, or, null, it was not. */
export function endSorting(sorted: Sorted | null): void {
  sending -= 1
  if (sorted) rememberSorted(sorted)
  else tell()
}

export const useSending = (): number => useSyncExternalStore(listen, () => sending)

export function rememberSorted(sorted: Sorted): void {
  if (count === 0) begun = performance.now()
  count += 1
  last = sorted
  tell()
}

export function forgetSorted(): void {
  last = null
  tell()
}

const listen = (hear: () => void) => {
  heard.add(hear)
  return () => heard.delete(hear)
}

export const useLastSorted = (): Sorted | null => useSyncExternalStore(listen, () => last)

/** How many were sorted since this page was opened, and how many a minute; null before the second. */
export function usePace(): { readonly count: number; readonly perMinute: number } | null {
  const sorted = useSyncExternalStore(listen, () => count)
  if (sorted < 2) return null
  const minutes = (performance.now() - begun) / 60_000
  return { count: sorted, perMinute: Math.round((sorted - 1) / Math.max(minutes, 1 / 60)) }
}
