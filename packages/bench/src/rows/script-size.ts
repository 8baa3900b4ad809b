import { gzipSync } from 'node:zlib'
import { freshDatabase } from '../database.ts'
import { openOffice } from '../office.ts'
import { productOn } from '../product.ts'
import { atMost, type Line, type Row } from '../row.ts'
import type { Setting } from '../setting.ts'

/** Row 7: every byte of script that a page loads before anybody has touched it, as the product sends it, in gzip. */
async function measure(setting: Setting): Promise<readonly Line[]> {
  const { url } = await freshDatabase(setting, 'script_size')
  const product = productOn(url, setting)
  const { codes } = await openOffice(product)
  const running = await product.start()
  const scanned = await scriptOf(running.url, `/q/${codes[0]}`)
  const read = await scriptOf(running.url, '/trends')
  await running.stop()
  const line = (what: string, { bytes, files }: Script, goal: number, floor: number): Line => ({
    row: 7,
    what,
    unit: 'kB',
    goal: atMost(goal),
    floor: atMost(floor),
    ours: [bytes / 1000],
    theirs: null,
    stored: null,
    notes: [`${what}: ${files.join(', ') || 'no script at all'}`],
  })
  return [line('script of /q, gzip', scanned, 14, 60), line('script of a page that is only read, gzip', read, 5, 110)]
}

interface Script {
  readonly bytes: number
  readonly files: readonly string[]
}

/** The scripts of a page and all that they import at once; what is imported later is not loaded yet. */
async function scriptOf(origin: string, path: string): Promise<Script> {
  const page = await fetch(`${origin}${path}`, { headers: { accept: 'text/html' } })
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`)
  const html = await page.text()
  const waiting = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(
    ([, src = '']) => new URL(src, `${origin}${path}`).href,
  )
  const seen = new Map<string, number>()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue
    const answer = await fetch(next)
    if (answer.status !== 200) throw new Error(`${next} answered ${answer.status}`)
    const text = await answer.text()
    seen.set(next, gzipSync(text).length)
    for (const [, from = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*"(\.{0,2}\/[^"]+)"/g))
      waiting.push(new URL(from, next).href)
  }
  return {
    bytes: [...seen.values()].reduce((sum, bytes) => sum + bytes, 0),
    files: [...seen.keys()].map((file) => new URL(file).pathname),
  }
}

export const scriptSize: Row = { rows: [7], name: 'script-size', measure }
