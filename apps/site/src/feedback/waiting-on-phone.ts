import { fill } from './fill.ts'
import { dropWaiting, isOld, keepDraft, listWaiting, type Waiting } from './kept.ts'
import { urlOf } from './photos-on-phone.ts'

/** Puts the one heading of the page where the view has a place for it, and shows the view instead of the form. */
function showView(form: HTMLFormElement, name: 'waiting' | 'trouble'): HTMLElement | null {
  const root = form.parentElement
  const view = root?.querySelector<HTMLElement>(`[data-${name}]`)
  const title = document.getElementById('title')
  if (!root || !view || !title) return null
  form.hidden = true
  for (const one of root.querySelectorAll<HTMLElement>('[data-waiting], [data-trouble], [data-restored]'))
    one.hidden = true
  view.hidden = false
  view.querySelector('[data-h1]')?.append(title)
  // Nothing is asked any more: the way to other pages is open again.
  document.querySelector('.one-thing')?.classList.remove('one-thing')
  scrollTo(0, 0)
  return view
}

function sayTitle(text: string): void {
  const title = document.getElementById('title')
  if (!title) return
  title.textContent = text
  document.title = document.title.replace(/^.*?(?= · )/, text)
  title.focus()
}

/** What waits for a network, one card each. */
export async function showWaiting(form: HTMLFormElement, isOffline: boolean): Promise<void> {
  const view = showView(form, 'waiting')
  const list = view?.querySelector<HTMLElement>('[data-list]')
  const mould = view?.querySelector('template')
  if (!view || !list || !mould) return
  const items = await listWaiting()
  const notice = view.querySelector<HTMLElement>('[data-offline]')
  if (notice) notice.hidden = !isOffline
  sayTitle((view.dataset.title ?? '').replace('{n}', String(items.length)))
  fill(
    list,
    items.map((item) => {
      const card = document.importNode(mould.content, true)
      const part = (name: string) => card.querySelector<HTMLElement>(`[data-${name}]`)
      const say = (name: string, text: string) => {
        const place = part(name)
        if (place) place.textContent = text
      }
      say('what', item.what)
      say('excerpt', item.text)
      say('written', fillIn(part('written')?.textContent ?? '', item))
      const old = part('old')
      if (old) old.hidden = !isOld(item, Date.now())
      const thumb = card.querySelector('img')
      const [photo] = item.photos
      if (thumb && photo) {
        thumb.src = urlOf(photo)
        thumb.hidden = false
      }
      part('edit')?.addEventListener('click', () => void edit(item))
      part('drop')?.addEventListener('click', (event) => void drop(form, item, event.currentTarget as HTMLElement))
      return card
    }),
  )
}

const fillIn = (text: string, item: Waiting): string =>
  text.replace('{when}', clockText(item.at)).replace('{n}', String(item.photos.length))

/** Day and clock of here, as this phone says them. */
export function clockText(at: number): string {
  const how = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' } as const
  return new Date(at).toLocaleString(document.documentElement.lang, how)
}

/** Back into the form, as if it had never been sent. */
async function edit(item: Waiting): Promise<void> {
  const { press: _press, what: _what, text: _text, stuck: _stuck, ...draft } = item
  await keepDraft({ ...draft, at: Date.now(), step: 'check' })
  await dropWaiting(item.key)
  location.assign('/report')
}

/** Gone for good, so it takes two presses. */
async function drop(form: HTMLFormElement, item: Waiting, button: HTMLElement): Promise<void> {
  const sure = button.dataset.sure
  if (sure && button.textContent !== sure) {
    button.textContent = sure
    return
  }
  await dropWaiting(item.key)
  if ((await listWaiting()).length > 0) await showWaiting(form, !navigator.onLine)
  else location.assign('/report')
}

/** The server had trouble: what was written is safe, and here is how to go on. */
export function showTrouble(form: HTMLFormElement, requestId: string | null, again: () => Promise<boolean>): void {
  const view = showView(form, 'trouble')
  if (!view) return
  sayTitle(view.querySelector<HTMLElement>('[data-h1]')?.dataset.title ?? '')
  const when = view.querySelector('[data-when]')
  if (when) when.textContent = clockText(Date.now())
  const request = view.querySelector<HTMLElement>('[data-request]')
  const id = view.querySelector('[data-request-id]')
  if (request && id) {
    request.hidden = requestId === null
    id.textContent = requestId
  }
  const copy = view.querySelector<HTMLElement>('[data-copy-request]')
  if (copy) copy.onclick = () => void copyText(requestId ?? '').then(() => sayDone(copy))
  const button = view.querySelector<HTMLButtonElement>('[data-again]')
  const label = button?.querySelector('span')
  if (!button || !label) return
  const said = label.textContent
  button.onclick = async () => {
    if (button.getAttribute('aria-disabled')) return
    button.setAttribute('aria-disabled', 'true')
    label.textContent = button.dataset.busy ?? said
    await again()
    button.removeAttribute('aria-disabled')
    label.textContent = said
    if (when) when.textContent = clockText(Date.now())
  }
}

/** Says on the button itself that it was done. */
export function sayDone(button: HTMLElement): void {
  const label = button.querySelector('span') ?? button
  label.textContent = button.dataset.done ?? ''
  label.setAttribute('role', 'status')
}

/** Also where there is no clipboard: plain http, old kernels. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    document.body.append(area)
    area.select()
    document.execCommand('copy')
    area.remove()
  }
}
