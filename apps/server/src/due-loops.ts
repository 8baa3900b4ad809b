import { type Loop, type OnLoopError, startLoop } from '@ratchet/api/audit/loops'
import type { Db } from '@ratchet/api/database/connect'
import type { Keyring } from '@ratchet/api/database/keyring'
import { dropOldMessages, sendDue } from '@ratchet/api/outbox/outbox.jobs'
import { draftDue, escalateDue } from '@ratchet/api/warning/warning.jobs'
import type { Instant } from '@ratchet/domain/day'
import { egressOf } from './egress.ts'
import type { Environment } from './environment.ts'

interface Deps {
  readonly db: Db
  readonly keyring: Keyring
  readonly readNow: () => Promise<Instant>
}
const SECOND_MS = 1000

/**
 * What becomes due by time and data: warnings of items and silence every ten seconds, what changes with a wave, a quarter or
 * a closing every minute, and what waits in the outbox every second.
 */
export function startDueLoops(deps: Deps, environment: Environment, onError: OnLoopError): Loop {
  const due = { ...deps, profile: environment.profile }
  const sending = { ...deps, egress: egressOf(environment) }
  const items = async () => {
    await draftDue(due, 'items')
    await escalateDue(due)
  }
  const loops = [
    startLoop('warnings', 10 * SECOND_MS, items, onError),
    startLoop('warnings of other matters', 60 * SECOND_MS, () => draftDue(due, 'others'), onError),
    startLoop('outbox', SECOND_MS, () => sendDue(sending), onError),
    startLoop('old messages', 3_600_000, () => dropOldMessages(deps), onError),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}
