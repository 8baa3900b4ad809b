import { expect, test } from 'vitest'
import type { Problem } from '../problem.ts'
import type { Waiting } from './kept.ts'
import { type Post, sendAll } from './sending.ts'

const waiting = (key: string): Waiting => ({ key, userId: 'me', at: 0, input: {}, refused: null }) as unknown as Waiting
const refusal = (code: string): Problem => ({ kind: 'refused', procedure: 'household.visit', code, details: {} })

/** A server that answers each key as told; what is thrown is the problem itself. */
async function send(answers: Readonly<Record<string, Problem | null>>, who: string | Problem = 'me') {
  const sent: string[] = []
  const told: string[] = []
  const post: Post<string> = {
    whoami: async () => {
      if (typeof who !== 'string') throw who
      return who
    },
    send: async ({ key }) => {
      sent.push(key)
      const problem = answers[key]
      if (problem) throw problem
      return 'done'
    },
    read: (error) => error as Problem,
  }
  const how = await sendAll(Object.keys(answers).map(waiting), 'me', post, async ({ key }, outcome) => {
    told.push(`${key} ${outcome.kind}`)
  })
  return { how, sent, told }
}

test('all of them go, in order, each under its own key', async () => {
  expect(await send({ a: null, b: null })).toEqual({ how: 'sent', sent: ['a', 'b'], told: ['a sent', 'b sent'] })
})

test('one that is refused is told, and does not hold up the next', async () => {
  const { how, told } = await send({ a: refusal('resting'), b: { kind: 'invalid', issues: [] }, c: null })
  expect([how, told]).toEqual(['sent', ['a refused', 'b refused', 'c sent']])
})

test.each<[string, Problem, string]>([
  ['no network', { kind: 'away' }, 'away'],
  ['a session that ended', refusal('not-signed-in'), 'ended'],
  ['a password that is owed', refusal('owes-password'), 'ended'],
  ['a full queue', refusal('queue-full'), 'away'],
  ['a broken server', { kind: 'broken', requestId: 'r1' }, 'trouble'],
])('%s says nothing against the visit: it waits, and nothing after it is tried', async (_, problem, kind) => {
  expect(await send({ a: problem, b: null })).toEqual({ how: kind, sent: ['a'], told: [`a ${kind}`] })
})

test('nobody sends in another one’s name', async () => {
  expect(await send({ a: null }, 'somebody else')).toEqual({ how: 'ended', sent: [], told: [] })
  expect(await send({ a: null }, { kind: 'away' })).toEqual({ how: 'away', sent: [], told: [] })
})
