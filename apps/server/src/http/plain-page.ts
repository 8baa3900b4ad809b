import { type PlainTrouble, plainPageWords } from '@ratchet/words/plain-page'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { newNonce } from './admin-page.ts'
import { nothing } from './security-headers.ts'

/**
 * A page in words for whoever opened one or sent a form, made of nothing but this text: it must be answered while the
 * database is gone, the pages cannot be drawn and a second request would be one too many.
 */
export function wantsPage(request: Pick<FastifyRequest, 'headers' | 'url'>): boolean {
  return !request.url.startsWith('/api/') && String(request.headers.accept ?? '').includes('text/html')
}

export function sendPlainPage(request: FastifyRequest, reply: FastifyReply, trouble: PlainTrouble): FastifyReply {
  const nonce = newNonce()
  const policy = nothing.replace("form-action 'none'", `style-src 'nonce-${nonce}'`)
  reply.header('content-security-policy', policy).type('text/html; charset=utf-8')
  return reply.send(pageOf(request, trouble, nonce))
}

/** System colours follow the reader's own light or dark; letters are as large as in the edition for elders. */
const style =
  'body{font:1.25rem/1.6 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:1.5rem}' +
  'section+section{margin-top:2rem;padding-top:1rem;border-top:1px solid;font-size:1rem}' +
  'a{display:inline-block;padding:.75rem 0;min-height:1.5rem}small{overflow-wrap:anywhere}'

/** What the sender can do: a form that came is sent again by reloading, one that was refused is gone back to. */
function pageOf(request: FastifyRequest, trouble: PlainTrouble, nonce: string): string {
  const isForm = request.method === 'POST'
  const canWait = trouble === 'busy' || trouble === 'away'
  const address = escaped(request.url)
  const sections = Object.values(plainPageWords).map((words) => {
    const { title, lines } = words[trouble]
    const way = isForm
      ? `<p>${canWait ? words.resend : words.back}</p>`
      : `<p><a href="${address}">${words.again}</a></p>`
    return [
      `<section lang="${words.language}"><h1>${title}</h1>`,
      ...lines.map((line) => `<p>${line}</p>`),
      way,
      `<p><a href="/">${words.home}</a></p><p><small>${words.number(escaped(request.id))}</small></p></section>`,
    ].join('')
  })
  // A page that was only opened tries again by itself; a form is never sent by anybody but its sender.
  const refresh = canWait && !isForm ? `<meta http-equiv="refresh" content="5">` : ''
  return [
    `<!doctype html><html lang="${plainPageWords.zh.language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">${refresh}`,
    `<title>${plainPageWords.zh[trouble].title}</title><style nonce="${nonce}">${style}</style></head>`,
    `<body><main>${sections.join('')}</main></body></html>`,
  ].join('')
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? '')
