/**
 * Answers that could not leave the phone, kept until they can. Next to nothing in size, so that they stand where every
 * page can look without opening a database, and are there before the network is asked.
 */
export interface KeptBallot {
  /** The page's own key: sent twice, it counts once. */
  readonly key: string
  readonly at: number
  /** Where the form goes. */
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** A photo beside the line of text, as a data address. */
  readonly photo: string | null
}

const STORE = 'ratchet.ballots'
/** The server forgets keys after seven days: what is older might count twice. */
export const KEPT_MS = 7 * 86_400_000

/** What waits, the oldest first; a phone that keeps nothing has nothing. */
export function listBallots(now = Date.now()): KeptBallot[] {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE) ?? '[]') as KeptBallot[]
    return kept.filter(({ at }) => now - at <= KEPT_MS)
  } catch {
    return []
  }
}

/** Keeps it, in place of an earlier one under its key; whether it is kept now. */
export function keepBallot(item: KeptBallot): boolean {
  return write([...listBallots().filter(({ key }) => key !== item.key), item])
}

export function dropBallot(key: string): void {
  write(listBallots().filter((item) => item.key !== key))
}

function write(items: readonly KeptBallot[]): boolean {
  try {
    if (items.length > 0) localStorage.setItem(STORE, JSON.stringify(items))
    else localStorage.removeItem(STORE)
    return true
  } catch {
    return false
  }
}
