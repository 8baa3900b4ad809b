import { placeName } from '@ratchet/words/place-name'
import { fill } from './fill.ts'

/** A concern that others have raised nearby, as the router answers it. */
interface Similar {
  readonly id: string
  readonly title: string
  readonly place: string | null
  readonly people: number
  readonly status: string
}

/** Asked as soon as kind and place are picked, so that it is there before anybody has begun to type. */
export async function askSimilar(form: HTMLFormElement): Promise<void> {
  const data = new FormData(form)
  const kind = data.get('kind')
  const placeId = data.get('place') ?? data.get('street')
  const room = form.querySelector<HTMLElement>('[data-similar]')
  const mould = form.parentElement?.querySelector<HTMLTemplateElement>('[data-similar-card]')
  if (!kind || !placeId || !room || !mould) return
  try {
    const input = encodeURIComponent(JSON.stringify({ kind, placeId }))
    const answer = await fetch(`/api/trpc/feedback.similar?input=${input}`)
    if (!answer.ok) return
    const found: readonly Similar[] = (await answer.json()).result.data
    // Whoever has begun to write is not interrupted.
    if (form.querySelector('textarea')?.value) return
    fill(
      room,
      found.map((one) => cast(mould, one)),
    )
    room.hidden = found.length === 0
    const label = form.querySelector<HTMLElement>('[data-text-label]')
    if (label && found.length > 0) label.textContent = label.dataset.another ?? ''
  } catch {
    // Without a network nothing is compared; the office does it later.
  }
}

/** A card from the mould, its names filled in as text. */
function cast(mould: HTMLTemplateElement, similar: Similar): DocumentFragment {
  const card = document.importNode(mould.content, true)
  const place = placeName(similar.place ?? '')
  const names: Record<string, string> = { ...similar, place, people: String(similar.people) }
  const named = (text: string) => text.replace(/\{(\w+)\}/g, (_all, name: string) => names[name] ?? '')
  for (const one of card.querySelectorAll<HTMLElement>('[data-when]')) one.hidden = one.dataset.when !== similar.status
  for (const line of card.querySelectorAll('p')) line.textContent = named(line.textContent ?? '')
  for (const button of card.querySelectorAll('button')) {
    button.value = named(button.value)
    button.setAttribute('aria-label', named(button.getAttribute('aria-label') ?? ''))
  }
  return card
}
