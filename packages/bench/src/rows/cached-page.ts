import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requestsPerSecond } from '../autocannon.ts'
import { findNginx, nginxIn } from '../comparator/nginx.ts'
import { freshDatabase } from '../database.ts'
import { freePort } from '../free-port.ts'
import { openOffice } from '../office.ts'
import { run } from '../process.ts'
import { productOn } from '../product.ts'
import { inTurn } from '../rounds.ts'
import { atLeast, type Line, type Row } from '../row.ts'
import type { Setting } from '../setting.ts'

/** Row 9: the first page of the public site, nonce and all, beside the same bytes as a file. */
async function measure(setting: Setting): Promise<readonly Line[]> {
  const { url } = await freshDatabase(setting, 'cached_page')
  const product = productOn(url, setting)
  await openOffice(product)
  const ours = await product.start()
  const headers = { accept: 'text/html' }
  const page = Buffer.from(await (await fetch(`${ours.url}/`, { headers })).arrayBuffer())

  const folder = mkdtempSync(join(tmpdir(), 'ratchet-page-'))
  setting.afterwards(() => rmSync(folder, { recursive: true, force: true }))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'index.html'), page)
  const port = await freePort()
  const nginx = findNginx()
  const theirs = nginx
    ? await run({ command: nginx, args: nginxIn(folder, port), port, ready: '/' })
    : await run({
        command: process.execPath,
        args: [join(import.meta.dirname, '../comparator/static-file.ts'), String(port), join(folder, 'index.html')],
        port,
        ready: '/',
      })
  setting.afterwards(() => theirs.stop())

  const { seconds } = setting
  const measured = await inTurn(
    setting.rounds,
    () => requestsPerSecond({ url: `${ours.url}/`, seconds, headers }),
    () => requestsPerSecond({ url: `${theirs.url}/`, seconds, headers }),
  )
  await Promise.all([ours.stop(), theirs.stop()])
  const beside = nginx
    ? 'nginx with a worker a core'
    : 'node:http with the file in memory, since there is no nginx here (NGINX_BIN)'
  return [
    {
      row: 9,
      what: `cached public page : ${nginx ? 'nginx file' : 'file over node:http'}`,
      unit: '/s',
      goal: atLeast(0.4),
      floor: atLeast(0.25),
      ...measured,
      stored: null,
      notes: [
        `${page.length} bytes, each answer with a nonce of its own; beside it ${beside}; the load generator has the same cores`,
      ],
    },
  ]
}

export const cachedPage: Row = { rows: [9], name: 'cached-page', measure }
