import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint } from '../complaint.ts'

const DEBIAN = '/usr/lib/postgresql'

/** The newest of Debian's versions, else what the PATH has. */
function toolPath(name: string): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number).filter(Number.isFinite) : []
  const found = versions.sort((a, b) => b - a).map((version) => join(DEBIAN, String(version), 'bin', name))
  return found.find((path) => existsSync(path)) ?? name
}

/** The address as the tools take it without showing a password in the list of processes. */
function environmentOf(url: string): NodeJS.ProcessEnv {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  return {
    PATH: '/usr/bin:/bin',
    PGHOST: decodeURIComponent(hostname),
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(searchParams.has('sslmode') ? { PGSSLMODE: searchParams.get('sslmode') ?? '' } : {}),
  }
}

/** Runs pg_dump or pg_restore on the database at the address. Throws a Complaint with the tool's own words. */
export async function runTool(name: 'pg_dump' | 'pg_restore', url: string, args: readonly string[]): Promise<void> {
  const said: string[] = []
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(toolPath(name), args, { stdio: ['ignore', 'ignore', 'pipe'], env: environmentOf(url) })
    child.stderr.on('data', (text) => said.push(String(text)))
    child.once('error', () =>
      reject(new Complaint(`${name} is not on this machine; install PostgreSQL's client programs.`)),
    )
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Complaint(`${name} failed: ${said.join('').trim().replaceAll(/\s+/g, ' ')}.`)
}
