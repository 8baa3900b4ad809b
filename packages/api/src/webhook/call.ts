/**
 * Calls one hook once: name looked up once and connected to that address, no redirects, no proxy, eight seconds and sixteen
 * kilobytes of answer. Whatever goes wrong is an answer in a few words, never an exception. Source: RELIABILITY "SSRF".
 */
import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import type { Instant } from '@ratchet/domain/day'
import type { WebhookKind } from '@ratchet/domain/webhook/webhook'
import { type EgressPolicy, type Lookup, readAddress, resolveOnce, whyNotCallAddress } from './egress.ts'
import { type Address, messengers, type Request, type Said } from './messenger.ts'

const LONGEST_MS = 8000
const LARGEST_ANSWER = 16 * 1024
/** Of the answer, shown to the administrator. */
const SHOWN = 300

export interface Answer {
  readonly took: boolean
  readonly said: string
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
  if (why || !url) return { took: false, said: why?.code ?? 'address-invalid' }
  try {
    const reached = await resolveOnce(policy, url, look)
    if (!reached) return { took: false, said: 'address-private' }
    const { status, body } = await exchange(url, reached, request, longest)
    const shown = body.replace(/\s+/gu, ' ').trim().slice(0, SHOWN)
    return { took: messenger.took(status, body), said: `${status} ${shown}`.trim() }
  } catch (error) {
    const { name, code, message } = error as { name?: string; code?: string; message?: string }
    return {
      took: false,
      said:
        name === 'TimeoutError' || name === 'AbortError' ? 'timeout' : (code ?? message ?? 'failed').slice(0, SHOWN),
    }
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
