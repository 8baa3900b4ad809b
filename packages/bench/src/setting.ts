import type { PostgresServer } from '@ratchet/api/database/postgres-server'

/** What every row is measured with. */
export interface Setting {
  readonly quick: boolean
  /** Interleaved rounds: ours, theirs, ours, theirs. */
  readonly rounds: number
  /** Seconds of load in one round. */
  readonly seconds: number
  /** A server of our own, with fsync and synchronous_commit on. */
  readonly postgres: PostgresServer
  /** One line about what is going on; standard error, so that the table stays clean. */
  readonly say: (text: string) => void
  /** Runs at the end, also after a failure: whatever was started is stopped. */
  readonly afterwards: (step: () => Promise<void> | void) => void
}
