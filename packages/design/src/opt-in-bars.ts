/** How volunteers answered 自愿参与的回答分布: five grades, who does not know, and the share that is satisfied in both views, side by side. No margin, no rank, no verdict. Source: SPEC §9; STATISTICS §1 "QR 码上评"; UX §5. */
import { keyLines } from './chart-key.ts'
import { type ChartLayout, type ChartPaint, chartPaint } from './chart-paint.ts'
import { mayPrint, type Part, pressable, printDefs, say, widest } from './chart-parts.ts'
import { barNodes, gradeKey } from './diverging-cells.ts'
import { barScale } from './diverging-layout.ts'
import type { Shares } from './diverging-rows.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'
import { none, type TableTwin } from './table-twin.ts'
import { wrapEvenly, wrapText } from './text-box.ts'

export type OptInView = 'standard' | 'all'
export type OptInRow = {
  readonly key: string
  readonly name: string
  /** Who answered on the scale, in the view that is drawn. */
  readonly n: number
  readonly unknown: number
  /** Null where too few answered for the shares to be shown. */
  readonly shares: Shares | null
  /** Of 100 who answered, satisfied; null where too few did. */
  readonly percent: Readonly<Record<OptInView, number | null>>
  readonly part?: Part
}
export type OptInInput = { readonly title: string; readonly view: OptInView; readonly rows: readonly OptInRow[] }
export type OptInWords = {
  readonly head: Readonly<Record<'theme' | 'n' | 'unknown' | 'worse' | 'better' | OptInView, string>>
  readonly grades: readonly [string, string, string, string, string]
  readonly count: (n: number) => string
  readonly percent: (share: number) => string
  readonly satisfied: (percent: number | null) => string
  readonly few: string
  readonly nobody: string
  readonly empty: string
  /** 自愿参与（非概率样本）: stands in the picture itself, wherever it is taken. */
  readonly design: string
  readonly describe: (rows: readonly OptInRow[], view: OptInView) => string
}

/** One row a question; the bars are drawn in the view that is chosen, the figures of both stand beside them. */
export function optInBars(input: OptInInput, layout: ChartLayout, words: OptInWords): PictureNode {
  const { id, width } = layout
  const paint = chartPaint(layout.mode)
  const named = { id, width, title: input.title, description: words.describe(input.rows, input.view) }
  if (input.rows.length === 0) return emptyPicture(named, words.empty, paint)
  const columns = columnsOf(input, width, words)
  const draw = { id, paint, columns, words, paper: mayPrint(layout), view: input.view }
  let y = 26
  const rows = input.rows.map((row) => {
    const lines = wrapEvenly(row.name, columns.name, 14)
    const top = y
    y += columns.beside ? Math.max(33, lines.length * 17 + 10) : 80 + lines.length * 18
    return { row, lines, top, height: y - top }
  })
  const key = keyLines(gradeKey(words, paint, draw.paper ? id : null), { top: y + 8, width, fill: paint['text-3'] })
  const foot = wrapText(words.design, width, 12)
  const base = y + 8 + key.height
  const linked = input.rows.some(({ part }) => part)
  return pictureFrame({ ...named, linked, height: base + foot.length * 17 + 8 }, [
    draw.paper && printDefs(id, paint),
    ...headLine(draw),
    ...rows.flatMap(({ row, lines, top, height }, at) => [
      at > 0 && node('line', { x1: 0, x2: width, y1: top, y2: top, stroke: paint.border }),
      ...rowNodes(row, lines, { top, height }, draw),
    ]),
    ...key.nodes,
    ...foot.map((line, at) =>
      say(line, 0, base + 16 + at * 17, { fill: paint['text-2'], weight: 700, kind: 'picture-design' }),
    ),
  ])
}

type Columns = ReturnType<typeof columnsOf>
type Draw = {
  readonly id: string
  readonly paint: ChartPaint
  readonly columns: Columns
  readonly words: OptInWords
  readonly paper: boolean
  readonly view: OptInView
}

function columnsOf(input: OptInInput, width: number, words: OptInWords) {
  const { head } = words
  const { rows } = input
  const column = (name: string, texts: readonly string[]) => Math.max(widest([name], 12), widest(texts, 14))
  const sizes = {
    n: column(
      head.n,
      rows.map((row) => words.count(row.n)),
    ),
    unknown: column(
      head.unknown,
      rows.map((row) => words.count(row.unknown)),
    ),
    standard: column(
      head.standard,
      rows.map((row) => words.satisfied(row.percent.standard)),
    ),
    all: column(
      head.all,
      rows.map((row) => words.satisfied(row.percent.all)),
    ),
  }
  const name = Math.min(
    Math.max(90, width * 0.22),
    widest(
      rows.map((row) => row.name),
      14,
    ),
  )
  const all = width
  const standard = all - sizes.all - 16
  const unknown = standard - sizes.standard - 20
  const n = unknown - sizes.unknown - 16
  const right = n - sizes.n - 16
  const beside = right - (name + 14) >= 200
  if (beside) return { beside, name, n, unknown, standard, all, width, bars: barScale(input, name + 14, right, words) }
  return { beside, name: width, n, unknown, standard, all, width, bars: barScale(input, 0, width, words) }
}

function headLine({ paint, columns, words, view }: Draw): readonly (PictureNode | false)[] {
  const { bars, beside } = columns
  const grey = (name: OptInView | null) =>
    ({
      fill: name === view ? paint['text-1'] : paint['text-3'],
      weight: name === view ? 700 : undefined,
      anchor: 'end',
    }) as const
  return [
    say(words.head.worse, bars.middle - 6, 14, { fill: paint['pawl-text'], weight: 700, anchor: 'end' }),
    say(words.head.better, bars.middle + 6, 14, { fill: paint.accent, weight: 700 }),
    beside && say(words.head.n, columns.n, 14, grey(null)),
    beside && say(words.head.unknown, columns.unknown, 14, grey(null)),
    beside && say(words.head.standard, columns.standard, 14, grey('standard')),
    beside && say(words.head.all, columns.all, 14, grey('all')),
  ]
}

function rowNodes(row: OptInRow, lines: readonly string[], at: { top: number; height: number }, draw: Draw) {
  const { columns, paint, words, view } = draw
  const { beside, bars } = columns
  const first = beside ? at.top + at.height / 2 - (lines.length - 1) * 8.5 + 5 : at.top + 20
  const middle = beside ? at.top + at.height / 2 : at.top + lines.length * 18 + 20
  const centre = beside ? { y1: at.top + 1, y2: at.top + at.height } : { y1: middle - 16, y2: middle + 16 }
  const figure = (name: OptInView, x: number) =>
    say(words.satisfied(row.percent[name]), x, middle + 5, {
      size: 14,
      fill: name === view ? paint['text-1'] : paint['text-3'],
      weight: name === view ? 700 : undefined,
      anchor: 'end',
      kind: 'picture-figure',
    })
  const both = (['standard', 'all'] as const).map((name) => `${words.head[name]} ${words.satisfied(row.percent[name])}`)
  const people = [`${words.head.n} ${words.count(row.n)}`, `${words.head.unknown} ${words.count(row.unknown)}`]
  return [
    node('line', {
      class: 'picture-centre',
      ...{ x1: bars.middle, x2: bars.middle, ...centre },
      ...{ stroke: paint['text-off'], 'stroke-dasharray': '4 3' },
    }),
    pressable(row.part, { x: 0, y: at.top + 2, width: columns.width, height: at.height - 4 }, [
      ...lines.map((line, index) => say(line, 0, first + index * 17, { fill: paint['text-1'], weight: 700, size: 14 })),
      ...barNodes(row, middle, draw),
      ...(beside
        ? [
            say(words.count(row.n), columns.n, middle + 5, { size: 14, fill: paint['text-3'], anchor: 'end' }),
            say(words.count(row.unknown), columns.unknown, middle + 5, {
              size: 14,
              fill: paint['text-3'],
              anchor: 'end',
            }),
            figure('standard', columns.standard),
            figure('all', columns.all),
          ]
        : [people, both].map((parts, at) =>
            say(parts.join(' · '), 0, middle + 30 + at * 18, { fill: paint['text-2'] }),
          )),
    ]),
  ]
}

/** Every figure of the picture, one row a question. */
export function optInTable({ rows }: OptInInput, words: OptInWords): TableTwin {
  const { head } = words
  return {
    columns: [head.theme, head.n, head.unknown, ...words.grades, head.standard, head.all],
    rows: rows.map((row) => [
      row.name,
      words.count(row.n),
      words.count(row.unknown),
      ...(row.shares?.map((share) => `${words.percent(share)}%`) ?? words.grades.map(() => none)),
      words.satisfied(row.percent.standard),
      words.satisfied(row.percent.all),
    ]),
  }
}
