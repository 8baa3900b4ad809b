import { createHmac } from 'node:crypto'
import type { Connection } from '@ratchet/api/database/connect'
import { testKeyring } from '@ratchet/api/test-context'
import type { Instant } from '@ratchet/domain/day'
import Fastify, { type FastifyInstance } from 'fastify'
import type { AppDeps } from '../deps.ts'
import type { Environment } from '../environment.ts'
import { addFailures } from '../http/failures.ts'
import { checkOrigin } from '../http/origin-check.ts'
import { registerSignIn } from './register.ts'

/** A server that has only sign-in and says who somebody is; the clock stands until it is moved. */
export async function testDesk(connection: Connection, more: Partial<Environment> = {}, keyring = testKeyring) {
  const environment = { publicUrl: 'http://127.0.0.1:3000', port: 3000, profile: 'demo', oidc: null, ...more }
  const time = { now: '2026-11-23T01:00:00.000Z' as Instant }
  const clock = { now: async () => time.now, guess: () => time.now }
  const deps = { environment, connection, keyring, clock } as unknown as AppDeps
  const app: FastifyInstance = Fastify({ trustProxy: '127.0.0.1' })
  addFailures(app)
  checkOrigin(app, deps.environment)
  const signIn = await registerSignIn(app, deps)
  app.get('/who', async (request) => ({ actor: await signIn.actorOfRequest(request.headers) }))
  await app.ready()
  return { app, deps, signIn, time, browser: () => new Browser(app, environment.publicUrl) }
}

/** Keeps cookies as a browser does. */
export class Browser {
  readonly jar = new Map<string, string>()
  readonly #app: FastifyInstance
  readonly #origin: string

  constructor(app: FastifyInstance, origin: string) {
    this.#app = app
    this.#origin = origin
  }

  async post(path: string, body: object = {}, address = '203.0.113.7') {
    const headers = { cookie: this.cookie(), origin: this.#origin, 'x-forwarded-for': address }
    return this.#keep(await this.#app.inject({ method: 'POST', url: `/api/auth${path}`, headers, payload: body }))
  }

  async get(url: string) {
    return this.#keep(await this.#app.inject({ method: 'GET', url, headers: { cookie: this.cookie() } }))
  }

  signIn(username: string, password: string, address?: string) {
    return this.post('/sign-in/username', { username, password }, address)
  }

  async who() {
    return (await this.get('/who')).json().actor
  }

  cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #keep<Answer extends { headers: Record<string, unknown> }>(answer: Answer): Answer {
    for (const cookie of [answer.headers['set-cookie'] ?? []].flat() as string[]) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/max-age=0/i.test(cookie)) this.jar.delete(name)
      else this.jar.set(name, value)
    }
    return answer
  }
}

/** The code that an authenticator shows now for an otpauth:// address (RFC 6238, SHA-1, 30 s, six digits). */
export function codeOf(totpUri: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const secret = new URL(totpUri).searchParams.get('secret') ?? ''
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}
