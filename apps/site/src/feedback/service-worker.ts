declare const PRECACHED: readonly string[]
export const kept = PRECACHED
