import { findPublicCheckpoint } from '@ratchet/api/audit/checkpoint'
import { findReceipt } from '@ratchet/api/ballot/receipt.queries'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AppDeps } from '../deps.ts'

const asked = z.object({ code: z.string().max(60) })

/**
 * `GET /receipt.json?code=…`: the proof of a receipt as a file, which `ratchet receipt --proof` checks without a database. It
 * says what the page says: that a form is inside the sealed total, never what was answered.
 */
export function addReceiptDownload(app: FastifyInstance, { connection, keyring }: AppDeps): void {
  app.get('/receipt.json', async (request, reply) => {
    const { data } = asked.safeParse(request.query)
    if (!data) return reply.callNotFound()
    const checkpoint = await findPublicCheckpoint(connection.db, keyring)
    const found = await findReceipt(connection.db, data.code, checkpoint)
    if (found.state === 'unknown') return reply.callNotFound()
    reply.header('content-disposition', `attachment; filename="receipt-${found.receipt}.json"`)
    return reply.type('application/json; charset=utf-8').send(`${JSON.stringify(found, null, 2)}\n`)
  })
}
