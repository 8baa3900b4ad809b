import { randomBytes, randomUUID } from 'node:crypto'
import { answerInput } from '@ratchet/api/ballot/answer.commands'
import type { Context } from '@ratchet/api/context'
import { Keyring, withNewKey } from '@ratchet/api/database/keyring'
import { createCallerFactory, guarded, router } from '@ratchet/api/trpc'
import type { Instant } from '@ratchet/domain/day'
import Fastify from 'fastify'

/** `node act-in-process.ts PORT`: the door of answers with everything of ours but its database. */
const keyring = new Keyring(withNewKey(null, new Date().toISOString()))
// The name that the matrix knows: the permission is asked for as in the product.
const survey = router({ answer: guarded.input(answerInput).mutation(({ input }) => ({ form: input.key })) })
const call = createCallerFactory(router({ survey }))

const contextNow = (requestId: string): Context => ({
  db: {} as Context['db'],
  keyring,
  actor: null,
  now: new Date().toISOString() as Instant,
  newId: randomUUID,
  randomBytes,
  requestId,
  from: null,
  profile: 'production',
})

const app = Fastify({ genReqId: () => randomUUID() })
app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
  done(null, body),
)
app.get('/', async () => 'ok')
app.post<{ Params: { code: string } }>('/q/:code', async (request, reply) => {
  const sent = new URLSearchParams(String(request.body))
  const answers = Object.fromEntries(
    [...sent].flatMap(([name, value]) => (name.startsWith('a.') ? [[name.slice(2), value]] : [])),
  )
  const { form } = await call(contextNow(request.id)).survey.answer({
    key: sent.get('key') ?? '',
    code: request.params.code,
    form: sent.get('form') || null,
    answers,
    token: sent.get('token'),
    proof: sent.get('proof'),
    mode: 'self',
  })
  return reply.redirect(`/q/${request.params.code}/thanks?f=${form}`, 303)
})
await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) })
