import { findPublicRound } from '@ratchet/api/lookback/public.queries'
import { listCsv } from '@ratchet/domain/lookback/redraw'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AppDeps } from '../deps.ts'

const asked = z.object({ number: z.string().regex(/^HK-20\d\d-\d{2,6}$/) })

/** `GET /lookback/:number/list.csv`: the list of a round as it was frozen, which `ratchet draw` draws from on any machine. */
export function addListDownload(app: FastifyInstance, { connection }: AppDeps): void {
  app.get('/lookback/:number/list.csv', async (request, reply) => {
    const { data } = asked.safeParse(request.params)
    const round = data ? await findPublicRound(connection.db, data.number) : null
    if (!round) return reply.callNotFound()
    reply.header('content-disposition', `attachment; filename="${round.number}.csv"`)
    return reply.type('text/csv; charset=utf-8').send(listCsv(round.list))
  })
}
