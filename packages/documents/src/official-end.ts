/**
 * Below the text: the note of the annexes, signature and day, remark, and the end block 版记, whose lowest rule lies on the lower edge
 * of the type area of the last page. Source: GB/T 9704-2012 cl. 7.3.4–7.3.8, 7.4; DOMAIN D-74…D-76.
 */
import type { OfficialPaper } from '@ratchet/domain/circular/paper'
import { widthOf } from '@ratchet/domain/circular/title'
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import { blank, EM, exact, styled } from './official-element.ts'
import { LINE, sizes, TYPE_AREA, twips } from './official-paper.ts'

/** One line below the text, two characters in; names stand under each other, without a mark at the end. */
export function annexNote(note: OfficialPaper['annexNote']): Paragraph[] {
  if (!note) return []
  const label = widthOf(note.label)
  const isOne = note.names.length === 1
  const hang = isOne ? 0 : 1
  return [
    ...blank(1, true),
    ...note.names.map((name, at) => {
      const hanging = (at === 0 ? label + hang : hang) * EM
      return styled(at === 0 ? `${note.label}${name}` : name, 'body', sizes.body, {
        spacing: exact(LINE),
        keepNext: true,
        indent: { left: (2 + label + hang) * EM, hanging },
      })
    }),
  ]
}

/**
 * Name and day, with room for a seal: the day four characters from the edge, the name in its middle, over it. They
 * stay with the text above, so that no page holds a seal alone.
 */
export function signature({ issuer, day, remark }: OfficialPaper): Paragraph[] {
  const middle = 4 + widthOf(day) / 2
  const right = Math.max(0, Math.round((middle - widthOf(issuer) / 2) * EM))
  const at = (text: string, indent: number, more: IParagraphOptions = {}) =>
    styled(text, 'body', sizes.body, {
      spacing: exact(LINE),
      alignment: AlignmentType.RIGHT,
      indent: { right: indent },
      ...more,
    })
  return [
    ...blank(2, true),
    at(issuer, right, { keepNext: true }),
    at(day, 4 * EM, { keepNext: remark !== '' }),
    ...(remark === ''
      ? []
      : [styled(remark, 'body', sizes.body, { spacing: exact(LINE), indent: { firstLine: 2 * EM } })]),
  ]
}

/** 0.35 mm and 0.25 mm in eighths of a point. */
const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const FINE = { style: BorderStyle.SINGLE, size: 6, color: '000000' }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
/** One character of 4号. */
const SMALL = sizes.number * 10

/** The end block of the document, at the foot of the page on which it comes; nothing where it says nothing. */
export function endBlock({ end, form }: OfficialPaper): (Paragraph | Table)[] {
  const { copies, printer, printed } = end
  const rows = [
    ...(copies === null
      ? []
      : [
          styled(`${copies.label}${copies.names}`, 'body', sizes.number, {
            spacing: exact(LINE),
            // Further lines begin under the first character after the colon.
            indent: { left: 4 * SMALL, right: SMALL, hanging: 3 * SMALL },
          }),
        ]),
    ...(printer === null
      ? []
      : [
          styled(`${printer}\t${printed}`, 'body', sizes.number, {
            spacing: exact(LINE),
            indent: { left: SMALL },
            tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA - SMALL }],
          }),
        ]),
  ]
  if (rows.length === 0) return []
  const [outer, inner] = form === 'letter' ? [NONE, NONE] : [THICK, FINE]
  const width = { size: TYPE_AREA, type: WidthType.DXA }
  const margins = { top: 0, bottom: 0, left: 0, right: 0 }
  return [
    new Table({
      width,
      columnWidths: [TYPE_AREA],
      layout: TableLayoutType.FIXED,
      margins,
      borders: { top: outer, bottom: outer, left: NONE, right: NONE, insideHorizontal: inner, insideVertical: NONE },
      // Anchored to the page sideways: LibreOffice lets no table float that is as wide as the text it is anchored to.
      float: {
        horizontalAnchor: TableAnchorType.PAGE,
        absoluteHorizontalPosition: twips(28),
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
        leftFromText: 0,
        rightFromText: 0,
      },
      rows: rows.map(
        (row) => new TableRow({ cantSplit: true, children: [new TableCell({ width, margins, children: [row] })] }),
      ),
    }),
    // What the table hangs on follows it.
    new Paragraph({ spacing: exact(20) }),
  ]
}
