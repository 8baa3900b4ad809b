import { type Environment, printedEnvironment } from './environment.ts'
import { embeddedLimits } from './http/health.ts'
import { keyringPath } from './keys.ts'

/** The demonstration's accounts (SPEC §14), with what they stand for. */
export const demoAccounts: readonly (readonly [name: string, who: string])[] = [
  ['owner', '组织人事部 归口管理'],
  ['leader', '领导'],
  ['education', '教育 牵头单位'],
  ['environment', '生态环境 牵头单位'],
  ['xinzhu', '新筑街道'],
  ['community', '社区'],
  ['surveyor', '第三方测评机构'],
  ['inspector', '督查'],
  ['editor', '宣传'],
  ['auditor', '审计'],
  ['admin', '系统管理'],
]
export const demoPassword = 'ratchet-demo-2022'

/** One readable block: where it is, who can sign in, where the data lies and what that place cannot do. */
export function startBlock(environment: Environment): string {
  const { publicUrl, profile, databaseUrl, dataDir } = environment
  const rows: [string, string][] = [
    ['Public site', `${publicUrl}/`],
    ['Admin portal', `${publicUrl}/admin/`],
    ['Health', `${publicUrl}/readyz`],
    ['Profile', profile],
    ['Data', databaseUrl ? 'PostgreSQL at DATABASE_URL' : `${dataDir} (embedded PostgreSQL)`],
    ['Keys', `${keyringPath(environment)} (keep a copy apart from the backups)`],
    ...(databaseUrl ? [] : [['Limits', embeddedLimits.join('; ')] as [string, string]]),
    ...(profile === 'demo'
      ? [
          ['Accounts', `password ${demoPassword} for all`] as [string, string],
          ...demoAccounts.map(([name, who]): [string, string] => ['', `${name.padEnd(12)}${who}`]),
        ]
      : []),
    ['Environment', ''],
    ...printedEnvironment(environment).map(([name, value]): [string, string] => ['', `${name.padEnd(24)}${value}`]),
  ]
  const lines = rows.map(([label, value]) => `  ${label.padEnd(14)}${value}`.trimEnd())
  return ['', '  Ratchet 棘轮', '', ...lines, '', ''].join('\n')
}
