import { join } from 'node:path'
import { requestsPerSecond } from '../autocannon.ts'
import { freePort } from '../free-port.ts'
import { run } from '../process.ts'
import { inTurn } from '../rounds.ts'
import { atLeast, type Line, type Row } from '../row.ts'
import type { Setting } from '../setting.ts'

/**
 * Row 6: a form parsed, checked by the schema of the act and taken by its procedure in the same process, beside a route that
 * reads the form and answers a constant. No database: it is what our way of doing things costs over HTTP.
 */
async function measure(setting: Setting): Promise<readonly Line[]> {
  const start = async (file: string) => {
    const port = await freePort()
    const path = join(import.meta.dirname, '../comparator', file)
    const running = await run({ command: process.execPath, args: [path, String(port)], port, ready: '/' })
    setting.afterwards(() => running.stop())
    return running
  }
  const [ours, theirs] = [await start('act-in-process.ts'), await start('bare-fastify.ts')]
  const form = {
    key: '0f8fad5b-d9cb-469f-a165-70867728950e',
    form: '',
    token: `t7x2k9.14.${'0123456789abcdef'.repeat(2)}`,
    proof: '16384',
    mode: 'self',
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((item) => [`a.item_${item}`, String(1 + (item % 5))])),
  }
  const load = (url: string) => () =>
    requestsPerSecond({
      url: `${url}/q/7K3M9PWX`,
      seconds: setting.seconds,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    })
  const measured = await inTurn(setting.rounds, load(ours.url), load(theirs.url))
  await Promise.all([ours.stop(), theirs.stop()])
  return [
    {
      row: 6,
      what: 'validated public act : bare Fastify',
      unit: '/s',
      goal: atLeast(0.6),
      floor: atLeast(0.4),
      ...measured,
      stored: null,
      notes: [
        'the form of seven answers, the permission, the schema of `survey.answer` and the procedure in-process; no database behind either',
      ],
    },
  ]
}

export const publicAct: Row = { rows: [6], name: 'public-act', measure }
