import { fill } from './fill.ts'
import { forgetAll, keepCode, listCodes, listWaiting } from './kept.ts'
import { shrink } from './photos-on-phone.ts'
import { clockText, sayDone } from './waiting-on-phone.ts'

/** The page of searching: what this phone remembers, and what it has not sent yet. */
export async function openTrack(saved: HTMLElement): Promise<void> {
  // The worker shows this page for a code that cannot be asked for now.
  const away = document.querySelector<HTMLElement>('[data-away]')
  if (away && location.pathname.startsWith('/t/') && !document.querySelector('[data-unknown]')) away.hidden = false
  const [codes, waiting] = [await listCodes(), await listWaiting()]
  const list = saved.querySelector('ul')
  const mould = saved.querySelector('template')
  const clear = saved.querySelector<HTMLElement>('[data-forget-all]')
  const queued = saved.querySelector<HTMLElement>('[data-queued]')
  if (!list || !mould || !clear) return
  if (queued && waiting.length > 0) {
    queued.hidden = false
    queued.textContent = (queued.dataset.text ?? '').replace('{n}', String(waiting.length))
  }
  fill(
    list,
    codes.map(({ code, at, what }) => {
      const item = document.importNode(mould.content, true)
      const link = item.querySelector('a')
      const name = item.querySelector('b')
      const told = item.querySelector('span')
      if (link) link.href = `/t/${code}`
      if (name) name.textContent = code
      if (told) told.textContent = [what, clockText(at)].filter(Boolean).join(' · ')
      return item
    }),
  )
  saved.hidden = codes.length + waiting.length === 0
  clear.hidden = codes.length === 0
  clear.addEventListener('click', async () => {
    await forgetAll()
    fill(list, [])
    sayDone(clear)
  })
}

/** The page of one matter: remembered if its owner wants, each form sent once, photos made small first. */
export async function openFollowing(page: HTMLElement): Promise<void> {
  for (const form of page.querySelectorAll<HTMLFormElement>('[data-send-form]')) {
    form.addEventListener('submit', (event) => {
      if (form.dataset.busy) event.preventDefault()
      form.dataset.busy = '1'
    })
  }
  // Whoever comes back by the browser's own button may press again.
  addEventListener('pageshow', () => {
    for (const form of page.querySelectorAll<HTMLFormElement>('[data-busy]')) delete form.dataset.busy
  })
  const input = page.querySelector<HTMLInputElement>('[name=photos]')
  input?.addEventListener('change', () => void makeSmall(input))
  const keep = page.querySelector<HTMLElement>('[data-keep]')
  const { codeKept: code = '', what = '' } = page.dataset
  if (!keep || (await listCodes()).some((known) => known.code === code)) return
  keep.hidden = false
  keep.addEventListener('click', async () => {
    if (await keepCode({ code, at: Date.now(), what })) sayDone(keep)
  })
}

/** Puts small photos in place of the chosen ones, where the browser lets us; else they are sent as they are. */
async function makeSmall(input: HTMLInputElement): Promise<void> {
  try {
    const small = new DataTransfer()
    for (const [index, file] of [...(input.files ?? [])].entries()) {
      const { type, bytes } = await shrink(file)
      small.items.add(new File([bytes], `photo-${index + 1}`, { type }))
    }
    input.files = small.files
  } catch {
    // An older browser: the server makes them small.
  }
}
