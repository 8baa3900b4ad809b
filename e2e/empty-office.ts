import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, type Browser, request } from '@playwright/test'
import { servers } from './people.ts'

/**
 * An office on its first day: a server of its own on an empty database. An office that began with `create-admin` is never
 * seeded, also in the profile of the demonstration, so that it can live at the journeys' instant.
 */
export interface EmptyOffice {
  readonly origin: string
  /** Signs somebody in, and answers what calls procedures in their name. */
  signIn(username: string, password: string): Promise<Person>
  readonly admin: { readonly username: string; readonly password: string }
  /** Stops the product and starts it again on the same folder at a later instant: whoever was signed in signs in anew. */
  restart(now: string): Promise<void>
  close(): Promise<void>
}
export interface Person {
  readonly state: Awaited<ReturnType<APIRequestContext['storageState']>>
  act(procedure: string, input: object): Promise<{ id: string; version?: number }>
  /** A read that is sent as POST since its file fits in no address. */
  look(procedure: string, input: object): Promise<never>
  ask(procedure: string, input: object): Promise<never>
}

const root = join(import.meta.dirname, '..')
const PATIENCE_MS = 150_000

export async function openEmptyOffice(now: string): Promise<EmptyOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'ratchet-empty-'))
  const port = servers[0].port + 50
  const origin = `http://127.0.0.1:${port}`
  const env = { ...process.env, DATA_DIR: folder, HOST: '127.0.0.1', PORT: String(port), RATCHET_NOW: now }
  const cli = (...args: string[]) => {
    const done = spawnSync(process.execPath, ['apps/server/src/cli.ts', ...args], { cwd: root, env, encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`ratchet ${args.join(' ')}: ${done.stderr}`)
    return done.stdout
  }
  const told = cli('create-admin', '--username', 'chief', '--name', '陈默', '--zone', '国际港务区')
  const password = /first password (\S+)/.exec(told)?.[1] ?? ''
  cli('import', 'divisions', 'data/divisions.csv')
  let running = await serve(env, origin)
  return {
    origin,
    admin: { username: 'chief', password },
    signIn: (username, secret) => signIn(origin, username, secret),
    async restart(later) {
      await running.stop()
      running = await serve({ ...env, RATCHET_NOW: later }, origin)
    },
    async close() {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function serve(env: NodeJS.ProcessEnv, origin: string): Promise<{ stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['apps/server/src/start.ts'], { cwd: root, env, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    const ready = await fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return { stop }
    if (Date.now() > until || child.exitCode !== null) {
      await stop()
      throw new Error('the empty office did not start')
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

async function signIn(origin: string, username: string, password: string): Promise<Person> {
  const client = await request.newContext({ baseURL: origin, extraHTTPHeaders: { origin } })
  const answer = await client.post('/api/auth/sign-in/username', { data: { username, password } })
  if (!answer.ok()) throw new Error(`${username} could not sign in: ${answer.status()} ${await answer.text()}`)
  const answerOf = async (procedure: string, sent: Promise<{ ok(): boolean; text(): Promise<string> }>) => {
    const got = await sent
    const text = await got.text()
    if (!got.ok()) throw new Error(`${procedure}: ${text}`)
    return (JSON.parse(text) as { result: { data: never } }).result.data
  }
  return {
    state: await client.storageState(),
    act: (procedure, input) =>
      answerOf(procedure, client.post(`/api/trpc/${procedure}`, { data: { ...input, key: crypto.randomUUID() } })),
    look: (procedure, input) => answerOf(procedure, client.post(`/api/trpc/${procedure}`, { data: input })),
    ask: (procedure, input) =>
      answerOf(procedure, client.get(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`)),
  }
}

/** A page of the empty office, signed in as the person. */
export async function openAt(browser: Browser, { origin }: EmptyOffice, { state }: Person) {
  const context = await browser.newContext({
    baseURL: origin,
    storageState: state,
    viewport: { width: 1440, height: 900 },
  })
  return context.newPage()
}
