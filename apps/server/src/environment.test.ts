import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Complaint } from './complaint.ts'
import { printedEnvironment, readEnvironment, repositoryRoot } from './environment.ts'

const secretFile = join(mkdtempSync(join(tmpdir(), 'ratchet-env-')), 'secret')
writeFileSync(secretFile, 'oidc-secret\n')

const production = {
  RATCHET_PROFILE: 'production',
  DATABASE_URL: 'postgres://ratchet:hunter2@db:5432/ratchet',
  RATCHET_MASTER_KEY_FILE: '/etc/ratchet/keyring.json',
  PUBLIC_URL: 'https://zone.example',
}

test('an empty environment is the demonstration on the embedded database', () => {
  expect(readEnvironment({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    dataDir: join(repositoryRoot, '.data'),
    databaseUrl: null,
    profile: 'demo',
    masterKeyFile: null,
    trustedProxies: [],
    webhookHosts: ['qyapi.weixin.qq.com', 'oapi.dingtalk.com', 'open.feishu.cn'],
    webhookPrivate: [],
    oidc: null,
    now: null,
  })
})

describe('good values', () => {
  test.each([
    [{ PORT: '8080' }, { port: 8080, publicUrl: 'http://127.0.0.1:8080' }],
    [{ PORT: '' }, { port: 3000 }],
    [{ HOST: '0.0.0.0' }, { publicUrl: 'http://localhost:3000' }],
    [{ HOST: '::1' }, { publicUrl: 'http://[::1]:3000' }],
    [{ DATA_DIR: '/srv/ratchet' }, { dataDir: '/srv/ratchet' }],
    [{ PUBLIC_URL: 'https://zone.example/' }, { publicUrl: 'https://zone.example' }],
    [{ TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16' }, { trustedProxies: ['10.0.0.5', '10.1.0.0/16'] }],
    [{ WEBHOOK_HOSTS: 'hook.zone.example:8443' }, { webhookHosts: ['hook.zone.example:8443'] }],
    [{ WEBHOOK_PRIVATE: '10.1.0.0/16' }, { webhookPrivate: ['10.1.0.0/16'] }],
    [{ RATCHET_NOW: '2026-11-23T09:00:00+08:00' }, { now: '2026-11-23T01:00:00.000Z' }],
    [
      { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'ratchet', OIDC_CLIENT_SECRET_FILE: secretFile },
      { oidc: { issuer: 'https://id.example', clientId: 'ratchet', clientSecret: 'oidc-secret' } },
    ],
    [production, { profile: 'production', masterKeyFile: '/etc/ratchet/keyring.json' }],
  ])('%o', (given, expected) => {
    expect(readEnvironment(given)).toMatchObject(expected)
  })
})

describe('each bad value is one sentence that says what to do', () => {
  test.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '80.5' }, 'PORT'],
    [{ HOST: 'two words' }, 'HOST'],
    [{ WEBHOOK_HOSTS: 'https://hook.example' }, 'WEBHOOK_HOSTS'],
    [{ WEBHOOK_PRIVATE: '10.1' }, 'WEBHOOK_PRIVATE'],
    [{ PUBLIC_URL: 'zone.example' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://zone.example/ratchet' }, 'PUBLIC_URL'],
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL'],
    [{ RATCHET_PROFILE: 'prod' }, 'RATCHET_PROFILE'],
    [{ TRUSTED_PROXIES: 'true' }, 'TRUSTED_PROXIES'],
    [{ OIDC_ISSUER: 'id' }, 'OIDC_ISSUER'],
    [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_CLIENT_ID'],
    [{ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET_FILE: '/none' }, '/none'],
    [{ RATCHET_NOW: 'yesterday' }, 'RATCHET_NOW'],
    [{ ...production, DATABASE_URL: '' }, 'DATABASE_URL'],
    [{ ...production, RATCHET_MASTER_KEY_FILE: '' }, 'RATCHET_MASTER_KEY_FILE'],
    [{ ...production, PUBLIC_URL: 'http://zone.example' }, 'PUBLIC_URL'],
    [{ ...production, RATCHET_NOW: '2026-11-23T01:00:00Z' }, 'RATCHET_NOW'],
  ])('%o', (given, named) => {
    const complaint = caught(() => readEnvironment(given))
    expect(complaint).toBeInstanceOf(Complaint)
    expect(complaint.message).toContain(named)
    expect(complaint.message).toMatch(/^[^\n]+\.$/)
  })
})

test('what is printed masks every secret', () => {
  const oidc = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'ratchet', OIDC_CLIENT_SECRET_FILE: secretFile }
  const printed = JSON.stringify(printedEnvironment(readEnvironment({ ...production, ...oidc })))
  expect(printed).toContain('db:5432')
  expect(printed).not.toContain('hunter2')
  expect(printed).not.toContain('oidc-secret')
})

function caught(act: () => unknown): Error {
  try {
    act()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was refused')
}
