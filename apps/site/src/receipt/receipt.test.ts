import type { ReceiptProof } from '@ratchet/domain/ballot/proof'
import { expect, test } from 'vitest'
import { sampleSurvey } from '../ballot/sample-ballot.ts'
import { sampleCaller } from '../sample-caller.ts'
import { openPage, pageHtml } from '../sample-page.ts'
import { sampleReceipt, sampleReceiptForm } from './sample-receipt.ts'

const address = '/receipt?code=q9pw%20x2ht'
const callerOf = (...forms: Parameters<typeof sampleReceipt>[0] & object) => ({
  ...sampleCaller(),
  survey: sampleSurvey(undefined, undefined, sampleReceipt(forms)),
})
/** Each step of the page with how it came out. */
const stepsIn = (html: string) =>
  [...html.matchAll(/<li class="(good|bad)" data-step="(\w+)">/g)].map(([, how, step]) => `${step} ${how}`)

test('a receipt typed anyhow is found, and every step is worked out on the server: no script is needed', async () => {
  const html = await pageHtml(address)
  expect(html).toContain('>在，已封存</h2>')
  expect(html).toContain('这次测评到现在一共 412 份')
  expect(html).toContain('7K3M-9PWX')
  expect(html).toContain('11月23日 08:50')
  expect(stepsIn(html)).toEqual(['form good', 'batch good', 'fact good', 'trail good'])
  expect(html).toMatch(/data-step="signature">[^<]*<b>这里没查<\/b>/)
  expect(html).toContain('href="/receipt.json?code=Q9PW-X2HT"')
  expect(html).toContain('value="Q9PW-X2HT"')
})

test('what does not fit is said at its step and first of all, with what to do', async () => {
  const { proof, ...form } = sampleReceiptForm()
  const { parts, checkpoint, receipt } = proof as ReceiptProof
  const changed = parts.map((part) => ({ ...part, leaf: part.leaf.replace('self', 'helper') }))
  // One part of several is enough.
  for (const shown of [changed, [...changed, ...parts]]) {
    const html = await pageHtml(address, {
      caller: callerOf({ ...form, proof: { receipt, checkpoint, parts: shown } }),
    })
    expect(html).toContain('>对不上</h2>')
    expect(html).toContain('打 12345')
    expect(html).not.toContain('在，已封存')
    expect(stepsIn(html)).toEqual(['form good', 'batch bad', 'fact good', 'trail good'])
  }
})

test('a form that waits for its seal is told so, and so is a later answer of one that is sealed', async () => {
  const waiting = await pageHtml(address, { caller: callerOf(sampleReceiptForm({ proof: null, waiting: 1 })) })
  expect(waiting).toContain('收到了，还没有封存')
  expect(waiting).not.toContain('data-proof')
  expect(waiting).not.toContain('receipt.json')
  const later = await pageHtml(address, { caller: callerOf(sampleReceiptForm({ waiting: 2 })) })
  expect(later).toContain('在，已封存')
  expect(later).toContain('后来答的 2 题，还在等下一次封存')
})

test('a receipt of nobody is a 404 page that keeps what was typed; nothing typed is no mistake', async () => {
  const unknown = await openPage('/receipt?code=%3Cb%3E')
  expect(unknown.status).toBe(404)
  expect(unknown.html).toContain('没有“&lt;b&gt;”这张回执')
  const { status, html } = await openPage('/receipt')
  expect(status).toBe(200)
  expect(html).not.toContain('role="alert"')
})

test('forms that share a receipt are all shown; English says the same', async () => {
  const forms = [sampleReceiptForm(), sampleReceiptForm({ n: 7 })]
  const html = await pageHtml(address, { caller: callerOf(...forms), locale: 'en' })
  expect(html).toContain('2 forms have these characters')
  expect(html.match(/Yes, it is sealed/g)).toHaveLength(2)
  expect(html).toContain('This survey has 7 so far.')
})

test('the open record leads to it', async () => {
  expect(await pageHtml('/trust')).toContain('href="/receipt"')
})
