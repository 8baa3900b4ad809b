/** Whether so few interviews are in that conclusions may still turn: `已回收 312/600，结论不稳` (UX §3.6 "partial data"). */
export function shakyNote(
  used: number,
  planned: number | null,
): { readonly n: number; readonly planned: number | null } | null {
  if (planned !== null && used < planned * 0.9) return { n: used, planned }
  // A margin of ten points at a satisfaction of one half needs about this many.
  return used < 100 ? { n: used, planned: null } : null
}
