import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { answer } from '@ratchet/api/ballot/answer.commands'
import { tokenOf } from '@ratchet/api/ballot/token'
import type { Context } from '@ratchet/api/context'
import { connectServer } from '@ratchet/api/database/connect'
import { createCallerFactory, router } from '@ratchet/api/trpc'
import type { Instant } from '@ratchet/domain/day'
import { proofOf } from './ballots.ts'
import { asked, type Office } from './office.ts'
import type { Product } from './product.ts'

const CLIENTS = 64

/** Answers taken by the procedure itself, without HTTP: so many clients, each waiting for its commit. */
export function answersOn({ databaseUrl, keyring }: Product, { campaignId, codes }: Office) {
  const { db, close } = connectServer(databaseUrl)
  const call = createCallerFactory(router({ survey: router({ answer }) }))

  const contextNow = (): Context => ({
    db,
    keyring,
    actor: null,
    now: new Date().toISOString() as Instant,
    newId: randomUUID,
    randomBytes,
    requestId: randomUUID(),
    from: `10.0.${randomInt(256)}.0/24`,
    profile: 'production',
  })

  async function one(): Promise<void> {
    const key = randomUUID()
    const code = codes[randomInt(codes.length)] ?? ''
    const token = tokenOf(keyring, { code, campaignId, key, formId: null }, Date.now() / 1000 - 30, 1)
    const answers = Object.fromEntries(asked.map((item) => [item, randomInt(1, 6)]))
    await call(contextNow()).survey.answer({
      key,
      code,
      form: null,
      token,
      proof: proofOf(token),
      mode: 'self',
      answers,
    })
  }

  /** Answers that were acknowledged within so many seconds. */
  async function load(seconds: number): Promise<number> {
    const deadline = performance.now() + seconds * 1000
    let acknowledged = 0
    await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        while (performance.now() < deadline) {
          await one()
          acknowledged += 1
        }
      }),
    )
    return acknowledged
  }
  return { db, load, close }
}
