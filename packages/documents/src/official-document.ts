/**
 * An official document as a DOCX file 公文成文: red head or the head of a letter, title, addressees, text in its levels, annexes,
 * signature, end block. Drawn from the same elements as the live paper. Source: GB/T 9704-2012; DOMAIN D-70…D-82.
 */
import type { OfficialPaper, PaperBlock } from '@ratchet/domain/circular/paper'
import { AlignmentType, Document, DocumentGridType, Packer, type Paragraph, type Table } from 'docx'
import { blank, exact, styled } from './official-element.ts'
import { annexNote, endBlock, signature } from './official-end.ts'
import { redHead } from './official-head.ts'
import { letterSection } from './official-letter.ts'
import { LINE, officialSection, sizes, TYPE_AREA } from './official-paper.ts'
import { officialStyles } from './official-style.ts'
import { drawn, SHORT } from './paper-draw.ts'
import { timeless } from './timeless-zip.ts'

/** What a word processor shows as 22 lines of 28 characters: a quarter of a point closer, in 4096ths of a point. */
const CHAR_SPACE = -1024

/** Characters that reach to both edges of the title's line: 2号, each line as high as in the standard's example. */
const titleOf = (lines: readonly string[]): Paragraph[] =>
  lines.map((line) =>
    styled(line, 'title', sizes.title, { alignment: AlignmentType.CENTER, spacing: exact(700), keepNext: true }),
  )

/** A short last paragraph stays with the signature that follows. */
const bodyOf = (blocks: readonly PaperBlock[], isSigned = false): (Paragraph | Table)[] =>
  blocks.flatMap((block, at) => {
    if (block.kind !== 'table')
      return drawn(block, TYPE_AREA, isSigned && at === blocks.length - 1 && block.text.length < SHORT)
    const { note, ...table } = block
    return drawn(note === '' ? table : block, TYPE_AREA)
  })

function annexesOf({ annexes }: OfficialPaper): (Paragraph | Table)[] {
  return annexes.flatMap(({ label, title, body }) => [
    styled(label, 'heading', sizes.body, { spacing: exact(LINE), pageBreakBefore: true }),
    ...blank(1),
    ...titleOf(title),
    ...blank(1),
    ...bodyOf(body),
  ])
}

function childrenOf(paper: OfficialPaper): (Paragraph | Table)[] {
  const { form, title, addressees, body } = paper
  return [
    ...(form === 'letter' ? blank(2) : redHead(paper)),
    ...titleOf(title),
    ...blank(1),
    ...(addressees === '' ? [] : [styled(addressees, 'body', sizes.body, { spacing: exact(LINE) })]),
    ...bodyOf(body, true),
    ...annexNote(paper.annexNote),
    ...signature(paper),
    ...annexesOf(paper),
    ...endBlock(paper),
  ]
}

/** Who made the file and when: an electronic file without them is none that an archive takes (DOMAIN D-82). */
export interface Maker {
  readonly name: string
  /** RFC 3339. */
  readonly at: string
}

export function properties(title: string, { name, at }: Maker): string {
  const plain = (text: string) => text.replace(/[&<>]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;')
  const time = (tag: string) => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${at.slice(0, 19)}Z</dcterms:${tag}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${plain(title)}</dc:title>\
<dc:creator>${plain(name)}</dc:creator><cp:lastModifiedBy>${plain(name)}</cp:lastModifiedBy>\
${time('created')}${time('modified')}</cp:coreProperties>`
}

/** The document as DOCX. The same paper by the same maker at the same time is the same file, byte by byte. */
export async function writeOfficialDocument(paper: OfficialPaper, maker: Maker): Promise<Uint8Array> {
  const plain = officialSection(false)
  const grid = { type: DocumentGridType.LINES, linePitch: LINE, charSpace: CHAR_SPACE }
  const page = { ...plain, properties: { ...plain.properties, grid } }
  const section = paper.form === 'letter' ? letterSection(page, paper) : page
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    externalStyles: officialStyles,
    sections: [{ ...section, children: childrenOf(paper) }],
  })
  const core = { path: 'docProps/core.xml', data: properties(paper.title.join(''), maker) }
  return timeless(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [core])))
}
