/**
 * The CSP allows no Trusted Types policy and no style without this answer's nonce, yet one library of antd writes
 * `innerHTML` of style elements, sometimes without the nonce it was given. For style elements, and only those, the text
 * goes in as text and the nonce with it. zod is told not to compile, before it is loaded: this is a chunk of its own and the first.
 */
const early = globalThis as { __zod_globalConfig?: { jitless?: boolean } }
early.__zod_globalConfig = { jitless: true }

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

Object.defineProperty(HTMLStyleElement.prototype, 'innerHTML', {
  configurable: true,
  get(this: HTMLStyleElement) {
    return this.textContent ?? ''
  },
  set(this: HTMLStyleElement, text: string) {
    if (!this.nonce) this.nonce = nonce
    this.textContent = text
  },
})

export {}
