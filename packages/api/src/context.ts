import type { Instant } from '@ratchet/domain/day'
import type { Actor } from '@ratchet/domain/people/permission'
import type { Transaction } from 'kysely'
import type { Db } from './database/connect.ts'
import type { Keyring } from './database/keyring.ts'
import type { Database } from './database/tables.gen.ts'
import type { EgressPolicy } from './webhook/egress.ts'

export type Tx = Transaction<Database>

/** Everything a procedure may know about the call. No HTTP in it: the server, the seed and tests all make one. */
export interface Context {
  readonly db: Db
  readonly keyring: Keyring
  readonly actor: Actor | null
  /** The database's time plus the offset of RATCHET_NOW: one source of time for a whole act. */
  readonly now: Instant
  readonly newId: () => string
  readonly requestId: string
  /** Bytes that nobody can guess; the demonstration has its own, so that the same day gives the same rows. */
  readonly randomBytes: (size: number) => Buffer
  /** The prefix of the address that the call came from, for throttles only; null where there is none. */
  readonly from: string | null
  /** Demonstration data is marked where it is shown. */
  readonly profile: 'demo' | 'production'
  /** Which hosts may be called; where it is left out, the platforms' own and nothing private. */
  readonly egress?: EgressPolicy | undefined
}

/** A signed-in caller. */
export interface ActingContext extends Context {
  readonly actor: Actor
}
