/**
 * The CSP allows no Trusted Types policy, yet one library of antd writes `innerHTML` of style elements. For those, and
 * only those, the text goes in as text. Imported first, before anything that draws.
 */
Object.defineProperty(HTMLStyleElement.prototype, 'innerHTML', {
  configurable: true,
  get(this: HTMLStyleElement) {
    return this.textContent ?? ''
  },
  set(this: HTMLStyleElement, text: string) {
    this.textContent = text
  },
})
