/** The longest side that is sent: enough to see a hole in a road, little enough for a village's network. */
const EDGE = 1600

/** Of the line of text that is shown; gone with it. */
let photo: string | null = null
export const chosenPhoto = (): string | null => photo

/** The counter under the line, and one photo that is made small at once and shown. */
export function openLine(form: HTMLFormElement): void {
  photo = null
  const text = form.querySelector('textarea')
  const count = form.querySelector<HTMLElement>('[data-count]')
  const tell = () => {
    if (text && count) count.textContent = `${[...text.value.trim()].length} / ${count.dataset.longest ?? ''}`
  }
  text?.addEventListener('input', tell)
  tell()
  const shot = form.querySelector<HTMLElement>('[data-shot]')
  const input = shot?.querySelector('input')
  const label = shot?.querySelector<HTMLElement>('label span')
  if (!shot || !input || !label) return
  shot.classList.add('by-hand')
  const said = label.textContent
  const show = (address: string | null) => {
    photo = address
    // What the form itself carries is sent anew with what was chosen now.
    for (const staged of form.querySelectorAll('[name=photo], [data-staged]')) staged.remove()
    shot.querySelector('p')?.remove()
    label.textContent = address === null ? said : (shot.dataset.another ?? said)
    if (address !== null) shot.append(shown(address, shot, () => show(null)))
  }
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (!file) return
    label.textContent = shot.dataset.working ?? said
    void shrink(file).then((address) => {
      input.value = ''
      show(address)
    })
  })
}

function shown(address: string, { dataset }: HTMLElement, drop: () => void): HTMLElement {
  const line = document.createElement('p')
  const image = document.createElement('img')
  const button = document.createElement('button')
  image.src = address
  image.alt = dataset.alt ?? ''
  button.type = 'button'
  button.className = 'as-link'
  button.textContent = dataset.drop ?? ''
  button.onclick = drop
  line.append(image, button)
  return line
}

/** At most 1600 pixels long and without what the camera wrote into it; a photo that the phone cannot draw stays as it is. */
async function shrink(file: File): Promise<string> {
  const whole = await new Promise<string>((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.readAsDataURL(file)
  })
  return new Promise((resolve) => {
    const image = new Image()
    image.onerror = () => resolve(whole)
    image.onload = () => {
      const scale = Math.min(1, EDGE / Math.max(image.naturalWidth, image.naturalHeight))
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(image.naturalWidth * scale)
      canvas.height = Math.round(image.naturalHeight * scale)
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
      resolve(canvas.toDataURL('image/jpeg', 0.8))
    }
    image.src = whole
  })
}
