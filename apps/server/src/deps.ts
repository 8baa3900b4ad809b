import type { IncomingHttpHeaders } from 'node:http'
import type { Connection } from '@ratchet/api/database/connect'
import type { Keyring } from '@ratchet/api/database/keyring'
import type { Actor } from '@ratchet/domain/people/permission'
import type { Clock } from './clock.ts'
import type { Environment } from './environment.ts'
import type { Portals } from './portals.ts'

/** What the process is made of; tests build it by hand and ask the app by `inject`. */
export interface AppDeps {
  readonly environment: Environment
  readonly connection: Connection
  readonly keyring: Keyring
  readonly clock: Clock
  readonly portals: Portals
  readonly lifecycle: Lifecycle
}

/** Set once, when the process is asked to stop: it answers what it has and takes nothing new. */
export interface Lifecycle {
  draining: boolean
}

/** What the rest of the process asks of the sign-in: who sent this request, with the rights of this moment. */
export interface SignIn {
  actorOfRequest(headers: IncomingHttpHeaders): Promise<Actor | null>
}
