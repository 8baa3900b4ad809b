import { expect, test } from 'vitest'
import type { Actor } from '../people/permission.ts'
import { blobKinds, type GivenFile, whyNotReadBlob, whyNotStore } from './blob.ts'
import { cleanFileName } from './file-name.ts'

const text = (value: string) => new TextEncoder().encode(value)
const zip = (part: string) => text(`PK\u0003\u0004....[Content_Types].xml....${part}....`)
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const page = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1)
const file = (given: Partial<GivenFile>): GivenFile => ({
  kind: 'evidence',
  name: 'a',
  mediaType: 'application/pdf',
  bytes: text('%PDF-1.7'),
  ...given,
})

test.each<[string, Partial<GivenFile>, string | undefined]>([
  ['a pdf', {}, undefined],
  ['a picture', { mediaType: 'image/png', bytes: png }, undefined],
  ['a workbook', { mediaType: sheet, bytes: zip('xl/workbook.xml') }, undefined],
  ['a document', { mediaType: page, bytes: zip('word/document.xml') }, undefined],
  ['an OFD', { mediaType: 'application/ofd', bytes: zip('OFD.xml') }, undefined],
  [
    'a table in GB 18030',
    { kind: 'import', mediaType: 'text/csv', bytes: Uint8Array.of(0xb3, 0xc7, 44, 49) },
    undefined,
  ],
  ['nothing', { bytes: new Uint8Array() }, 'file-empty'],
  ['one byte too many', { bytes: new Uint8Array(blobKinds.evidence.largest + 1) }, 'file-too-large'],
  ['an SVG', { mediaType: 'image/svg+xml', bytes: text('<svg/>') }, 'file-kind-refused'],
  ['a page', { mediaType: 'text/html', bytes: text('<html>') }, 'file-kind-refused'],
  ['an inherited name', { mediaType: 'constructor' }, 'file-kind-refused'],
  ['a table where none belongs', { mediaType: 'text/csv', bytes: text('a,b') }, 'file-kind-refused'],
  ['a page that says it is a pdf', { bytes: text('<html>%PDF-') }, 'file-not-what-it-says'],
  [
    'a document that says it is a workbook',
    { mediaType: sheet, bytes: zip('word/document.xml') },
    'file-not-what-it-says',
  ],
  [
    'an SVG that says it is a table',
    { kind: 'import', mediaType: 'text/csv', bytes: text('a\n<svg onload=x>') },
    'file-not-what-it-says',
  ],
  [
    'bytes that say they are a table',
    { kind: 'import', mediaType: 'text/csv', bytes: Uint8Array.of(0, 1, 2) },
    'file-not-what-it-says',
  ],
])('%s', (_, given, code) => {
  expect(whyNotStore(file(given))?.code).toBe(code)
})

test.each([
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['C:\\temp\\纪要.pdf', 'pdf', '纪要.pdf'],
  ['<img src=x onerror=alert(1)>.png', 'png', '_img src=x onerror=alert(1)_.png'],
  ['page.html', 'pdf', 'page.html.pdf'],
  ['gpj.\u202eexe.pdf', 'pdf', 'gpj.exe.pdf'],
  ['a\r\nSet-Cookie: b.csv', 'csv', 'aSet-Cookie_ b.csv'],
  ['...', 'txt', 'file.txt'],
  ['长'.repeat(300), 'pdf', `${'长'.repeat(100)}.pdf`],
])('a hostile name %j is cleaned', (given, extension, clean) => {
  expect(cleanFileName(given, extension)).toBe(clean)
})

test('a surveyor reads imports and its own files, never minutes', () => {
  const surveyor: Actor = { userId: 'u', name: 's', grants: [{ role: 'surveyor', unitId: 'z', path: ['z'] }] }
  expect(whyNotReadBlob({ kind: 'import', createdBy: null }, surveyor)).toBeNull()
  expect(whyNotReadBlob({ kind: 'minutes', createdBy: null }, surveyor)?.code).toBe('not-found')
  expect(whyNotReadBlob({ kind: 'minutes', createdBy: 'u' }, surveyor)).toBeNull()
})
