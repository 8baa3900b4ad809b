import { expect, test } from 'vitest'
import { qrPicture } from './qr.ts'

test('a code is one picture with its words, a quiet zone of four, and the finder in its corner', () => {
  const picture = qrPicture('otpauth://totp/zone:li?secret=JBSWY3DPEHPK3PXP&issuer=zone', 'for the app')
  expect(picture.attrs.role).toBe('img')
  const [title, path] = picture.children
  expect(title).toMatchObject({ tag: 'title', children: ['for the app'] })
  const d = typeof path === 'object' ? String(path.attrs.d) : ''
  const places = [...d.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(Math.min(...places.flat())).toBe(4)
  const top = places.filter(([x, y]) => y === 4 && (x ?? 0) < 12).map(([x]) => x)
  expect(top).toEqual([4, 5, 6, 7, 8, 9, 10])
})
