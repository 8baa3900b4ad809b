import { parsePlan } from '@ratchet/domain/strategy/parse-plan'
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { expect, test } from 'vitest'
import { readPlanFile } from './plan-file.ts'

const units = [
  { id: 'edu', name: '教育局' },
  { id: 'city', name: '城市管理局' },
  { id: 'street', name: '新筑街道' },
]
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) })

/** A plan as offices write it: a title, headings, numbered measures in several runs, and the division of work as a table. */
const plan = () =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: '2026年下半年群众满意度提升实施方案', heading: HeadingLevel.TITLE }),
            new Paragraph('为进一步提升群众满意度，制定本方案。'),
            new Paragraph('一、重点任务'),
            new Paragraph({
              children: [
                new TextRun('1.开展校园周边环境整治。'),
                new TextRun({ text: '牵头单位：教育局；', bold: true }),
                new TextRun('配合单位：新筑街道；完成时限：9月底前。'),
              ],
            }),
            new Paragraph('2.背街小巷垃圾日产日清。责任单位：城市管理局；完成时限：长期坚持'),
            new Paragraph('二、责任分工'),
            new Table({
              rows: [
                row('序号', '任务', '责任单位', '完成时限'),
                row('1', '增设“即停即走”位 & 标线', '教育局', '2026年8月底'),
              ],
            }),
          ],
        },
      ],
    }),
  )

test('a real DOCX: paragraphs are lines, rows of a table are lines with tabs, and the measures come out of them', async () => {
  const text = await readPlanFile(await plan())
  expect(text.split('\n')).toContain('1\t增设“即停即走”位 & 标线\t教育局\t2026年8月底')
  const { candidates, headings } = parsePlan(text, units, 2026)
  expect(headings.map((each) => each.text)).toEqual(['一、重点任务', '二、责任分工'])
  expect(candidates.map(({ title, unitId, coUnitIds, due }) => [title, unitId, coUnitIds, due])).toEqual([
    ['开展校园周边环境整治', 'edu', ['street'], '2026-09-30'],
    ['背街小巷垃圾日产日清', 'city', [], null],
    ['增设“即停即走”位 & 标线', 'edu', [], '2026-08-31'],
  ])
})

test('plain text comes in too; other files are refused by what they are', async () => {
  expect(await readPlanFile(new TextEncoder().encode('1.首问负责'))).toBe('1.首问负责')
  const refused = (bytes: Uint8Array | Buffer) => expect(readPlanFile(bytes)).rejects
  await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex')).toMatchObject({ code: 'not-a-spreadsheet' })
  await refused(Buffer.from('%PDF-1.4\n%%EOF')).toMatchObject({ code: 'not-a-spreadsheet' })
  await refused(Buffer.from('504b0304', 'hex')).toMatchObject({ code: 'broken' })
  await refused(new TextEncoder().encode('字'.repeat(60_000))).toMatchObject({ code: 'too-large' })
})
