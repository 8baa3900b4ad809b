import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { Complaint } from '../complaint.ts'

/**
 * One file: a first line that names the format, a second one that says what is inside, then the database's own dump.
 * The keyring is not in it: who steals a backup can read no phone number and forge no fact.
 */
const FIRST_LINE = 'ratchet backup 1'
const headerSchema = z.strictObject({
  kind: z.enum(['embedded', 'server']),
  at: z.iso.datetime(),
  migrations: z.array(z.string()),
  /** The ring that belongs to it: the ids, and a MAC that only the same current key makes. */
  keyIds: z.array(z.string()),
  keyMark: z.string(),
  /** The trail when the backup was made; null before the first fact. */
  head: z.strictObject({ seq: z.number().int(), hash: z.string() }).nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type BackupHeader = z.infer<typeof headerSchema>

/** Writes header and dump into a new file; refuses to write over one that is there. */
export async function writeBackup(file: string, header: Omit<BackupHeader, 'sha256'>, dump: string): Promise<void> {
  const sha256 = await sha256Of(dump, 0)
  try {
    const out = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })
    out.write(`${FIRST_LINE}\n${JSON.stringify({ ...header, sha256 })}\n`)
    await pipeline(createReadStream(dump), out)
  } catch (error) {
    throw unusable(file, error, 'written; name another file')
  }
}

/** Reads the header and checks the dump behind it to the last byte. `offset` is where the dump begins. */
export async function readBackup(file: string): Promise<{ header: BackupHeader; offset: number }> {
  const { first, second } = await firstLines(file)
  if (first !== FIRST_LINE) throw new Complaint(`${file} is not a backup of this product; name another file.`)
  const header = headerSchema.safeParse(parsed(second))
  const offset = Buffer.byteLength(`${first}\n${second}\n`)
  if (!header.success || (await sha256Of(file, offset)) !== header.data.sha256) {
    throw new Complaint(`${file} is damaged; use another copy of the backup.`)
  }
  return { header: header.data, offset }
}

async function firstLines(file: string): Promise<{ first: string; second: string }> {
  try {
    const handle = await open(file)
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(65_536) })
    await handle.close()
    const [first = '', second = ''] = buffer.toString('utf8', 0, bytesRead).split('\n', 2)
    return { first, second }
  } catch (error) {
    throw unusable(file, error, 'read; name another file')
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function sha256Of(file: string, start: number): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { start }), hash)
  return hash.digest('hex')
}

function unusable(file: string, error: unknown, advice: string): Complaint {
  return new Complaint(`${file} cannot be ${advice} (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`)
}
