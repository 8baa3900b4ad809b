/**
 * The red head 版头: number of the copy, secrecy and urgency, the issuing mark 35 mm below the top of the type area, the document's
 * number two lines below it, and a red rule of 156 mm 4 mm below that. Source: GB/T 9704-2012 cl. 7.2; DOMAIN D-71, D-72.
 */
import type { OfficialPaper } from '@ratchet/domain/circular/paper'
import { AlignmentType, BorderStyle, Paragraph, TabStopType } from 'docx'
import { blank, EM, exact, markSize, RED, RED_SPACE, runOf, styled } from './official-element.ts'
import { LINE, sizes, TYPE_AREA, twips } from './official-paper.ts'

/** From the top of the type area to the top of the mark. */
export const MARK_TOP = twips(35)

/** A line no higher than its characters, so that the rule below is measured from them. */
const TIGHT = { ...exact(sizes.body * 10), before: LINE - sizes.body * 10 }

export function redHead({ above, mark, number, signer }: OfficialPaper): Paragraph[] {
  const size = markSize(mark)
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: RED_SPACE } }
  return [
    ...above.map((line) => styled(line, 'heading', sizes.body, { spacing: exact(LINE) })),
    new Paragraph({ spacing: exact(MARK_TOP - above.length * LINE) }),
    styled(mark, 'title', size, {
      colour: RED,
      alignment: AlignmentType.CENTER,
      // As high as its characters: the top of the line is the top of the mark.
      spacing: exact(size * 11),
    }),
    ...blank(2),
    signer === null
      ? styled(number, 'body', sizes.body, { alignment: AlignmentType.CENTER, spacing: TIGHT, border: rule })
      : signed(number, signer, rule),
    ...blank(2),
  ]
}

/** Upward: the number left and the signer right, each one character in, on one line. */
function signed(number: string, { label, name }: { label: string; name: string }, border: object): Paragraph {
  return new Paragraph({
    spacing: TIGHT,
    border,
    tabStops: [
      { type: TabStopType.LEFT, position: EM },
      { type: TabStopType.RIGHT, position: TYPE_AREA - EM },
    ],
    children: [
      runOf(`\t${number}\t`, 'body', sizes.body),
      runOf(label, 'body', sizes.body),
      runOf(name, 'subheading', sizes.body),
    ],
  })
}
