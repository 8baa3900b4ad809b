/** A document on official paper as a DOCX file 成文. */
import { Document, LineRuleType, Packer } from 'docx'
import { LINE, officialSection, paperFont, sizes, TYPE_AREA, WIDE_AREA } from './official-paper.ts'
import type { Block } from './paper-block.ts'
import { drawn } from './paper-draw.ts'

export interface Paper {
  readonly title: string
  /** Who made it, for the properties of the file. */
  readonly creator: string
  readonly locale: 'zh' | 'en'
  /** The page lies on its side, for tables with many columns. */
  readonly landscape?: boolean
  readonly blocks: readonly Block[]
}

/** The document as DOCX; odd and even pages have their number outside. */
export async function writePaper({ title, creator, locale, landscape = false, blocks }: Paper): Promise<Uint8Array> {
  const language = locale === 'zh' ? { value: 'en-US', eastAsia: 'zh-CN' } : { value: 'en-US' }
  const document = new Document({
    title,
    creator,
    lastModifiedBy: creator,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: paperFont('body'), size: sizes.body, language },
          paragraph: { spacing: { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        ...officialSection(landscape),
        children: blocks.flatMap((block) => drawn(block, landscape ? WIDE_AREA : TYPE_AREA)),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
