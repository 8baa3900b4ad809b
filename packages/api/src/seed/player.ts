import { hkdfSync } from 'node:crypto'
import type { Instant } from '@ratchet/domain/day'
import type { Context } from '../context.ts'
import type { Db } from '../database/connect.ts'
import { idFrom } from '../database/id-from.ts'
import type { Keyring } from '../database/keyring.ts'
import { keptKey } from '../database/replay.ts'
import { loadActor } from '../people/actor.ts'
import { createCaller } from '../router.ts'

type Caller = ReturnType<typeof createCaller>

/**
 * Plays the demonstration through the real procedures, as the people it tells of, at the times it tells of: so its
 * trail is a real one. Each act has its own key and ids: an interrupted seeding goes on where it stopped.
 */
export class Player {
  readonly db: Db
  readonly keyring: Keyring
  readonly #day: string
  #acts = 0

  constructor(db: Db, keyring: Keyring, day: string) {
    this.db = db
    this.keyring = keyring
    this.#day = day
  }

  /** A context for one act; `username` null is the system itself. */
  async contextAt(username: string | null, at: Instant): Promise<{ ctx: Context; key: string }> {
    this.#acts += 1
    const key = `demo-${this.#day}-${this.#acts}`
    let made = 0
    const newId = () => {
      made += 1
      return idFrom(`${key}/${made}`)
    }
    const actor = username ? await this.#actor(username) : null
    const randomBytes = (size: number) => {
      made += 1
      return Buffer.from(hkdfSync('sha256', key, '', `bytes/${made}`, size))
    }
    const caller = { actor, now: at, newId, randomBytes, requestId: key, from: null, profile: 'demo' as const }
    return { ctx: { db: this.db, keyring: this.keyring, ...caller }, key }
  }

  /** Performs one command as somebody; one that an interrupted run had done already only gives its answer again. */
  async play<A>(username: string, at: Instant, act: (caller: Caller, key: string) => Promise<A>): Promise<A> {
    const { ctx, key } = await this.contextAt(username, at)
    const done = await this.#answerOf(ctx.actor?.userId ?? '', key)
    return done ? (done as A) : act(createCaller(ctx), key)
  }

  /** Sends something as a resident and answers the id of its row: the receipt itself tells a code and no id. */
  async send(at: Instant, act: (caller: Caller, key: string) => Promise<unknown>): Promise<string> {
    const { ctx, key } = await this.contextAt(null, at)
    if (!(await this.#answerOf('public', key))) await act(createCaller(ctx), key)
    return ((await this.#answerOf('public', key)) as { id: string }).id
  }

  async #answerOf(scope: string, key: string): Promise<unknown> {
    const row = await this.db
      .selectFrom('replay')
      .select('answer')
      .where('scope', '=', scope)
      .where('key', '=', keptKey(key))
      .executeTakeFirst()
    return row?.answer ?? null
  }

  async #actor(username: string): Promise<Context['actor']> {
    const user = await this.db.selectFrom('authUser').select('id').where('username', '=', username).executeTakeFirst()
    return user ? loadActor(this.db, user.id, 'demo') : null
  }
}
