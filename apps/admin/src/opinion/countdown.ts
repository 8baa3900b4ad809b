/** Whole minutes and seconds that are left; null when the time is over. */
export function partsOf(ms: number): { readonly minutes: number; readonly seconds: number } | null {
  if (!(ms > 0)) return null
  const all = Math.ceil(ms / 1000)
  return { minutes: Math.floor(all / 60), seconds: all % 60 }
}
