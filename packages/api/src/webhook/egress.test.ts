import type { Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { callHook } from './call.ts'
import { type EgressPolicy, mayConnect, readAddress, resolveOnce, whyNotCallAddress } from './egress.ts'

const policy: EgressPolicy = {
  ...{ hosts: ['open.feishu.cn', 'hook.zone.example:8443'], privateRanges: ['10.1.0.0/16'], loopback: false },
  publicUrl: 'https://zone.example',
}
const demo = { ...policy, loopback: true }

test.each([
  ['https://open.feishu.cn/hook', null],
  ['https://hook.zone.example:8443/x', null],
  ['https://hook.zone.example/x', 'host-not-listed'],
  ['https://open.feishu.cn:8443/x', 'host-not-listed'],
  ['https://open.feishu.cn.evil.example/x', 'host-not-listed'],
  ['https://open.feishu.cn@evil.example/x', 'address-invalid'],
  ['http://open.feishu.cn/x', 'address-not-secure'],
  ['http://127.0.0.1:9000/x', 'address-not-secure'],
  ['https://127.0.0.1/x', 'host-not-listed'],
  ['gopher://open.feishu.cn/', 'address-invalid'],
])('%s is called: %s', (text, code) => {
  expect(whyNotCallAddress(policy, readAddress(text))?.code ?? null).toBe(code)
})

test('loopback without https is for the demonstration only', () => {
  for (const text of ['http://127.0.0.1:9000/x', 'http://localhost:9000/x', 'http://[::1]:9000/x']) {
    expect(whyNotCallAddress(demo, readAddress(text))).toBeNull()
  }
})

test.each([
  ['8.8.8.8', true],
  ['2400:3200::1', true],
  ['10.1.2.3', true],
  ['10.2.2.3', false],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['169.254.169.254', false],
  ['172.20.0.1', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['::', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:a02:203', false],
  ['64:ff9b::a02:203', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['no address', false],
])('%s may be connected to: %s', (address, expected) => {
  expect(mayConnect(policy, address)).toBe(expected)
})

test('a name that leads to one private address among public ones is not called', async () => {
  const url = new URL('https://open.feishu.cn/x')
  const look =
    (...addresses: string[]) =>
    async () =>
      addresses.map((address) => ({ address, family: 4 }))
  expect(await resolveOnce(policy, url, look('8.8.8.8', '8.8.4.4'))).toEqual({ address: '8.8.8.8', family: 4 })
  expect(await resolveOnce(policy, url, look('8.8.8.8', '10.2.0.1'))).toBeNull()
  expect(await resolveOnce(policy, url, look())).toBeNull()
})

test('the name is looked up once, and a private answer is a failure in words, not an exception', async () => {
  let asked = 0
  const look = async () => {
    asked += 1
    return [{ address: '192.168.0.9', family: 4 }]
  }
  const details = { number: '', unit: '', due: null }
  const at = '2026-11-27T01:00:00.000Z' as Instant
  const message = {
    id: '00000000-0000-4000-8000-000000000001',
    kind: 'webhook.test',
    subjectKind: 'webhook',
    subjectId: 'x',
    details,
    at,
  } as const
  const to = { url: 'https://open.feishu.cn/x', secret: 's' }
  const answer = await callHook(policy, { kind: 'feishu', to, said: { message, text: '', link: '' }, at }, { look })
  expect({ answer, asked }).toEqual({
    answer: { took: false, said: 'address-private', status: null, ms: expect.any(Number) },
    asked: 1,
  })
})
