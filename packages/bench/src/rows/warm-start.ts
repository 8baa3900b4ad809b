import { join } from 'node:path'
import { freshDatabase } from '../database.ts'
import { freePort } from '../free-port.ts'
import { openOffice } from '../office.ts'
import { run } from '../process.ts'
import { productOn } from '../product.ts'
import { inTurn } from '../rounds.ts'
import { atMost, type Line, type Row } from '../row.ts'
import type { Setting } from '../setting.ts'

/** Row 10: from the start of the process to `/readyz`, on a database that is migrated and with portals that are built. */
async function measure(setting: Setting): Promise<readonly Line[]> {
  const { url } = await freshDatabase(setting, 'warm_start')
  const product = productOn(url, setting)
  await openOffice(product)
  // The first start builds the portals and fills the caches of the machine.
  await (await product.start()).stop()
  const bare = async () => {
    const port = await freePort()
    const args = [join(import.meta.dirname, '../comparator/bare-fastify.ts'), String(port)]
    return run({ command: process.execPath, args, port, ready: '/' })
  }
  const timed = async (start: () => ReturnType<typeof bare>) => {
    const running = await start()
    await running.stop()
    return running.readyAfter
  }
  const measured = await inTurn(
    setting.rounds,
    () => timed(product.start),
    () => timed(bare),
  )
  return [
    {
      row: 10,
      what: 'warm start to ready : bare Fastify',
      unit: 'ms',
      goal: atMost(4),
      floor: atMost(8),
      ...measured,
      stored: null,
      notes: ['ready: database writable, migrations looked at, both portals in memory, clocks and trail compared'],
    },
  ]
}

export const warmStart: Row = { rows: [10], name: 'warm-start', measure }
