import type { Connection } from '@ratchet/api/database/connect'

/** How long the audit trail has been behind, in seconds; 0 where nothing waits. */
export interface TrailAge {
  /** Committed facts without a link. */
  readonly waiting: number
  readonly unsealedFor: number
  readonly uncheckedFor: number
}

type Pool = Pick<Connection['pool'], 'query'>
interface Oldest {
  readonly waiting: number
  readonly fact: number | null
  readonly link: number | null
}

/**
 * Watches the oldest fact without a seal and the oldest link without a checkpoint. Their age is how long this process
 * has seen the same one waiting: the times in the rows follow RATCHET_NOW and the demonstration's past.
 */
export function watchTrail(pool: Pool, elapsed: () => number = () => performance.now() / 1000) {
  const since = { fact: stopwatch(elapsed), link: stopwatch(elapsed) }
  return async (): Promise<TrailAge> => {
    const { rows } = await pool.query<Oldest>(`
      select (select count(*)::int from unsealed) as waiting,
        (select min(position) from unsealed) as fact,
        (select min(seq) from audit_link where seq > coalesce((select max(size) from checkpoint), 0)) as link`)
    const oldest = rows[0] ?? { waiting: 0, fact: null, link: null }
    return {
      waiting: oldest.waiting,
      unsealedFor: since.fact(oldest.fact),
      uncheckedFor: since.link(oldest.link),
    }
  }
}

function stopwatch(elapsed: () => number) {
  let seen: number | null = null
  let from = 0
  return (oldest: number | null): number => {
    if (oldest !== seen) from = elapsed()
    seen = oldest
    return oldest === null ? 0 : elapsed() - from
  }
}
