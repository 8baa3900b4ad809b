/**
 * Calls one hook once: name looked up once and connected to that address, no redirects, no proxy, eight seconds and sixteen
 * kilobytes of answer. Whatever goes wrong is an answer in a few words, never an exception. Source: RELIABILITY "SSRF".
 */
import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import type { Instant } from '@ratchet/domain/day'
import type { WebhookKind } from '@ratchet/domain/webhook/webhook'
import { cleanSaid } from './clean-said.ts'
import { type EgressPolicy, type Lookup, readAddress, resolveOnce, whyNotCallAddress } from './egress.ts'
import { type Address, messengers, type Request, type Said } from './messenger.ts'

const LONGEST_MS = 8000
const LARGEST_ANSWER = 16 * 1024
/** Of the answer, shown to the administrator. */
const SHOWN = 300

export interface Answer {
  readonly took: boolean
  /** In a few words, without address, secret, or a person's number. */
  readonly said: string
  /** Of the answer; null where none came. */
  readonly status: number | null
  readonly ms: number
}

export async function callHook(
  policy: EgressPolicy,
  {
    kind,
    to,
    said,
    at,
  }: { readonly kind: WebhookKind; readonly to: Address; readonly said: Said; readonly at: Instant },
  { look, longest = LONGEST_MS }: { readonly look?: Lookup; readonly longest?: number } = {},
): Promise<Answer> {
  const messenger = messengers[kind]
  const request = messenger.requestOf(said, to, at)
  const url = readAddress(request.url)
  const why = whyNotCallAddress(policy, url)
  const began = performance.now()
  const answer = (took: boolean, said: string, status: number | null = null): Answer => {
    const ms = Math.round(performance.now() - began)
    return { took, said, status, ms }
  }
  const clean = (text: string) => cleanSaid(text.replace(/\s+/gu, ' ').trim(), to).slice(0, SHOWN)
  if (why || !url) return answer(false, why?.code ?? 'address-invalid')
  try {
    const reached = await resolveOnce(policy, url, look)
    if (!reached) return answer(false, 'address-private')
    const { status, body } = await exchange(url, reached, request, longest)
    return answer(messenger.took(status, body), clean(body), status)
  } catch (error) {
    const { name, code, message } = error as { name?: string; code?: string; message?: string }
    const isLate = name === 'TimeoutError' || name === 'AbortError'
    return answer(false, isLate ? 'timeout' : (code ?? clean(message ?? 'failed')))
  }
}

function exchange(
  url: URL,
  { address, family }: { readonly address: string; readonly family: number },
  { headers, body }: Request,
  longest: number,
): Promise<{ status: number; body: string }> {
  const start = url.protocol === 'https:' ? tlsRequest : plainRequest
  return new Promise((resolve, reject) => {
    const call = start(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        // One connection, to the address that was looked at; the name stands for the certificate only.
        agent: false,
        lookup: (_host, options, done) =>
          options.all ? done(null, [{ address, family }]) : done(null, address, family),
        signal: AbortSignal.timeout(longest),
      },
      (answer) => {
        const parts: Buffer[] = []
        let size = 0
        answer.on('data', (part: Buffer) => {
          size += part.length
          if (size <= LARGEST_ANSWER) return parts.push(part)
          // The end may come before the error does, so it is said here.
          reject(new Error('answer-too-long'))
          return call.destroy()
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }))
        answer.on('error', reject)
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}
