import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { platformHosts } from '@ratchet/api/webhook/egress'
import type { Instant } from '@ratchet/domain/day'
import { z } from 'zod'
import { Complaint } from './complaint.ts'

/** The one place that reads the environment (SPEC §14): names, defaults, and what to do when a value is wrong. */
export interface Environment {
  readonly host: string
  readonly port: number
  readonly publicUrl: string
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly profile: 'demo' | 'production'
  readonly masterKeyFile: string | null
  /** The exact addresses of the proxies in front, nearest last; nobody else may say where a request came from. */
  readonly trustedProxies: readonly string[]
  /** Hosts that messages may be sent to, and private ranges in which they may lie (RELIABILITY "SSRF"). */
  readonly webhookHosts: readonly string[]
  readonly webhookPrivate: readonly string[]
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null
  /** An instant to live from; demo profile and tests only. */
  readonly now: Instant | null
}

type Source = Readonly<Record<string, string | undefined>>

export const repositoryRoot = join(import.meta.dirname, '../../..')

const address = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
const hostName = z.string().regex(/^[a-z0-9][a-z0-9.-]*(:\d{1,5})?$/)
const web = z.url({ protocol: /^https?$/ })
const hops = (text: string) => text.split(',').flatMap((hop) => (hop.trim() ? [hop.trim()] : []))

const variables = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  PUBLIC_URL: web.regex(/^https?:\/\/[^/]+\/?$/).optional(),
  DATA_DIR: z.string().default('./.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, hostname: /.+/ }).optional(),
  RATCHET_PROFILE: z.enum(['demo', 'production']).default('demo'),
  RATCHET_MASTER_KEY_FILE: z.string().optional(),
  TRUSTED_PROXIES: z.string().default('').transform(hops).pipe(z.array(address)),
  WEBHOOK_HOSTS: z.string().default(platformHosts.join(',')).transform(hops).pipe(z.array(hostName)),
  WEBHOOK_PRIVATE: z
    .string()
    .default('')
    .transform(hops)
    .pipe(z.array(z.union([z.cidrv4(), z.cidrv6()]))),
  OIDC_ISSUER: web.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET_FILE: z.string().optional(),
  RATCHET_NOW: z.iso.datetime({ offset: true }).optional(),
})
type Variables = z.infer<typeof variables>

/** What to do about a value that cannot be. */
const advice: Readonly<Record<string, string>> = {
  HOST: 'HOST must be a host name or an address; set it, for instance, to 127.0.0.1.',
  PORT: 'PORT must be a whole number from 1 to 65535; set it, for instance, to 3000.',
  PUBLIC_URL: 'PUBLIC_URL must be an address without a path; set it to what people open, such as https://zone.example.',
  DATABASE_URL: 'DATABASE_URL must look like postgres://user:password@host:5432/database; correct it or leave it out.',
  RATCHET_PROFILE: 'RATCHET_PROFILE must be demo or production; leave it out for demo.',
  TRUSTED_PROXIES: 'TRUSTED_PROXIES must list the exact addresses of your proxies, separated by commas.',
  WEBHOOK_HOSTS:
    'WEBHOOK_HOSTS must list host names, such as qyapi.weixin.qq.com, separated by commas; correct it or leave it out.',
  WEBHOOK_PRIVATE:
    'WEBHOOK_PRIVATE must list address ranges, such as 10.1.0.0/16, separated by commas; correct it or leave it out.',
  OIDC_ISSUER: 'OIDC_ISSUER must be the https address of the sign-in provider; correct it or leave it out.',
  RATCHET_NOW: 'RATCHET_NOW must be an instant such as 2026-11-23T01:00:00Z; correct it or leave it out.',
}

/** Reads and checks every variable; an empty one counts as unset. Throws a Complaint about the first wrong one. */
export function readEnvironment(source: Source = process.env): Environment {
  const given = Object.fromEntries(
    Object.keys(variables.shape).flatMap((name) => (source[name] ? [[name, source[name]]] : [])),
  )
  const parsed = variables.safeParse(given)
  if (!parsed.success) throw new Complaint(advice[String(parsed.error.issues[0]?.path[0])] ?? parsed.error.message)
  const found = parsed.data
  if (found.RATCHET_PROFILE === 'production') demandProduction(found)
  return {
    host: found.HOST,
    port: found.PORT,
    publicUrl: new URL(found.PUBLIC_URL ?? `http://${reachable(found.HOST)}:${found.PORT}`).origin,
    dataDir: resolve(repositoryRoot, found.DATA_DIR),
    databaseUrl: found.DATABASE_URL ?? null,
    profile: found.RATCHET_PROFILE,
    masterKeyFile: found.RATCHET_MASTER_KEY_FILE ? resolve(repositoryRoot, found.RATCHET_MASTER_KEY_FILE) : null,
    trustedProxies: found.TRUSTED_PROXIES,
    webhookHosts: found.WEBHOOK_HOSTS,
    webhookPrivate: found.WEBHOOK_PRIVATE,
    oidc: readOidc(found),
    now: found.RATCHET_NOW ? (new Date(found.RATCHET_NOW).toISOString() as Instant) : null,
  }
}

/** What only a demonstration may leave out (SPEC §14). */
function demandProduction(found: Variables): void {
  if (!found.DATABASE_URL) {
    throw new Complaint(
      'The production profile does not run on the embedded database; set DATABASE_URL to a PostgreSQL 15 or newer.',
    )
  }
  if (!found.RATCHET_MASTER_KEY_FILE) {
    throw new Complaint(
      'The production profile needs keys of its own; set RATCHET_MASTER_KEY_FILE to a keyring file, which `ratchet rotate-keys` can make.',
    )
  }
  if (!found.PUBLIC_URL?.startsWith('https://')) {
    throw new Complaint(
      'The production profile is served over https only; set PUBLIC_URL to the https address that people open.',
    )
  }
  if (found.RATCHET_NOW) {
    throw new Complaint('RATCHET_NOW is for demonstrations and tests; remove it from the production profile.')
  }
}

function readOidc(found: Variables): Environment['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET_FILE: file } = found
  if (!issuer && !clientId && !file) return null
  if (!issuer || !clientId || !file) {
    throw new Complaint('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET_FILE go together; set all three or none.')
  }
  try {
    return { issuer, clientId, clientSecret: readFileSync(resolve(repositoryRoot, file), 'utf8').trim() }
  } catch {
    throw new Complaint(`OIDC_CLIENT_SECRET_FILE (${file}) cannot be read; put the client secret there.`)
  }
}

/** An address that a person can open when the process listens everywhere. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** The folder in which the person typed the command: pnpm changes to the repository root before it runs us. */
export function callersFolder(source: Source = process.env): string {
  return source.INIT_CWD ?? process.cwd()
}

/** Every value as it is in force, secrets masked, for the start-up block. */
export function printedEnvironment(environment: Environment): [name: string, value: string][] {
  const { oidc } = environment
  return [
    ['HOST', environment.host],
    ['PORT', String(environment.port)],
    ['PUBLIC_URL', environment.publicUrl],
    ['DATA_DIR', environment.dataDir],
    ['DATABASE_URL', environment.databaseUrl ? masked(environment.databaseUrl) : '(unset: embedded)'],
    ['RATCHET_PROFILE', environment.profile],
    ['RATCHET_MASTER_KEY_FILE', environment.masterKeyFile ?? '(unset: made in DATA_DIR)'],
    ['TRUSTED_PROXIES', environment.trustedProxies.join(', ') || '(none)'],
    ['WEBHOOK_HOSTS', environment.webhookHosts.join(', ') || '(none)'],
    ['WEBHOOK_PRIVATE', environment.webhookPrivate.join(', ') || '(none)'],
    ['OIDC_ISSUER', oidc?.issuer ?? '(unset)'],
    ['OIDC_CLIENT_ID', oidc?.clientId ?? '(unset)'],
    ['OIDC_CLIENT_SECRET_FILE', oidc ? '****' : '(unset)'],
    ['RATCHET_NOW', environment.now ?? '(unset: the real time)'],
  ]
}

function masked(url: string): string {
  const shown = new URL(url)
  if (shown.password) shown.password = '****'
  for (const name of shown.searchParams.keys()) {
    if (/pass|secret|key/i.test(name)) shown.searchParams.set(name, '****')
  }
  return shown.href
}
