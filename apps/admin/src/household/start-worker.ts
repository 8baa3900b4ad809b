interface Policy {
  createScriptURL(url: string): string
}
interface Trusting {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy }
}

const WORKER = '/admin/sw.js'
/** It answers for this page and no other of the portal. */
const SCOPE = '/admin/households/visit'

/** Starts the worker that opens the form without a network. Answers whether there is one. */
export async function startWorker(): Promise<boolean> {
  try {
    // The one policy that this page's own policy allows; it knows one address.
    const rules = { createScriptURL: () => WORKER }
    const policy = (window as Trusting).trustedTypes?.createPolicy('worker', rules) ?? rules
    const registration = await navigator.serviceWorker.register(policy.createScriptURL(WORKER), { scope: SCOPE })
    if (registration.active) return true
    await navigator.serviceWorker.ready
    return true
  } catch {
    // Plain http, an old browser, or switched off: the page works as long as it is open.
    return false
  }
}
