/**
 * 听: shown only where the phone has a voice of the page's language, since many domestic browsers have none (UX §1).
 * Reads what stands in the page, without pictures and tables.
 */
export function offerReading(button: HTMLButtonElement): void {
  const synthesis = window.speechSynthesis as SpeechSynthesis | undefined
  if (!synthesis) return
  const language = document.documentElement.lang.slice(0, 2)
  const label = button.querySelector('span')
  const listen = label?.textContent ?? ''
  const voice = () => synthesis.getVoices().find((each) => each.lang.slice(0, 2).toLowerCase() === language)
  const show = () => {
    if (voice()) button.hidden = false
  }
  const isReading = (reading: boolean) => {
    if (label) label.textContent = reading ? (button.dataset.stop ?? '') : listen
    button.setAttribute('aria-pressed', String(reading))
  }
  button.addEventListener('click', () => {
    if (synthesis.speaking) {
      synthesis.cancel()
      isReading(false)
      return
    }
    const utterances = readable().map((text) => new SpeechSynthesisUtterance(text))
    for (const utterance of utterances) {
      utterance.lang = document.documentElement.lang
      utterance.voice = voice() ?? null
      utterance.rate = 0.9
      synthesis.speak(utterance)
    }
    const last = utterances[utterances.length - 1]
    if (last) {
      last.onend = () => isReading(false)
      isReading(true)
    }
  })
  window.addEventListener('pagehide', () => synthesis.cancel())
  if (synthesis.addEventListener) synthesis.addEventListener('voiceschanged', show)
  show()
}

function readable(): string[] {
  const parts = document.querySelectorAll<HTMLElement>('main h1, main h2, main h3, main p, main li')
  return [...parts]
    .filter((part) => !part.closest('details, table, nav') && !part.querySelector('p, h3'))
    .map((part) => part.textContent.trim())
    .filter((text) => text !== '')
}
