import type { FastifyInstance, FastifyReply } from 'fastify'

/** Policies that hold for every answer; pages add their own content security policy with a nonce. */
export const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
}
/** What is not a page needs nothing: if it is ever shown as one, it can load and run nothing. */
export const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

const shared = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
]

/** antd makes style elements at run time: they carry the nonce. No policy object may be made in the page (STACK.md). */
export function adminPolicy(nonce: string): string {
  const styles = [`style-src 'self' 'nonce-${nonce}'`, "style-src-attr 'unsafe-inline'"]
  return [...shared, `script-src 'self' 'nonce-${nonce}'`, ...styles, "trusted-types 'none'"].join('; ')
}

/** What the worker of the public site may do: ask this site. */
export const workerPolicy = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'"

/** Vue makes one policy object of its own by that name, and the residents' enhancer the other. */
export function sitePolicy(nonce: string): string {
  const styles = [`style-src 'self' 'nonce-${nonce}'`, "style-src-attr 'unsafe-inline'"]
  return [
    ...shared,
    `script-src 'self' 'nonce-${nonce}'`,
    ...styles,
    "worker-src 'self'",
    'trusted-types vue ratchet',
  ].join('; ')
}

export function addSecurityHeaders(app: FastifyInstance, https: boolean): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(always)
    reply.header('content-security-policy', nothing)
    // Private unless a route says otherwise: nothing is left in a shared computer's cache.
    reply.header('cache-control', 'no-store')
    if (https) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
}

export function asPage(reply: FastifyReply, policy: string): FastifyReply {
  return reply.header('content-security-policy', policy).type('text/html; charset=utf-8')
}
