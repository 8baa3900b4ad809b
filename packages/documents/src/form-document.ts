/**
 * A standard form as a DOCX file 表单成文: on the page of an official document, without the red head; tables with many columns on
 * pages on their side, their head row on each. Drawn from the same paper as the live one. Source: GB/T 9704-2012; DOMAIN D-81, G-09.
 */
import type { FormBlock, FormPaper } from '@ratchet/domain/form/paper'
import { Document, LineRuleType, Packer } from 'docx'
import { type Maker, properties } from './official-document.ts'
import { LINE, officialSection, paperFont, sizes, TYPE_AREA, WIDE_AREA } from './official-paper.ts'
import { drawn, SHORT } from './paper-draw.ts'
import { timeless } from './timeless-zip.ts'

/** A signature alone on a page is refused by every reader of documents: a short last paragraph goes with it. */
const isSigned = (block: FormBlock, next: FormBlock | undefined): boolean =>
  next?.kind === 'signature' && block.kind === 'paragraph' && block.text.length < SHORT

/** The form as DOCX. The same paper by the same maker at the same time is the same file, byte by byte. */
export async function writeFormDocument({ title, pages }: FormPaper, maker: Maker): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: paperFont('body'), size: sizes.body, language: { value: 'en-US', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
        },
      },
    },
    sections: pages.map(({ landscape, blocks }) => ({
      ...officialSection(landscape),
      children: blocks.flatMap((block, at) =>
        drawn(block, landscape ? WIDE_AREA : TYPE_AREA, isSigned(block, blocks[at + 1])),
      ),
    })),
  })
  const core = { path: 'docProps/core.xml', data: properties(title, maker) }
  return timeless(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [core])))
}
