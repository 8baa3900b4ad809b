import type { Outcome } from './send-ballot.ts'

/** Says on the button that it is being sent, and answers how to take that back. */
export function sayBusy(form: HTMLFormElement): () => void {
  const button = form.querySelector<HTMLElement>('[data-send]')
  const label = button?.querySelector('span')
  const said = label?.textContent ?? ''
  button?.setAttribute('aria-disabled', 'true')
  if (label) label.textContent = form.dataset.busyText ?? said
  return () => {
    button?.removeAttribute('aria-disabled')
    if (label) label.textContent = said
  }
}

/** Instead of the question: it is safe here, and goes by itself. */
export function showKept(isOffline: boolean, isKept: boolean, again: () => void): void {
  const view = document.querySelector<HTMLElement>('[data-kept]')
  if (!view) return
  for (const other of view.parentElement?.children ?? []) (other as HTMLElement).hidden = other !== view
  const title = view.querySelector<HTMLElement>('[data-kept-title]')
  if (title) title.textContent = (isOffline ? view.dataset.offline : view.dataset.trouble) ?? ''
  for (const line of view.querySelectorAll<HTMLElement>('[data-is-kept]')) line.hidden = !isKept
  for (const line of view.querySelectorAll<HTMLElement>('[data-not-kept]')) line.hidden = isKept
  const button = view.querySelector<HTMLElement>('[data-try]')
  if (button) button.onclick = again
  scrollTo(0, 0)
}

/** A quiet line on top of whatever page is open: what waited was received, or why it was not. */
export function sayItWasReceived(outcome: Extract<Outcome, { html: string }>): void {
  const main = document.querySelector('main')
  const text = textIn(
    outcome.html,
    outcome.kind === 'received' ? /<p class="quiet-bar[\s\S]*?<\/p>/ : /<h1[\s\S]*?<\/h1>/,
  )
  if (!main || text === '') return
  const bar = document.createElement('p')
  bar.className = 'card aside'
  bar.style.marginBottom = '24px'
  bar.setAttribute('role', 'status')
  if (outcome.kind === 'received') {
    const link = document.createElement('a')
    link.href = outcome.url
    link.textContent = text
    bar.append(link)
  } else bar.textContent = text
  main.prepend(bar)
}

/** The words of a part of a page, without parsing it: a string that came from the network becomes no element. */
const textIn = (html: string, part: RegExp): string =>
  (part.exec(html)?.[0] ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
