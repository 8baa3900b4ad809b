/**
 * Pages that are the same for everybody are rendered once and answered from memory, each time with secrets of its own.
 * A page is drawn with secrets that nobody is ever sent; they are cut out of it, and every answer puts its own into the
 * gaps (PERFORMANCE row 9).
 */
export interface Rendered {
  readonly status: number
  readonly html: string
}

/** What must differ from answer to answer, by name: the nonce, the key of the form. */
export type Secrets = Readonly<Record<string, string>>

/** A page without its secrets: text, then the name of a secret, then text. */
interface Kept {
  readonly parts: readonly Buffer[]
  readonly gaps: readonly string[]
  readonly bytes: number
  readonly since: number
  readonly commits: number
}

interface Options {
  /** Acts that were committed here; a page drawn before the last one is not answered any more. */
  readonly commits: () => number
  /** Milliseconds that never jump. */
  readonly clock?: () => number
  /** What other processes and jobs change is seen after so long at the latest. */
  readonly freshFor?: number
  readonly capacity?: number
}

export function createPageCache({
  commits,
  clock = () => performance.now(),
  freshFor = 2000,
  capacity = 16 * 2 ** 20,
}: Options) {
  // A Map remembers the order in which entries came: whoever is used goes to the end, and the first one leaves.
  const pages = new Map<string, Kept>()
  const drawing = new Map<string, Promise<Kept | Rendered>>()
  let held = 0

  function forget(name: string): void {
    held -= pages.get(name)?.bytes ?? 0
    pages.delete(name)
  }

  function keep(name: string, page: Kept): void {
    forget(name)
    if (page.bytes > capacity / 8) return
    pages.set(name, page)
    held += page.bytes
    for (const oldest of pages.keys()) {
      if (held <= capacity) break
      forget(oldest)
    }
  }

  function find(name: string): Kept | null {
    const page = pages.get(name)
    if (!page) return null
    if (page.commits !== commits() || clock() - page.since >= freshFor) {
      forget(name)
      return null
    }
    pages.delete(name)
    pages.set(name, page)
    return page
  }

  /** Draws a page; only one that came out well is kept, since a failure names its request. */
  async function draw<R extends Rendered>(
    name: string,
    secrets: () => Secrets,
    render: (secrets: Secrets) => Promise<R>,
  ): Promise<Kept | R> {
    const [since, seen, own] = [clock(), commits(), secrets()]
    const page = await render(own)
    if (page.status !== 200) return page
    const kept = { ...cut(page.html, own), bytes: Buffer.byteLength(page.html) + 2 * name.length, since, commits: seen }
    keep(name, kept)
    return kept
  }

  return {
    /**
     * The page of that name with the given secrets. `secrets` makes others to draw it with, `render` draws it; whoever
     * asks while it is being drawn waits for that one drawing.
     */
    async answer<R extends Rendered>(
      name: string,
      given: Secrets,
      secrets: () => Secrets,
      render: (secrets: Secrets) => Promise<R>,
    ): Promise<{ body: Buffer } | R> {
      const found = find(name)
      if (found) return { body: fill(found, given) }
      // What was begun before the last act may not show it.
      const one = `${commits()} ${name}`
      const begun = drawing.get(one)
      if (begun) {
        const page = await begun
        // A failure is of that one request; this one finds out for itself.
        return 'parts' in page ? { body: fill(page, given) } : render(given)
      }
      const drawn = draw(name, secrets, render)
      drawing.set(one, drawn)
      try {
        const page = await drawn
        return 'parts' in page ? { body: fill(page, given) } : page
      } finally {
        drawing.delete(one)
      }
    },
    size: () => ({ pages: pages.size, bytes: held }),
  }
}
export type PageCache = ReturnType<typeof createPageCache>

/** Takes the secrets out of a page. They are long and random, of letters, digits and dashes: nothing else looks like them. */
function cut(html: string, secrets: Secrets): Pick<Kept, 'parts' | 'gaps'> {
  const names = new Map(Object.entries(secrets).map(([name, secret]) => [secret, name]))
  const pieces = html.split(new RegExp(`(${[...names.keys()].join('|')})`))
  return {
    parts: pieces.filter((_piece, at) => at % 2 === 0).map((text) => Buffer.from(text)),
    gaps: pieces.filter((_piece, at) => at % 2 === 1).map((secret) => names.get(secret) ?? ''),
  }
}

function fill({ parts, gaps }: Kept, secrets: Secrets): Buffer {
  return Buffer.concat(
    parts.flatMap((part, at) => (at === 0 ? [part] : [Buffer.from(secrets[gaps[at - 1] ?? ''] ?? ''), part])),
  )
}
