import { expect } from 'vitest'

/** What holds for every page of the site: one heading, every word there, no code beside the nonce, every label's target. */
export function expectSoundPage(html: string): void {
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html).not.toMatch(/undefined|NaN|\[object/)
  expect(html).not.toMatch(/ style="| on[a-z]+="|javascript:/)
  for (const tag of html.match(/<(script|style)[^>]*>/g) ?? []) expect(tag).toContain('nonce="n0nce"')
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, target = ''] of html.matchAll(/ (?:aria-describedby|aria-labelledby)="([^"]+)"/g)) {
    for (const id of target.split(' ')) expect(ids).toContain(id)
  }
}
