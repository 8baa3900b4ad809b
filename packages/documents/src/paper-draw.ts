/** Blocks of a document as paragraphs and tables of WordprocessingML; every run names its fonts. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { CLOSER, LINE, type PaperFont, paperFont, sizes, twips } from './official-paper.ts'
import type { Block, PaperTable } from './paper-block.ts'

/** Two characters of the body. */
const INDENT = { firstLine: sizes.body * 20, firstLineChars: 200 }
const TIGHT = { line: 290, lineRule: LineRuleType.EXACT, before: 10, after: 10 }
/** Rows that are kept on one page with their header. */
const FITS_TOGETHER = 14
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'auto' }
const frame = { top: thin, bottom: thin, left: thin, right: thin }

const run = (text: string, font: PaperFont, size: number, bold = false) =>
  new TextRun({ text, font: paperFont(font), size, bold, ...(size === sizes.body && { characterSpacing: CLOSER }) })

function text(words: string, font: PaperFont, size: number, options: IParagraphOptions = {}, bold = false): Paragraph {
  return new Paragraph({ ...options, children: [run(words, font, size, bold)] })
}

/** Chinese is set to both margins; Latin text is not, nor what holds a word, such as a digest, that fits on no rest of a line. */
const justified = (words: string) =>
  /[!-~]{20,}/.test(words) || (words.match(/[a-z]/gi) ?? []).length > words.length / 3
    ? AlignmentType.LEFT
    : AlignmentType.BOTH

const headingFonts = { 1: 'heading', 2: 'subheading', 3: 'body', 4: 'body' } as const
const align = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const
const exact = (line: number, more: object = {}) => ({ spacing: { line, lineRule: LineRuleType.EXACT, ...more } })

/** Characters of ten lines: a longer paragraph would take its signature along only at the price of half an empty page. */
export const SHORT = 280

/** The block, top to bottom; `area` is the width that a table has; `keepNext`: a paragraph stays with what follows. */
export function drawn(block: Block, area: number, keepNext = false): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return block.text
        .split('\n')
        .map((line) => text(line, 'title', sizes.title, { alignment: AlignmentType.CENTER, ...exact(700) }))
    case 'under':
      return block.text
        .split('\n')
        .map((line) => text(line, 'subheading', sizes.body, { alignment: AlignmentType.CENTER, ...exact(LINE) }))
    case 'heading':
      return [
        text(block.text, headingFonts[block.level], sizes.body, {
          indent: INDENT,
          keepNext: true,
          outlineLevel: block.level - 1,
        }),
      ]
    case 'paragraph':
      return [
        text(
          block.text,
          'body',
          sizes.body,
          { indent: INDENT, alignment: justified(block.text), keepNext },
          block.strong === true,
        ),
      ]
    case 'small':
      return [text(block.text, 'body', sizes.table, { alignment: AlignmentType.LEFT, spacing: TIGHT })]
    case 'notice':
      return [
        text(block.text, 'heading', sizes.number, {
          border: frame,
          alignment: AlignmentType.CENTER,
          ...exact(LINE, { before: 120, after: 120 }),
        }),
      ]
    case 'table':
      return tableOf(block, area)
    case 'annex':
      return [new Paragraph({ pageBreakBefore: true, ...exact(20) })]
    case 'signature':
      return [
        new Paragraph({ keepNext: true }),
        ...block.lines.map((line, at) =>
          text(line, 'body', sizes.body, {
            alignment: AlignmentType.RIGHT,
            indent: { right: sizes.body * 20 },
            keepNext: at < block.lines.length - 1,
          }),
        ),
      ]
  }
}

function tableOf({ caption, columns, rows, note, rowHeight, flows }: PaperTable, area: number): (Paragraph | Table)[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((area * width) / whole))
  const isShort = rows.length <= FITS_TOGETHER && flows !== true
  const cell = (words: string, at: number, font: PaperFont, keepNext: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 30, bottom: 30, left: 45, right: 45 },
      children: [
        text(words, font, sizes.table, {
          alignment: font === 'heading' ? AlignmentType.CENTER : align[columns[at]?.align ?? 'left'],
          spacing: TIGHT,
          keepNext,
        }),
      ],
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, at) => cell(title, at, 'heading', true)),
  })
  const body = rows.map((row, line) => {
    const keepNext = isShort && (line < rows.length - 1 || note !== undefined)
    return new TableRow({
      cantSplit: true,
      ...(rowHeight !== undefined && { height: { value: twips(rowHeight), rule: HeightRule.ATLEAST } }),
      children: columns.map((_, at) => cell(row[at] ?? '', at, 'body', keepNext)),
    })
  })
  const above = { alignment: AlignmentType.CENTER, keepNext: true, ...exact(LINE, { before: 120 }) }
  return [
    ...(caption === '' ? [text('', 'body', sizes.note, exact(120))] : [text(caption, 'heading', sizes.number, above)]),
    new Table({
      width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: { ...frame, insideHorizontal: thin, insideVertical: thin },
      rows: [head, ...body],
    }),
    ...(note === undefined ? [] : [text(note, 'body', sizes.note, { spacing: TIGHT })]),
    text('', 'body', sizes.note, { ...exact(200) }),
  ]
}
