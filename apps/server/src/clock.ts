import type { Connection } from '@ratchet/api/database/connect'
import type { Instant } from '@ratchet/domain/day'

/** Time of the whole product: the database's, so that all instances agree, plus the offset of RATCHET_NOW. */
export interface Clock {
  /** One query; rejects when the database is away. */
  now(): Promise<Instant>
  /**
   * The database's time as it was asked within the last second, counted on by a timer that never jumps: for hot acts of
   * the public, to which a question each would be a journey each. Rejects when the database is away.
   */
  recent(): Promise<Instant>
  /** This process's own time with the same offset: for what must still answer while the database is away. */
  guess(): Instant
}

type Pool = Pick<Connection['pool'], 'query'>

/** `from` is the instant to live from, as of this call; null lives in the present. */
export async function startClock(pool: Pool, from: Instant | null, timer = () => performance.now()): Promise<Clock> {
  const offset = from ? Date.parse(from) - (await databaseTime(pool)) : 0
  const at = (time: number) => new Date(time + offset).toISOString() as Instant
  return {
    now: async () => at(await databaseTime(pool)),
    recent: countOn(pool, timer, at),
    guess: () => at(Date.now()),
  }
}

/** Milliseconds since 1970 by the database's clock. */
export async function databaseTime(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ at: Date }>('select clock_timestamp() as at')
  return rows[0]?.at.getTime() ?? Number.NaN
}

const ASKED_EVERY_MS = 1000
/** So far the last answer is counted on while the next one is on its way. */
const COUNTED_ON_MS = 5000

function countOn(pool: Pool, timer: () => number, at: (time: number) => Instant): Clock['recent'] {
  let known = { time: Number.NaN, since: Number.NEGATIVE_INFINITY }
  let asking: Promise<void> | null = null
  let told = Number.NEGATIVE_INFINITY
  const ask = async () => {
    const time = await databaseTime(pool)
    known = { time, since: timer() }
  }
  return async () => {
    const age = timer() - known.since
    if (age >= ASKED_EVERY_MS) {
      asking ??= ask().finally(() => {
        asking = null
      })
      // Whoever does not wait for it must not leave its failure unheard.
      if (age >= COUNTED_ON_MS) await asking
      else asking.catch(() => undefined)
    }
    const time = known.time + timer() - known.since
    // The way to the database is not always equally long: a step back of less than that is none. A clock that was set is followed.
    told = time < told && told - time < ASKED_EVERY_MS ? told : time
    return at(told)
  }
}
