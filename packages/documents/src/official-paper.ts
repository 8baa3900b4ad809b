/**
 * Official paper 公文用纸: the page of GB/T 9704-2012 as every document of ours is laid out on it: A4, type area 156 × 225 mm,
 * 22 lines of 28 characters, body 3号仿宋, page numbers `— 1 —` outside. Without the red head: internal tables and reports
 * use its geometry only. Fonts are named and not shipped (licences); a machine without them substitutes its own. Source:
 * GB/T 9704-2012 cl. 5, 6, 7; DOMAIN D-70…D-82.
 */
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type IFontAttributesProperties,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'

const MM = 1440 / 25.4
/** Twentieths of a point out of millimetres. */
export const twips = (mm: number) => Math.round(mm * MM)

/** From the edge of the page to the line of the page number: its dashes are then 7 mm below the type area. */
const FOOT = 24
/** Margins: head 37, foot 35, binding edge 28, so that 156 × 225 are left; the page number 7 mm below them. */
const paperMargins = { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), footer: twips(FOOT) }
/** The width of the type area. */
export const TYPE_AREA = twips(156)
/** The same on a page that lies on its side, for tables with many columns. */
export const WIDE_AREA = twips(225)
/**
 * 225 mm in 22 lines, and 156 mm in 28 characters of 16 pt, each 0.25 pt closer to the next. Set as exact line height and
 * character spacing: a document grid does the same, but every program stretches tables and Latin text differently by it.
 */
export const LINE = 579
export const CLOSER = -5

export type PaperFont = 'body' | 'heading' | 'subheading' | 'title' | 'number'

const eastAsia: Readonly<Record<PaperFont, string>> = {
  body: '仿宋',
  heading: '黑体',
  subheading: '楷体',
  title: '方正小标宋简体',
  number: '宋体',
}

/** A font of the standard, named for every kind of script: where only one is named, Chinese falls to the default. */
export function paperFont(font: PaperFont): IFontAttributesProperties {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: eastAsia[font] }
}

/** Half-points of the sizes used: 2号, 3号, 4号, 五号, 小五. */
export const sizes = { title: 44, body: 32, number: 28, table: 21, note: 18 } as const

const EM = (sizes.number / 2) * 20

/** `— 1 —`: right on odd pages, left on even ones, one character in. A foot that lies lower than usual, in mm, is filled up below. */
export function pageNumber(side: 'odd' | 'even', foot = FOOT): Footer {
  const run = { font: paperFont('number'), size: sizes.number }
  const at =
    side === 'odd'
      ? { alignment: AlignmentType.RIGHT, indent: { right: EM } }
      : { alignment: AlignmentType.LEFT, indent: { left: EM } }
  const children = [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })]
  const number = new Paragraph({ ...at, children })
  const below = new Paragraph({ spacing: { line: twips(FOOT - foot), lineRule: LineRuleType.EXACT } })
  return new Footer({ children: foot < FOOT ? [number, below] : [number] })
}

/** The page and its numbers, for a section of any document; on its side its binding edge is above. */
export function officialSection(landscape: boolean): Pick<ISectionOptions, 'properties' | 'footers'> {
  const wide = { top: twips(28), bottom: twips(26), left: twips(37), right: twips(35), footer: twips(16) }
  const size = { width: twips(210), height: twips(297) }
  return {
    properties: {
      page: {
        size: landscape ? { ...size, orientation: PageOrientation.LANDSCAPE } : size,
        margin: { ...(landscape ? wide : paperMargins), header: twips(15), gutter: 0 },
      },
      grid: { type: DocumentGridType.DEFAULT, linePitch: LINE },
    },
    footers: { default: pageNumber('odd'), even: pageNumber('even') },
  }
}
