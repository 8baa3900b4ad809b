import Compressor from 'compressorjs'
import { fill } from './fill.ts'
import type { KeptPhoto } from './kept.ts'

interface Kept {
  readonly get: () => readonly KeptPhoto[]
  readonly set: (photos: readonly KeptPhoto[]) => void
  /** Called before the phone opens its camera: it may throw the page away meanwhile. */
  readonly before: () => void
}

/** The longest side that is sent: enough to see a hole in a road, little enough for a village's network. */
const EDGE = 1600

/** Chosen photos are made small at once, shown, and kept. */
export function openPhotos(form: HTMLFormElement, kept: Kept): void {
  const input = form.querySelector<HTMLInputElement>('#photos')
  const shots = form.querySelector<HTMLElement>('[data-shots]')
  const status = form.querySelector<HTMLElement>('[data-shrinking]')
  if (!input || !shots) return
  const show = () => showThumbs(shots, kept, form)
  input.addEventListener('click', kept.before)
  form.addEventListener('photos', show)
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    const room = Number(shots.dataset.most) - kept.get().length
    if (status) status.textContent = status.dataset.text ?? ''
    void Promise.all(files.slice(0, room).map(shrink)).then((photos) => {
      // The form itself is sent without files: they go with what is kept.
      input.value = ''
      if (status) status.textContent = ''
      kept.set([...kept.get(), ...photos])
      show()
    })
  })
}

/** At most 1600 pixels long and without what the camera wrote into it; a photo that the phone cannot draw stays as it is. */
export function shrink(file: File): Promise<KeptPhoto> {
  return new Promise<Blob>((resolve) => {
    new Compressor(file, {
      maxWidth: EDGE,
      maxHeight: EDGE,
      quality: 0.8,
      mimeType: 'image/jpeg',
      success: resolve,
      error: () => resolve(file),
    })
  }).then(async (blob) => ({ type: blob.type, bytes: await bytesOf(blob) }))
}

/** `blob.arrayBuffer` is younger than the oldest phones here. */
const bytesOf = (blob: Blob): Promise<ArrayBuffer> => new Response(blob).arrayBuffer()

export const urlOf = ({ type, bytes }: KeptPhoto): string => URL.createObjectURL(new Blob([bytes], { type }))

function showThumbs(shots: HTMLElement, kept: Kept, form: HTMLFormElement): void {
  const list = shots.querySelector<HTMLElement>('[data-thumbs]')
  if (!list) return
  const photos = kept.get()
  if (photos.length > 0) {
    // What the phone has kept is sent again with the form: the server's own copies are not needed.
    for (const staged of form.querySelectorAll('[name=photo], .staged')) staged.remove()
  }
  const isSome = photos.length > 0 || form.querySelector('[name=photo]') !== null
  shots.classList.toggle('some', isSome)
  for (const image of list.querySelectorAll('img')) URL.revokeObjectURL(image.src)
  list.hidden = photos.length === 0
  fill(
    list,
    photos.map((photo, index) => {
      const say = (text: string | undefined) => (text ?? '').replace('{n}', String(index + 1))
      const item = document.createElement('li')
      const image = document.createElement('img')
      const drop = document.createElement('button')
      image.src = urlOf(photo)
      image.alt = say(shots.dataset.alt)
      drop.type = 'button'
      drop.className = 'as-link'
      drop.textContent = say(shots.dataset.drop)
      drop.addEventListener('click', () => {
        kept.set(kept.get().filter((_one, at) => at !== index))
        showThumbs(shots, kept, form)
        form.querySelector<HTMLElement>('#photos')?.focus()
      })
      item.append(image, drop)
      return item
    }),
  )
  const more = shots.querySelector<HTMLElement>('[data-more]')
  if (more) more.hidden = photos.length >= Number(shots.dataset.most)
}
