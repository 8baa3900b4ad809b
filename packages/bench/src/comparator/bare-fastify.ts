import Fastify from 'fastify'

/** `node bare-fastify.ts PORT`: the least that a Fastify server can do; it reads a form and answers a constant. */
const app = Fastify()
app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
  done(null, body),
)
app.get('/', async () => 'ok')
app.post('/q/:code', async (_request, reply) => reply.redirect('/thanks', 303))
await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) })
