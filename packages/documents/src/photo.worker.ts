/** The process that re-encodes one untrusted photo 照片解码进程, answers once and ends. Source: RELIABILITY "Uploads". */
import { writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import sharp, { type Sharp } from 'sharp'
import { type Photo, PhotoError, type PhotoLimits, type WorkerAnswer, type WorkerTask } from './photo.ts'

// libvips knows dozens of formats, SVG and PDF among them: whatever the head says, only these are tried.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`),
})
sharp.cache(false)
sharp.concurrency(1)
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
try {
  // Where the memory of the machine ends, this process ends first, not the server or its database.
  writeFileSync('/proc/self/oom_score_adj', '1000')
} catch {
  // Only Linux has it.
}

/** Tried in turn until the JPEG is small enough: first its quality goes down, then its size. */
const steps = [
  ...[80, 70, 60, 50].map((quality) => ({ quality, share: 1 })),
  ...[0.75, 0.5, 0.35].map((share) => ({ quality: 50, share })),
]

async function shrink(bytes: Uint8Array, limits: PhotoLimits): Promise<Photo> {
  const header = await sharp(bytes, { limitInputPixels: false }).metadata()
  const pixels = header.width * header.height
  // The decoder of AVIF holds the whole picture twice as often as the others do.
  const limit = header.format === 'heif' ? limits.pixels / 2 : limits.pixels
  if (pixels > limit) throw new PhotoError('photo-too-large', { what: 'pixels', pixels, limit })
  const input = { limitInputPixels: limits.pixels, failOn: 'error', sequentialRead: true, animated: false } as const
  const upright = await sharp(bytes, input)
    .autoOrient()
    .resize({ width: limits.edge, height: limits.edge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = upright.info
  const raw = () => sharp(upright.data, { raw: { width, height, channels } })
  for (const { quality, share } of steps) {
    const smaller: Sharp = share === 1 ? raw() : raw().resize({ width: Math.max(1, Math.round(width * share)) })
    const { data, info } = await smaller.jpeg({ quality, progressive: true }).toBuffer({ resolveWithObject: true })
    if (data.length <= limits.keptBytes) return { bytes: data, width: info.width, height: info.height }
  }
  throw new PhotoError('photo-not-readable', { because: 'size' })
}

async function answer({ bytes, limits }: WorkerTask): Promise<WorkerAnswer> {
  try {
    return { ok: true, photo: await shrink(bytes, limits) }
  } catch (error) {
    if (error instanceof PhotoError) return { ok: false, code: error.code, details: error.details }
    return { ok: false, code: 'photo-not-readable', details: { because: 'content' } }
  }
}

process.once('message', async (task: WorkerTask) => process.send?.(await answer(task)))
// The server is gone and nobody waits; an exit would wait for a decoder that hangs.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
