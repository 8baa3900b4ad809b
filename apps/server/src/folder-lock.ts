import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Complaint } from './complaint.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Our own lock of the data folder: two processes on one embedded database lose rows without an error (STACK.md), so
 * the second one is refused. A lock is stale when its process is gone, or when another process has its number now.
 */
export interface FolderLock {
  release(): void
}

interface Holder {
  readonly pid: number
  /** Clock ticks from boot to the start of the process: tells a reused process number apart. */
  readonly startedAt: string | null
  /** The boot and process namespace in which `pid` means something; containers have their own. */
  readonly world: string
}

/** A process that was killed a moment ago takes this long to be gone. */
const DYING_MS = 1_500
const BEAT_MS = 5_000
/** A holder whose process we cannot see (another container or machine) lives as long as it touches the file. */
const SILENT_MS = 30_000

/**
 * Takes the lock, or throws a Complaint that names the holder. Makes the folder when there is none. `shared`: the
 * database is a server's, so several processes may use the folder and only its being writable is asked.
 */
export function lockFolder(folder: string, { shared = false } = {}): FolderLock {
  const file = join(folder, 'lock.json')
  const mine: Holder = { pid: process.pid, startedAt: startOf(process.pid), world: world() }
  const draft = `${file}.${process.pid}`
  try {
    makeFolder(folder)
    writeFileSync(draft, JSON.stringify(mine))
  } catch (error) {
    throw unwritable(folder, error)
  }
  try {
    if (shared) return { release: () => undefined }
    for (const until = Date.now() + DYING_MS; ; ) {
      if (linked(draft, file)) return hold(file, mine)
      const holder = holderOf(file)
      if (Date.now() > until) throw taken(folder, holder)
      if (holder && isAlive(holder, file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
      else setAside(file, holder)
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

function hold(file: string, mine: Holder): FolderLock {
  const beat = setInterval(() => {
    const now = new Date()
    try {
      utimesSync(file, now, now)
    } catch {
      // The folder is gone; the database will say so in its own words.
    }
  }, BEAT_MS)
  beat.unref()
  return {
    release() {
      clearInterval(beat)
      if (sameHolder(holderOf(file), mine)) rmSync(file, { force: true })
    },
  }
}

/** `link` fails when the name exists: the one step that two processes cannot both do. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw unwritable(file, error)
  }
}

/** Moves a stale lock away; if somebody else took over in between, theirs is put back. */
function setAside(file: string, stale: Holder | null): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (!sameHolder(holderOf(aside), stale)) linked(aside, file)
  rmSync(aside, { force: true })
}

function sameHolder(one: Holder | null, other: Holder | null): boolean {
  return one?.pid === other?.pid && one?.startedAt === other?.startedAt && one?.world === other?.world
}

function holderOf(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

function isAlive(holder: Holder, file: string): boolean {
  if (holder.world !== world()) return Date.now() - statSync(file).mtimeMs < SILENT_MS
  if (holder.startedAt !== null) return startOf(holder.pid) === holder.startedAt
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Field 22 of /proc/PID/stat; null where there is no such file system, no such process, or one that only waits to be buried. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}

function world(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

function taken(folder: string, holder: Holder | null): Complaint {
  const who = holder ? `process ${holder.pid}` : 'another process'
  return new Complaint(`${folder} is in use by ${who}; stop it first, or set DATA_DIR to another folder.`)
}

function unwritable(folder: string, error: unknown): Complaint {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
  return new Complaint(`${folder} cannot be written (${code}); make it writable, or set DATA_DIR to another folder.`)
}
