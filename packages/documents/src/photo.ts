/**
 * Photos as they come 来图重新编码: JPEG, PNG, WebP and AVIF in, a JPEG of ours out, upright, at most 1600 pixels long and
 * 500 kB, without place, camera or time. Source: RELIABILITY "Uploads"; UX "data to phone".
 * Untrusted bytes are decoded in a process of their own: a thread would take the server down with its decoder.
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { photoFormatOf } from './photo-head.ts'
import { createPhotoQueue } from './photo-queue.ts'

export interface Photo {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

export const photoErrorCodes = ['photo-too-large', 'photo-not-readable', 'photo-busy'] as const
export type PhotoErrorCode = (typeof photoErrorCodes)[number]

/** Why a photo is not taken; `details` say which limit and how much, or which format it has. */
export class PhotoError extends Error {
  override readonly name = 'PhotoError'
  readonly code: PhotoErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: PhotoErrorCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

export interface PhotoLimits {
  /** Of the file as it comes. */
  readonly bytes: number
  readonly pixels: number
  readonly seconds: number
  /** Of the JPEG that is kept. */
  readonly edge: number
  readonly keptBytes: number
}

/** A telephone's camera has 50 megapixels at most where it does not join its pixels first. */
export const photoLimits: PhotoLimits = {
  bytes: 10 * 2 ** 20,
  pixels: 50_000_000,
  seconds: 10,
  edge: 1600,
  keptBytes: 500_000,
}

export interface WorkerTask {
  readonly bytes: Uint8Array
  readonly limits: PhotoLimits
}
export type WorkerAnswer =
  | { readonly ok: true; readonly photo: Photo }
  | { readonly ok: false; readonly code: PhotoErrorCode; readonly details: Readonly<Record<string, unknown>> }

/** A decoder takes up to half a gigabyte and one core: two at a time leave room for answers. */
const queue = createPhotoQueue({ width: 2, capacity: 20, full: () => new PhotoError('photo-busy') })

const decoder = fileURLToPath(new URL('./photo.worker.ts', import.meta.url))

/** Re-encodes a photo; throws PhotoError, and nothing else, for whatever the bytes are. */
export async function readPhoto(
  bytes: Uint8Array,
  limits: Partial<PhotoLimits> = {},
  worker: string = decoder,
): Promise<Photo> {
  const caps = { ...photoLimits, ...limits }
  if (bytes.byteLength > caps.bytes) throw new PhotoError('photo-too-large', { what: 'bytes', limit: caps.bytes })
  const format = photoFormatOf(bytes)
  if (format === null || format === 'heic') throw new PhotoError('photo-not-readable', { format })
  return queue.run(() => decode(worker, { bytes, limits: caps }))
}

/** One process for one photo: whatever the decoder does, it ends with it. It is given nothing of our environment. */
function decode(worker: string, task: WorkerTask): Promise<Photo> {
  const { promise, resolve, reject } = Promise.withResolvers<Photo>()
  const child = fork(worker, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
    execArgv: [],
  })
  const unreadable = (because: string) => reject(new PhotoError('photo-not-readable', { because }))
  const timer = setTimeout(() => unreadable('time'), task.limits.seconds * 1000)
  child.once('message', (answer: WorkerAnswer) => {
    if (answer.ok) resolve(answer.photo)
    else reject(new PhotoError(answer.code, answer.details))
  })
  child.once('error', () => unreadable('decoder'))
  child.once('exit', () => unreadable('decoder'))
  // A decoder that died before it took the photo is told by its exit.
  child.send(task, () => undefined)
  return promise.finally(() => {
    clearTimeout(timer)
    child.kill('SIGKILL')
  })
}
