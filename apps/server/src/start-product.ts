import { randomUUID } from 'node:crypto'
import { seedCalendarOfOlderOffice } from '@ratchet/api/calendar/calendar.seed'
import { warmClassifier } from '@ratchet/api/classification/classifier'
import { dayOf } from '@ratchet/domain/day'
import { buildPortals } from './build-portals.ts'
import { startClock } from './clock.ts'
import { refuseDemonstration, seedWhenEmpty } from './demonstration.ts'
import type { AppDeps } from './deps.ts'
import { readEnvironment } from './environment.ts'
import { lockFolder } from './folder-lock.ts'
import { loadKeyring } from './keys.ts'
import { startLoops } from './loops.ts'
import { openDatabase } from './open-database.ts'
import { checkPort, whyNotListen } from './port.ts'
import { loadPortals } from './portals.ts'
import { buildApp } from './serve.ts'
import { startBlock } from './start-block.ts'
import { stopOnSignals } from './stop.ts'

/** The command `start`: what can be wrong is asked first, and the slow part comes after. */
export async function start(): Promise<void> {
  const environment = readEnvironment()
  const { host, port } = environment
  const lock = lockFolder(environment.dataDir, { shared: environment.databaseUrl !== null })
  const keyring = loadKeyring(environment)
  await checkPort(host, port)

  const [{ connection, close }] = await Promise.all([openDatabase(environment, keyring), buildPortals()])
  const clock = await startClock(connection.pool, environment.now)
  if (environment.profile === 'production') await refuseDemonstration(connection.db)
  else await seedWhenEmpty(connection.db, keyring, dayOf(await clock.now()))
  const now = await clock.now()
  await seedCalendarOfOlderOffice(connection.db, {
    keyring,
    actor: null,
    now,
    newId: randomUUID,
    requestId: randomUUID(),
  })

  const lifecycle = { draining: false }
  const deps: AppDeps = { environment, connection, keyring, clock, lifecycle, portals: await loadPortals() }
  const app = await buildApp(deps)
  const loops = startLoops(deps)
  // Whoever sorts the first opinion does not wait for what it takes to learn.
  warmClassifier().catch(() => undefined)
  stopOnSignals({ app, lifecycle, afterwards: [() => loops.stop(), close, () => lock.release()] })
  await app.listen({ host, port }).catch((error) => {
    throw whyNotListen(error, host, port)
  })
  process.stdout.write(startBlock(environment))
}
