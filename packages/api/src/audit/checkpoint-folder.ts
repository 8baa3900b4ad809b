import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type Checkpoint, checkpointSchema } from '@ratchet/domain/audit/checkpoint'

/** Sizes of the checkpoints in the folder, ascending; none when there is no folder yet. */
async function sizesIn(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const sizes = names.map((name) => Number(/^([1-9][0-9]*)\.json$/.exec(name)?.[1] ?? 0))
  return sizes.filter((size) => size > 0).sort((a, b) => a - b)
}

async function readKept(folder: string, size: number): Promise<Checkpoint> {
  return checkpointSchema.parse(JSON.parse(await readFile(join(folder, `${size}.json`), 'utf8')))
}

/** Every checkpoint kept outside the database, oldest first. Throws when a file is not a checkpoint. */
export async function readCheckpoints(folder: string): Promise<Checkpoint[]> {
  const kept: Checkpoint[] = []
  for (const size of await sizesIn(folder)) kept.push(await readKept(folder, size))
  return kept
}

/** The newest checkpoint kept outside the database; null when there is none. */
export async function newestKept(folder: string): Promise<Checkpoint | null> {
  const size = (await sizesIn(folder)).at(-1)
  return size === undefined ? null : readKept(folder, size)
}

/** Writes the checkpoint beside the others; after a power cut the file is there whole or not at all. */
export async function keepCheckpoint(folder: string, checkpoint: Checkpoint): Promise<void> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${checkpoint.size}.json`)
  const draft = await open(`${path}.${process.pid}.part`, 'w')
  try {
    await draft.writeFile(`${JSON.stringify(checkpoint, null, 2)}\n`)
    await draft.sync()
  } finally {
    await draft.close()
  }
  await rename(`${path}.${process.pid}.part`, path)
}
