/** A quiet line at the top of the page: what was written is sent, and here is its code. */
export function sayItWasSent(code: string): void {
  const main = document.querySelector('main')
  if (!main) return
  const bar = document.createElement('p')
  const link = document.createElement('a')
  bar.className = 'card aside'
  bar.style.marginBottom = '24px'
  bar.setAttribute('role', 'status')
  link.href = `/t/${code}`
  link.textContent = main.dataset.look ?? ''
  bar.append(`${(main.dataset.sent ?? '').replace('{code}', code)} `, link)
  main.prepend(bar)
}
