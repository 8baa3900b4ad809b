import { drawCode } from './code-picture.ts'
import { keepCode } from './kept.ts'
import { copyText, sayDone } from './waiting-on-phone.ts'

/** The page of the code: remembered on this phone, copied, kept as a picture. */
export async function openDone(done: HTMLElement): Promise<void> {
  const code = done.dataset.code ?? ''
  const part = (name: string) => done.querySelector<HTMLElement>(`[data-${name}]`)
  const tools = part('code-tools')
  if (tools) tools.hidden = false
  const copy = part('copy')
  copy?.addEventListener('click', () => void copyText(code).then(() => sayDone(copy)))
  const save = part('save')
  save?.addEventListener('click', () => {
    const figure = part('picture')
    const image = figure?.querySelector('img')
    if (!figure || !image) return
    image.src = drawCode(code, save.dataset.title ?? '', (save.dataset.lines ?? '').split('\n'))
    figure.hidden = false
    figure.scrollIntoView({ block: 'nearest' })
  })
  const isKept = await keepCode({ code, at: Date.now(), what: done.dataset.what ?? '' })
  const told = part('on-phone')
  if (told) told.hidden = !isKept
}
