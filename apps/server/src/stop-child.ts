import { connectServer } from '@ratchet/api/database/connect'
import { stopOnSignals } from './stop.ts'
import { testApp } from './test-app.ts'

/** A process to be stopped while it works: `node stop-child.ts DATABASE_URL`; writes its port once it listens. */
const connection = connectServer(process.argv[2] ?? '')
const { app, lifecycle } = await testApp(connection, { RATCHET_NOW: '2026-11-23T01:00:00Z' })
stopOnSignals({ app, lifecycle, afterwards: [() => connection.close()] })
const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${new URL(address).port}\n`)
