import type { EgressPolicy } from '@ratchet/api/webhook/egress'
import type { Environment } from './environment.ts'

/** Where this installation may send messages to; loopback in the demonstration, where a receiver is tried on the same machine. */
export function egressOf({ webhookHosts, webhookPrivate, profile, publicUrl }: Environment): EgressPolicy {
  return { hosts: webhookHosts, privateRanges: webhookPrivate, loopback: profile === 'demo', publicUrl }
}
