/**
 * The form of a letter 信函格式: the mark 30 mm below the edge of the page, a double red rule 4 mm below it and another 20 mm
 * above the foot, both 170 mm; the number right, urgency left beside it, no page number on the first page. Source: GB/T 9704-2012 cl. 10.1; DOMAIN D-78.
 */
import type { OfficialPaper } from '@ratchet/domain/circular/paper'
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TabStopType,
} from 'docx'
import { markSize, RED, RED_SPACE, runOf, styled } from './official-element.ts'
import { type officialSection, pageNumber, sizes, TYPE_AREA, twips } from './official-paper.ts'

type LetterHead = Pick<OfficialPaper, 'mark' | 'number' | 'above'>

/** The rules are 170 mm long in the middle of the page: 20 mm from either edge, 8 and 6 mm beyond the type area. */
const beyond = { left: -twips(8), right: -twips(6) }
/** From the edge of the page to the lower rule. */
const FOOT = 20
const GAP = twips(0.8)
const thick = { style: BorderStyle.SINGLE, size: 18, color: RED }
const fine = { style: BorderStyle.SINGLE, size: 6, color: RED }
const rule = (border: NonNullable<IParagraphOptions['border']>) =>
  new Paragraph({ border, indent: beyond, spacing: { line: GAP, lineRule: LineRuleType.EXACT } })

/** Seven eighths of a character of 3号, from the rule to the number. */
const BELOW = Math.round(sizes.body * 10 * (7 / 8))

/** The number right; what stands at the top left of any document begins on the same line. */
function lines(above: readonly string[], number: string): Paragraph[] {
  const [first = '', ...others] = above
  const spacing = { line: sizes.body * 10, lineRule: LineRuleType.EXACT }
  return [
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA }],
      spacing: { ...spacing, before: BELOW },
      children: [runOf(first, 'heading', sizes.body), runOf(`\t${number}`, 'body', sizes.body)],
    }),
    ...others.map((line) => styled(line, 'heading', sizes.body, { spacing })),
  ]
}

/** The mark, the rule below it, thick over fine, and the number, right, as the header of the first page. */
export function letterHead({ mark, number, above }: LetterHead): Header {
  const size = markSize(mark)
  return new Header({
    children: [
      styled(mark, 'title', size, {
        colour: RED,
        alignment: AlignmentType.CENTER,
        indent: beyond,
        spacing: { line: size * 11, lineRule: LineRuleType.EXACT },
        border: { bottom: { ...thick, space: RED_SPACE } },
      }),
      rule({ bottom: { ...fine, space: 0 } }),
      ...lines(above, number),
    ],
  })
}

/** Fine over thick, 20 mm above the edge of the page. */
export function letterFoot(): Footer {
  return new Footer({ children: [rule({ bottom: { ...fine, space: 0 } }), rule({ bottom: { ...thick, space: 0 } })] })
}

/** Later pages have no head: an empty one of full height would push their text down. */
const noHead = () => new Header({ children: [new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } })] })

type Section = ReturnType<typeof officialSection>
type LetterSection = Section & { readonly headers: Record<'first' | 'default' | 'even', Header> }

/** The page of a letter: its head begins at 30 mm, its foot at 20 mm; other pages are as everywhere. */
export function letterSection({ properties }: Section, head: LetterHead): LetterSection {
  const margin = { ...properties?.page?.margin, header: twips(30), footer: twips(FOOT) }
  return {
    properties: { ...properties, titlePage: true, page: { ...properties?.page, margin } },
    headers: { first: letterHead(head), default: noHead(), even: noHead() },
    footers: { first: letterFoot(), default: pageNumber('odd', FOOT), even: pageNumber('even', FOOT) },
  }
}
