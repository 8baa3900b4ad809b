import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp, { type Create } from 'sharp'
import { describe, expect, test } from 'vitest'
import { photoLimits, readPhoto } from './photo.ts'
import { photoFormatOf } from './photo-head.ts'
import { createPhotoQueue } from './photo-queue.ts'

const text = (value: string) => Buffer.from(value, 'latin1')
const picture = (width: number, height: number, more: Partial<Create> = {}) =>
  sharp({ create: { width, height, channels: 3, background: '#c33', ...more } })
const noise = (width: number, height: number) =>
  picture(width, height, { noise: { type: 'gaussian', mean: 128, sigma: 70 } })
const jpeg = await picture(320, 200).jpeg().toBuffer()

/** A PNG whose header, with a right checksum, says that it is larger than its pixels. */
async function bomb(width: number, height: number): Promise<Buffer> {
  const png = await picture(8, 8).png().toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

const hugeSquare = await bomb(20_000, 20_000)
const largeAvif = await picture(5100, 5000).avif({ effort: 0 }).toBuffer()
const hugeLine = await bomb(2 ** 31 - 1, 1)

describe('what telephones send is taken', () => {
  test.each([
    ['jpeg', () => Promise.resolve(jpeg)],
    ['png', () => picture(320, 200, { channels: 4, background: '#0000' }).png().toBuffer()],
    ['webp', () => picture(320, 200).webp().toBuffer()],
    ['avif', () => picture(320, 200).avif({ effort: 0 }).toBuffer()],
  ] as const)('%s becomes a JPEG', async (format, make) => {
    const given = await make()
    expect(photoFormatOf(given)).toBe(format)
    const { bytes, width, height } = await readPhoto(given)
    expect([width, height, photoFormatOf(bytes)]).toEqual([320, 200, 'jpeg'])
  })

  test('what is clear in a PNG is white, not black', async () => {
    const { bytes } = await readPhoto(await picture(9, 9, { channels: 4, background: '#0000' }).png().toBuffer())
    expect((await sharp(bytes).stats()).channels.map(({ min }) => min)).toEqual([255, 255, 255])
  })

  test('a large photo is 1600 pixels long and at most 500 kB, however much there is in it', async () => {
    const large = await noise(3200, 2080).jpeg({ quality: 80 }).toBuffer()
    expect(large.length).toBeGreaterThan(3_000_000)
    const { bytes, width, height } = await readPhoto(large)
    expect([width, height]).toEqual([1600, 1040])
    expect(bytes.length).toBeLessThanOrEqual(500_000)
    const little = await readPhoto(large, { keptBytes: 60_000 })
    expect(little.bytes.length).toBeLessThanOrEqual(60_000)
    expect(little.width).toBeLessThan(1600)
    // Twice through an encoder: seconds on a busy machine.
  }, 30_000)

  test('a strip of one pixel is a strip of one pixel', async () => {
    expect(await readPhoto(await picture(9000, 1).png().toBuffer())).toMatchObject({ width: 1600, height: 1 })
  })
})

describe('what the camera wrote beside the picture is gone', () => {
  test('place, camera, time and colour profile', async () => {
    const withPlace = await picture(64, 48)
      .withExif({ IFD0: { Make: 'Huawei', Artist: 'Zhang San' }, IFD3: { GPSLatitude: '34/1 22/1 12/1' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Zhang San</x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
    expect(withPlace.includes('Zhang San')).toBe(true)
    const { bytes } = await readPhoto(withPlace)
    const left = await sharp(bytes).metadata()
    expect([left.exif, left.xmp, left.icc, left.iptc, left.orientation]).toEqual(Array(5).fill(undefined))
    for (const trace of ['Exif', 'Zhang San', 'Huawei', 'http']) expect(Buffer.from(bytes).includes(trace)).toBe(false)
  })

  test('a photo taken on its side stands upright', async () => {
    const left = { input: await picture(20, 20, { background: '#fff' }).png().toBuffer(), left: 0, top: 0 }
    const lying = await picture(40, 20, { background: '#000' })
      .composite([left])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { bytes, width, height } = await readPhoto(lying)
    expect([width, height]).toEqual([20, 40])
    const [top, bottom] = await Promise.all(
      [5, 35].map((at) => sharp(bytes).extract({ left: 5, top: at, width: 1, height: 1 }).raw().toBuffer()),
    )
    expect(top?.[0]).toBeGreaterThan(200)
    expect(bottom?.[0]).toBeLessThan(50)
  })
})

describe('hostile bytes are refused by name', () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(100)])

  test.each([
    ['nothing', new Uint8Array(), 'photo-not-readable', { format: null }],
    ['a page', text('<html><script>alert(1)</script>'), 'photo-not-readable', { format: null }],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'photo-not-readable', {}],
    ['words that say PNG', text('PNG\r\n\u001a\nnot a picture'), 'photo-not-readable', { format: null }],
    ['a GIF', text('GIF89a\u0001\0\u0001\0\0\0\0;'), 'photo-not-readable', { format: null }],
    ['a HEIC of a telephone', heic, 'photo-not-readable', { format: 'heic' }],
    ['a head without a body', jpeg.subarray(0, 3), 'photo-not-readable', { because: 'content' }],
    ['a page behind the head of a JPEG', text('\u00ff\u00d8\u00ff<html>'), 'photo-not-readable', {}],
    ['half a JPEG', jpeg.subarray(0, jpeg.length - 200), 'photo-not-readable', { because: 'content' }],
    ['one byte over 10 MB', Buffer.concat([jpeg], photoLimits.bytes + 1), 'photo-too-large', { what: 'bytes' }],
    ['a bomb of 20000 × 20000', hugeSquare, 'photo-too-large', { what: 'pixels' }],
    ['an AVIF of 25 megapixels and more', largeAvif, 'photo-too-large', { what: 'pixels', limit: 25_000_000 }],
    ['a bomb of 2³¹ pixels in one line', hugeLine, 'photo-not-readable', {}],
  ])('%s', async (_what, bytes, code, details) => {
    await expect(readPhoto(bytes)).rejects.toMatchObject({ name: 'PhotoError', code, details })
  })
})

describe('a decoder harms nobody', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ratchet-photo-'))
  const worker = (name: string, script: string) => {
    const file = join(folder, `${name}.mjs`)
    writeFileSync(file, script)
    return file
  }

  test.each([
    ['hangs', "process.on('message', () => { for (;;); })", 'time'],
    ['is killed by its memory', "process.on('message', () => process.kill(process.pid, 'SIGKILL'))", 'decoder'],
    ['breaks natively', "process.on('message', () => process.abort())", 'decoder'],
    ['is not there', '', 'decoder'],
  ])('one that %s is a refusal', async (name, script, because) => {
    const file = script === '' ? join(folder, 'none.mjs') : worker(name.replaceAll(' ', '-'), script)
    await expect(readPhoto(jpeg, { seconds: 1 }, file)).rejects.toMatchObject({
      code: 'photo-not-readable',
      details: { because },
    })
    expect(await readPhoto(jpeg)).toMatchObject({ width: 320 })
  })

  test('it is given nothing of our environment', async () => {
    const script = "process.on('message', () => process.send({ ok: true, photo: { bytes: Object.keys(process.env) } }))"
    const { bytes } = await readPhoto(jpeg, {}, worker('nosy', script))
    expect([...(bytes as unknown as string[])].filter((name) => !name.startsWith('NODE_'))).toEqual([])
  })
})

test('two at a time, the next ones wait, and more than may wait are told to come back', async () => {
  const queue = createPhotoQueue({ width: 2, capacity: 1, full: () => new Error('full') })
  const gate = Promise.withResolvers<void>()
  let most = 0
  let running = 0
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await gate.promise
    running -= 1
    return 'done'
  }
  const taken = [1, 2, 3].map(() => queue.run(work))
  await expect(queue.run(work)).rejects.toThrow('full')
  gate.resolve()
  expect(await Promise.all(taken)).toEqual(['done', 'done', 'done'])
  expect(most).toBe(2)
  await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await queue.run(work)).toBe('done')
})
