import type { Connection } from '@ratchet/api/database/connect'
import type { Instant } from '@ratchet/domain/day'

/** Time of the whole product: the database's, so that all instances agree, plus the offset of RATCHET_NOW. */
export interface Clock {
  /** One query; rejects when the database is away. */
  now(): Promise<Instant>
  /** This process's own time with the same offset: for what must still answer while the database is away. */
  guess(): Instant
}

type Pool = Pick<Connection['pool'], 'query'>

/** `from` is the instant to live from, as of this call; null lives in the present. */
export async function startClock(pool: Pool, from: Instant | null): Promise<Clock> {
  const offset = from ? Date.parse(from) - (await databaseTime(pool)) : 0
  const at = (time: number) => new Date(time + offset).toISOString() as Instant
  return {
    now: async () => at(await databaseTime(pool)),
    guess: () => at(Date.now()),
  }
}

/** Milliseconds since 1970 by the database's clock. */
export async function databaseTime(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ at: Date }>('select clock_timestamp() as at')
  return rows[0]?.at.getTime() ?? Number.NaN
}
