/** Words about photos 照片用语: read by residents, so short and plain. */
import type { PhotoRefusal } from '@ratchet/domain/photo/photo'
import type { RefusalSentences } from './refusal.ts'

const megabytes = (bytes: unknown) => Math.floor(Number(bytes) / 1024 / 1024)
/** Pixels in the unit that each language counts in. */
const wan = (pixels: unknown) => Math.floor(Number(pixels) / 10_000)
const megapixels = (pixels: unknown) => Math.floor(Number(pixels) / 1_000_000)

const zhRefusal: RefusalSentences<PhotoRefusal> = {
  'photo-too-large': ({ what, limit }) =>
    what === 'pixels'
      ? `照片太大，超过${wan(limit)}万像素。请截个图再传。`
      : `照片太大，超过 ${megabytes(limit)} MB。请换小一点的照片，或截个图再传。`,
  'photo-not-readable': ({ format }) =>
    format === 'heic'
      ? '这张照片是 HEIC 格式，打不开。请在手机“设置—相机—格式”里选“兼容性最佳”（JPEG）再拍，或截个图再传。'
      : '这张照片打不开。请换一张 JPG、PNG 或 WebP 照片，或截个图再传。',
  'photo-busy': () => '现在传照片的人多，请过一会儿再传。',
  'photos-full': () => '现在传照片的人多，请过一会儿再传；没有照片也能发。',
}
const enRefusal: RefusalSentences<PhotoRefusal> = {
  'photo-too-large': ({ what, limit }) =>
    what === 'pixels'
      ? `The photo has more than ${megapixels(limit)} million pixels. Send a screenshot of it.`
      : `The photo is larger than ${megabytes(limit)} MB. Send a smaller one or a screenshot of it.`,
  'photo-not-readable': ({ format }) =>
    format === 'heic'
      ? 'This photo is a HEIC, which cannot be opened here. Set the camera to “Most Compatible” (JPEG) or send a screenshot of it.'
      : 'This photo cannot be opened. Choose another one (JPG, PNG or WebP) or a screenshot of it.',
  'photo-busy': () => 'Many people are sending photos. Try again in a while.',
  'photos-full': () => 'Many people are sending photos. Try again in a while, or send without a photo.',
}

const zh = { refusal: zhRefusal }
const en = { refusal: enRefusal } satisfies typeof zh
export const photoWords = { zh, en }
