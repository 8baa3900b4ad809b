/** The value of one cookie in a Cookie header, or null. Ours are plain tokens and need no decoding. */
export function parseCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return null
}

export function stringifySetCookie(name: string, value: string, options: { maxAge: number; secure: boolean }): string {
  const secure = options.secure ? '; Secure' : ''
  return `${name}=${value}; Path=/; Max-Age=${options.maxAge}; HttpOnly; SameSite=Lax${secure}`
}

/** Name and value of every cookie that the answer sets and keeps, as a browser would send them back. */
export function cookiesSet(setCookies: readonly string[]): string {
  const jar = new Map<string, string>()
  for (const cookie of setCookies) {
    const pair = cookie.split(';', 1)[0] ?? ''
    const name = pair.split('=', 1)[0] ?? ''
    if (/;\s*max-age=0/i.test(cookie)) jar.delete(name)
    else jar.set(name, pair)
  }
  return [...jar.values()].join('; ')
}
