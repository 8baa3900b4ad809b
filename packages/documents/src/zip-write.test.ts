import { expect, test } from 'vitest'
import { zipEntries } from './sheet-zip.ts'
import { writeZip } from './zip-write.ts'

const text = (value: string) => new TextEncoder().encode(value)

test('what is packed comes out under its name; a name twice gets a number, and none leads outside', () => {
  const pack = writeZip([
    { name: '入户调研/登记.txt', bytes: text('一') },
    { name: '入户调研/登记.txt', bytes: text('二') },
    { name: '../../etc/passwd', bytes: text('三') },
  ])
  const entries = zipEntries(pack)
  expect([...entries.keys()]).toEqual(['入户调研/登记.txt', '入户调研/登记 (2).txt', 'etc/passwd'])
  expect([...entries.values()].map((entry) => new TextDecoder().decode(entry.body))).toEqual(['一', '二', '三'])
})

test('the same files are the same pack', () => {
  const files = [{ name: 'a.txt', bytes: text('一') }]
  expect(Buffer.from(writeZip(files)).equals(Buffer.from(writeZip(files)))).toBe(true)
})
