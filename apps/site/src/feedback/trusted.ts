/** The one policy that the pages of talking may make: answers of this site's own forms, and its own worker. */
interface Policy {
  createHTML(text: string): string
  createScriptURL(url: string): string
}
interface Trusting {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy }
}

const rules: Policy = { createHTML: (text) => text, createScriptURL: (url) => url }
/** Old browsers know no such thing and take the text as it is. */
const policy = (window as Trusting).trustedTypes?.createPolicy('ratchet', rules) ?? rules

/** Puts an answer of this site in place of what is shown. Parsed apart, it runs no script. */
export function showAnswer(html: string): void {
  // Styles and scripts of the head are here already, and those that came carry another nonce.
  const parts = [/<title>[\s\S]*?<\/title>/, /<main[\s\S]*<\/main>/].map((part) => part.exec(html)?.[0] ?? '')
  const answer = new DOMParser().parseFromString(policy.createHTML(parts.join('')), 'text/html')
  const main = answer.querySelector('main')
  if (!main) return
  document.querySelector('main')?.replaceWith(document.adoptNode(main))
  document.title = answer.title
  scrollTo(0, 0)
}

/** Starts the worker that opens these pages without a network; where there is none, all else works. */
export async function startWorker(): Promise<void> {
  try {
    await navigator.serviceWorker.register(policy.createScriptURL('/sw.js'))
  } catch {
    // Plain http, an old browser, or switched off.
  }
}

/** Asks the browser to wake the worker once there is a network, where it can. */
export async function askToBeWoken(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.ready
    await (registration as unknown as { sync?: { register(tag: string): Promise<void> } }).sync?.register('send')
  } catch {
    // The next page that is opened sends it.
  }
}
