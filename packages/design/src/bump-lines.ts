/** What a bump chart draws for one zone: its stretches, its names at both ends, its own ranks. */
import { node, type PictureNode, pathThrough } from './node.ts'
import type { Paint } from './paint.ts'
import type { BumpWords } from './picture-words.ts'
import type { Label } from './place-labels.ts'

/** `ranks` run along the periods; null = not published. */
export type BumpZone = {
  readonly id: string
  readonly name: string
  readonly ranks: readonly (number | null)[]
  readonly own?: boolean
}

export type RankSpot = { readonly x: number; readonly y: number; readonly rank: number }

/** Unbroken stretches of one zone; an unpublished rank ends a stretch. */
export function rankRuns(
  zone: BumpZone,
  x: (index: number) => number,
  y: (rank: number) => number,
): readonly (readonly RankSpot[])[] {
  const runs: RankSpot[][] = [[]]
  for (const [index, rank] of zone.ranks.entries()) {
    if (rank === null) runs.push([])
    else runs.at(-1)?.push({ x: x(index), y: y(rank), rank })
  }
  return runs.filter((run) => run.length > 0)
}

// A fall of one's own zone is dashed ochre: word, arrow and number say it too, colour alone never does (UX §0.9).
/** The stretch as drawn: others quiet and grey, one's own in front. */
export function runLines(run: readonly RankSpot[], own: boolean, paint: Paint): readonly PictureNode[] {
  if (!own) {
    return [
      ...(run.length > 1
        ? [
            node('path', {
              class: 'picture-other',
              d: pathThrough(run),
              fill: 'none',
              stroke: paint['border-ctl'],
              'stroke-opacity': 0.6,
              'stroke-width': 1.5,
            }),
          ]
        : []),
      ...run.map((at) => node('circle', { cx: at.x, cy: at.y, r: 3, fill: paint['border-ctl'] })),
    ]
  }
  return [
    ...run.slice(1).flatMap((to, at) => {
      const from = run[at]
      const fell = from !== undefined && to.rank > from.rank
      return from
        ? [
            node('line', {
              class: 'picture-own',
              x1: from.x,
              y1: from.y,
              x2: to.x,
              y2: to.y,
              stroke: fell ? paint['pic-floor'] : paint['pic-profile'],
              'stroke-width': 3.5,
              'stroke-dasharray': fell ? '7 5' : undefined,
            }),
          ]
        : []
    }),
    ...run.map((at, index) =>
      node('circle', {
        cx: at.x,
        cy: at.y,
        r: 6,
        fill: paint['pic-dot'],
        stroke: fellAt(run, index) ? paint['pawl-text'] : paint['pic-profile'],
        'stroke-width': 3,
      }),
    ),
  ]
}

function fellAt(run: readonly RankSpot[], index: number): boolean {
  const [before, now] = [run[index - 1], run[index]]
  return before !== undefined && now !== undefined && now.rank > before.rank
}

type LabelSetting = { paint: Paint; size: number; many: boolean; both: boolean; right: number; words: BumpWords }

/** Names at both ends where there are many zones (with the rank, for one's own), and one's own rank at every other point. */
export function zoneLabels(
  zone: BumpZone,
  runs: readonly (readonly RankSpot[])[],
  setting: LabelSetting,
): readonly Label[] {
  const { paint, size, many, both, right, words } = setting
  const [first, last] = [runs[0]?.[0], runs.at(-1)?.at(-1)]
  const fill = zone.own ? paint['pic-profile'] : paint['text-3']
  const name = (at: RankSpot, side: 'left' | 'right'): Label => ({
    variants: [
      [
        {
          text: zone.own ? `${zone.name} ${words.rank(at.rank)}` : zone.name,
          size,
          fill,
          ...(zone.own ? { weight: 700 } : {}),
        },
      ],
    ],
    spots: [
      {
        x: side === 'left' ? at.x - 12 : Math.min(at.x, right) + 12,
        y: at.y + size * 0.35,
        anchor: side === 'left' ? 'end' : 'start',
      },
    ],
    needed: true,
  })
  const ends =
    many && first && last ? [...(both && last !== first ? [name(first, 'left')] : []), name(last, 'right')] : []
  if (!zone.own) return ends
  const ranks = runs.flatMap((run) =>
    run.flatMap((at, index) =>
      many && ((both && at === first) || at === last) ? [] : [rankLabel(at, fellAt(run, index), setting)],
    ),
  )
  return [...ends, ...ranks]
}

function rankLabel(at: RankSpot, fell: boolean, { paint, size, words }: LabelSetting): Label {
  const above = { x: at.x, y: at.y - 13, anchor: 'middle' as const }
  const beneath = { x: at.x, y: at.y + size + 11, anchor: 'middle' as const }
  return {
    variants: [
      [
        {
          text: `${fell ? '▼' : ''}${words.rank(at.rank)}`,
          size: size + 1,
          weight: 700,
          fill: fell ? paint['pawl-text'] : paint['text-1'],
        },
      ],
    ],
    spots: [
      ...(fell ? [beneath, above] : [above, beneath]),
      { x: at.x + 12, y: at.y - 8, anchor: 'start' },
      { x: at.x - 12, y: at.y - 8, anchor: 'end' },
    ],
    needed: true,
  }
}
