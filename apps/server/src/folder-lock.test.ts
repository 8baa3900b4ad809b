import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Complaint } from './complaint.ts'
import { lockFolder } from './folder-lock.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'ratchet-lock-'))
const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8'))
const write = (folder: string, holder: object) => writeFileSync(join(folder, 'lock.json'), JSON.stringify(holder))

/** Another process that takes the lock, says so, and waits. */
async function holderProcess(folder: string) {
  const script = `
    const { lockFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))})
    try { lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000) }
    catch (error) { console.log('refused: ' + error.message) }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  return { child, said: String(line).trim() }
}

test('a folder that is not there is made, and the lock goes away when released', () => {
  const folder = join(newFolder(), 'deep', 'er')
  const lock = lockFolder(folder)
  expect(read(folder).pid).toBe(process.pid)
  lock.release()
  expect(existsSync(join(folder, 'lock.json'))).toBe(false)
})

test('a second process is refused with the number of the first; after a kill it takes over', async () => {
  const folder = newFolder()
  const first = await holderProcess(folder)
  expect(first.said).toBe('held')
  expect(() => lockFolder(folder)).toThrow(new RegExp(`in use by process ${first.child.pid}`))
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  lockFolder(folder).release()
})

test('a killed process that nobody has buried holds nothing', async () => {
  const folder = newFolder()
  const script = `const { lockFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))})
    lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000)`
  // The shell becomes `sleep`, which never asks after its child.
  const args = ['-c', '"$0" --input-type=module -e "$1" & exec sleep 30', process.execPath, script]
  const parent = spawn('sh', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(parent.stdout, 'data')
  process.kill(read(folder).pid, 'SIGKILL')
  lockFolder(folder).release()
  parent.kill()
})

test('of ten processes that find a stale lock together, one gets it', async () => {
  const folder = newFolder()
  write(folder, { ...holderOfHere(folder), pid: 999_999_999 })
  const all = await Promise.all(Array.from({ length: 10 }, () => holderProcess(folder)))
  for (const { child } of all) child.kill('SIGKILL')
  expect(all.filter(({ said }) => said === 'held')).toHaveLength(1)
})

test('a process number that was given to somebody else does not hold the lock', () => {
  const folder = newFolder()
  write(folder, { ...holderOfHere(folder), startedAt: '1' })
  lockFolder(folder).release()
})

test('a holder in another container holds while it touches the file, and not after', () => {
  const folder = newFolder()
  write(folder, { pid: 1, startedAt: '5', world: 'elsewhere' })
  expect(() => lockFolder(folder)).toThrow(Complaint)
  const past = new Date(Date.now() - 60_000)
  utimesSync(join(folder, 'lock.json'), past, past)
  lockFolder(folder).release()
})

test('half a lock file, left by a full disk, is stale', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'lock.json'), '{"pid":')
  lockFolder(folder).release()
})

test('a file in place of the folder is an unwritable folder', () => {
  const file = join(newFolder(), 'file')
  writeFileSync(file, '')
  expect(() => lockFolder(file)).toThrow(/cannot be written.*set DATA_DIR/)
})

function holderOfHere(folder: string) {
  const lock = lockFolder(folder)
  const holder = read(folder)
  lock.release()
  return holder
}
