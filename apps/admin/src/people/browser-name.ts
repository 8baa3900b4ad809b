const known = [
  [/MicroMessenger\/(\d+)/, 'WeChat'],
  [/Qaxbrowser/i, 'Qianxin'],
  [/Edg\/(\d+)/, 'Edge'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
] as const
const systems = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux|UOS|Kylin/, 'Linux'],
] as const

/** `Chrome 109 · Windows`, as far as the browser says; a dash when it says nothing. */
export function browserName(agent: string | null): string {
  const found = known.find(([sign]) => sign.test(agent ?? ''))
  const system = systems.find(([sign]) => sign.test(agent ?? ''))
  const version = found?.[0].exec(agent ?? '')?.[1]
  const browser = found && [found[1], version].filter(Boolean).join(' ')
  return [browser, system?.[1]].filter(Boolean).join(' · ') || '—'
}
