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

/**
 * antd makes style elements at run time: they carry the nonce. No policy object may be made in the page (STACK.md), but one
 * by the name that a page needs to start its worker.
 */
export function adminPolicy(nonce: string, trusted: "'none'" | 'worker' = "'none'"): string {
  const styles = [`style-src 'self' 'nonce-${nonce}'`, "style-src-attr 'unsafe-inline'"]
  const own = ["worker-src 'self'", `trusted-types ${trusted}`]
  return [...shared, `script-src 'self' 'nonce-${nonce}'`, ...styles, ...own].join('; ')
}

/** What a worker of ours may do: ask this site. */
export const workerPolicy = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'"

/** Vue makes one policy object of its own by that name, and the residents' enhancer the other. */
export function sitePolicy(nonce: string): string {
  return `${sharedText}; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; ${siteText}`
}
const sharedText = shared.join('; ')
const siteText = "style-src-attr 'unsafe-inline'; worker-src 'self'; trusted-types vue ratchet"

export function addSecurityHeaders(app: FastifyInstance, https: boolean): void {
  const unlessSaidOtherwise = {
    ...always,
    'content-security-policy': nothing,
    // Private: nothing is left in a shared computer's cache.
    'cache-control': 'no-store',
    ...(https && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  }
  app.addHook('onRequest', (_request, reply, next) => {
    reply.headers(unlessSaidOtherwise)
    next()
  })
}

export function asPage(reply: FastifyReply, policy: string): FastifyReply {
  return reply.header('content-security-policy', policy).type('text/html; charset=utf-8')
}
