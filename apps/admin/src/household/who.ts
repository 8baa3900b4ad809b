const KEPT = 'ratchet.visits.who'

/** Whose list this phone opens without a network: who used the form last. Gone with signing out. */
export const lastVisitor = (): string | null => localStorage.getItem(KEPT)

export function rememberVisitor(userId: string): void {
  localStorage.setItem(KEPT, userId)
}

export function forgetVisitor(): void {
  localStorage.removeItem(KEPT)
}
