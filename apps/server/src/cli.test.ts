import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { repositoryRoot } from './environment.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'ratchet-cli-'))
const server = join(import.meta.dirname, 'start.ts')
const cli = join(import.meta.dirname, 'cli.ts')

function run(script: string, args: readonly string[], env: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env
  const options = { timeout: 50_000, cwd: repositoryRoot, encoding: 'utf8' as const, env: { PATH, HOME, ...env } }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], options)
  return { status, stdout, stderr }
}

/** One sentence with a full stop at its end, on one line, and no line of a stack trace. */
const oneSentence = /^ratchet: [^\n]+\.\n$/

describe('a start that cannot be is one sentence and an exit code', () => {
  const file = join(newFolder(), 'file')
  writeFileSync(file, '')

  test.each([
    ['a bad variable', { PORT: 'http' }, 'PORT'],
    ['a file in place of the folder', { DATA_DIR: file }, 'DATA_DIR'],
    ['a folder where none can be made', { DATA_DIR: '/proc/ratchet' }, 'DATA_DIR'],
    ['production without its database', { RATCHET_PROFILE: 'production' }, 'DATABASE_URL'],
    ['keys that are not there', { RATCHET_MASTER_KEY_FILE: '/nonexistent', DATA_DIR: newFolder() }, 'rotate-keys'],
  ])('%s', (_name, env: Record<string, string>, named) => {
    const { status, stderr } = run(server, [], { DATA_DIR: newFolder(), ...env })
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain(named)
    expect(status).toBe(1)
  })

  test('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const child = spawn(process.execPath, [server], {
      env: { PATH: process.env.PATH, DATA_DIR: newFolder(), PORT: String(port) },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    onTestFinished(() => {
      child.kill()
      other.close()
    })
    const said: string[] = []
    child.stderr.on('data', (text) => said.push(String(text)))
    const [status] = await once(child, 'close')
    expect(said.join('')).toMatch(oneSentence)
    expect(said.join('')).toContain(`Port ${port}`)
    expect(status).toBe(1)
  })

  test('a second instance on the same folder, and a command beside it', async () => {
    const folder = newFolder()
    const lock = `import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))}
      lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000)`
    const first = spawn(process.execPath, ['--input-type=module', '-e', lock], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void first.kill())
    await once(first.stdout, 'data')
    for (const [script, args] of [
      [server, []],
      [cli, ['verify']],
    ] as const) {
      const { status, stderr } = run(script, args, { DATA_DIR: folder })
      expect(stderr).toMatch(oneSentence)
      expect(stderr).toContain(`in use by process ${first.pid}`)
      expect(status).toBe(1)
    }
  })

  test('a database that cannot be reached', () => {
    const env = { DATA_DIR: newFolder(), DATABASE_URL: 'postgres://nobody:hunter2@127.0.0.1:1/none' }
    const { status, stderr } = run(cli, ['migrate'], env)
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain('DATABASE_URL')
    expect(stderr).not.toContain('hunter2')
    expect(status).toBe(1)
  })
})

describe('commands', () => {
  test.each([
    ['migrate'],
    ['seed'],
    ['verify'],
    ['backup'],
    ['restore'],
    ['create-admin'],
    ['rotate-keys'],
    ['import', 'divisions'],
    ['import', 'examination'],
  ])('%s %s explains itself', (...args) => {
    const { status, stdout } = run(cli, [...args.filter(Boolean), '--help'], {})
    expect(stdout).toContain('Usage: ratchet')
    expect(status).toBe(0)
  })

  test('an office from nothing: the administrator, the divisions, a circular, and a trail that holds', () => {
    const env = { DATA_DIR: newFolder() }
    expect(run(cli, ['import', 'divisions', 'data/divisions.csv'], env).stderr).toContain('create-admin')
    const made = run(cli, ['create-admin', '--username', 'boss', '--name', '示例'], env)
    expect(made.stdout).toContain('first password')
    const divisions = run(cli, ['import', 'divisions', 'data/divisions.csv', '--json'], env)
    expect(JSON.parse(divisions.stdout)).toMatchObject({ counts: { added: 46 }, rejected: [] })
    const circular = ['import', 'examination', 'data/open/city_circular_open.xlsx', '--json']
    const tried = run(cli, [...circular, '--dry-run'], env)
    expect(JSON.parse(tried.stdout)).toMatchObject({ counts: { entries: 112 }, rejected: [], dryRun: true })
    expect(JSON.parse(run(cli, circular, env).stdout)).toMatchObject({ counts: { entries: 112, new: 2 } })
    const again = run(cli, circular, env)
    expect(JSON.parse(again.stdout)).toMatchObject({ counts: { entries: 112, new: 0 }, rejected: [] })
    const verified = run(cli, ['verify', '--json'], env)
    expect(JSON.parse(verified.stdout)).toMatchObject({ findingCount: 0 })
    expect(verified.status).toBe(0)
    mkdirSync(join(env.DATA_DIR, 'checkpoints'))
    writeFileSync(join(env.DATA_DIR, 'checkpoints', '3.json'), '{}')
    expect(run(cli, ['verify'], env).stderr).toMatch(oneSentence)
  })

  test('a bad row is named, and nothing of its file is taken', () => {
    const file = join(newFolder(), 'divisions.csv')
    writeFileSync(file, 'code,name,kind,parent_code\n610111008,新筑街道,street,\n61011100X,坏行,community,610111008\n')
    const env = { DATA_DIR: newFolder() }
    run(cli, ['create-admin', '--username', 'boss', '--name', '示例'], env)
    const { status, stdout } = run(cli, ['import', 'divisions', file, '--json'], env)
    expect(JSON.parse(stdout).rejected).toMatchObject([{ row: 3, column: 'code', reason: 'bad-code' }])
    expect(status).toBe(1)
    expect(JSON.parse(run(cli, ['verify', '--json'], env).stdout)).toMatchObject({ facts: 3 })
  })
})
