import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Asset } from '../portals.ts'

/** File names under `assets/` carry a hash of their content: they never change. */
const FOREVER = 'public, max-age=31536000, immutable'
const BRIEFLY = 'public, max-age=300'

/** Answers a built file; null when there is none and the address is not one of a file. */
export function sendAsset(
  request: FastifyRequest,
  reply: FastifyReply,
  files: ReadonlyMap<string, Asset>,
  path: string,
): FastifyReply | null {
  const asset = files.get(path)
  // A missing script must never be answered by a page: browsers would show "unexpected token <".
  if (!asset) return path.startsWith('/assets/') ? reply.code(404).type('text/plain').send('not found') : null
  reply.header('cache-control', path.startsWith('/assets/') ? FOREVER : BRIEFLY)
  reply.header('cross-origin-resource-policy', 'same-origin')
  reply.type(asset.type)
  if (!asset.gzip) return reply.send(asset.body)
  reply.header('vary', 'accept-encoding')
  const squeezed = /\bgzip\b/.test(String(request.headers['accept-encoding']))
  return squeezed ? reply.header('content-encoding', 'gzip').send(asset.gzip) : reply.send(asset.body)
}
