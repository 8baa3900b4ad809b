/**
 * Where the process may call 出站限制: https to a host of the list, resolved once, and only to addresses that are not private
 * unless the installation names their range; loopback in the demonstration only. Source: RELIABILITY "SSRF".
 */
import { lookup as lookupHost } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import type { WebhookWhyNot } from '@ratchet/domain/webhook/webhook'

export interface EgressPolicy {
  /** Host names, each with a port where it is not the usual one: `hook.example` or `hook.example:8443`. */
  readonly hosts: readonly string[]
  /** Private ranges that may be called all the same, `10.1.0.0/16`. */
  readonly privateRanges: readonly string[]
  /** Loopback without https: the demonstration and tests. */
  readonly loopback: boolean
  /** The portal's address for the links in messages. */
  readonly publicUrl: string
}

/** The robots of the three platforms. */
export const platformHosts: readonly string[] = ['qyapi.weixin.qq.com', 'oapi.dingtalk.com', 'open.feishu.cn']
export const usualEgress: EgressPolicy = { hosts: platformHosts, privateRanges: [], loopback: false, publicUrl: '' }

const privateRanges = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4', '::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23'],
  ...['2001:db8::/32', '2002::/16', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
]

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits = ''] = range.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    list.addSubnet(address, Number(bits || (family === 'ipv6' ? 128 : 32)), family)
  }
  return list
}
const isPrivateRange = listOf(privateRanges)
const isLoopbackRange = listOf(['127.0.0.0/8', '::1/128'])
const has = (list: BlockList, address: string) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Whether the address may be connected to. */
export function mayConnect({ privateRanges: allowed, loopback }: EgressPolicy, address: string): boolean {
  if (isIP(address) === 0) return false
  if (has(isLoopbackRange, address)) return loopback
  return !has(isPrivateRange, address) || has(listOf(allowed), address)
}

const bare = ({ hostname }: URL) => hostname.replace(/^\[|\]$/gu, '')
const isLoopbackHost = (url: URL) =>
  bare(url) === 'localhost' || (isIP(bare(url)) > 0 && has(isLoopbackRange, bare(url)))

/** Reads an address as it was typed; null when it is none. */
export function readAddress(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** Why the address may not be called, before anybody looks up its name; null when it may. */
export function whyNotCallAddress(policy: EgressPolicy, url: URL | null): WebhookWhyNot {
  if (url === null) return { code: 'address-invalid' }
  // A name with a password in it looks like another host to whoever reads it.
  if (`${url.username}${url.password}${url.hash}` !== '') return { code: 'address-invalid' }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { code: 'address-invalid' }
  const isLocal = policy.loopback && isLoopbackHost(url)
  if (isLocal) return null
  if (url.protocol !== 'https:') return { code: 'address-not-secure' }
  const named = url.port === '' ? url.hostname : url.host
  return policy.hosts.includes(named)
    ? null
    : { code: 'host-not-listed', details: { host: named, hosts: policy.hosts.join('、') } }
}

export type Lookup = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>
const usualLookup: Lookup = (host) => lookupHost(host, { all: true })

/** The one address to connect to; null when a name leads to any address that may not be connected to. */
export async function resolveOnce(
  policy: EgressPolicy,
  url: URL,
  look: Lookup = usualLookup,
): Promise<{ readonly address: string; readonly family: number } | null> {
  const found = await look(bare(url))
  const [first] = found
  return first && found.every(({ address }) => mayConnect(policy, address)) ? first : null
}
