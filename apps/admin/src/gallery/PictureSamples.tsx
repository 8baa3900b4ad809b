import { bumpChart } from '@ratchet/design/bump-chart'
import { ratchetTable } from '@ratchet/design/describe'
import { loadStrip, loadTable } from '@ratchet/design/load-strip'
import { ratchetChart } from '@ratchet/design/ratchet-chart'
import { referenceCase, runningHistory, specHistory } from '@ratchet/design/ratchet-sample'
import { residentRatchet, residentTable } from '@ratchet/design/resident-ratchet'
import { smallRatchet } from '@ratchet/design/small-ratchet'
import type { DrawnSeal, Seals } from '@ratchet/design/three-seals'
import { galleryWords } from '@ratchet/words/gallery'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useLocale, useWords } from '../locale.ts'
import { SealsDrawing } from '../rectification/SealsDrawing.tsx'

const ranks = [
  [8, 6, 5, 3, 4],
  [1, 1, null, 1, 1],
  [2, 3, 1, 2, null],
]
const scores = [74.2, null, 75.4, 79.3, null]
const floors = [null, 74.2, 76.1, 76.1, 77.7]
const load = {
  late: 9,
  today: '2026-12-25',
  days: [1, 0, 14, 2, 0, 0, 1].map((count, at) => ({
    day: ['2026-12-25', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-04', '2027-01-05'][at] ?? '',
    count,
  })),
}

const seal = (state: DrawnSeal['state'], timesReturned = 0): DrawnSeal => ({ state, timesReturned })
const sealSamples: readonly { readonly size: number; readonly seals: Seals }[] = [
  { size: 28, seals: { plan: seal('passed', 1), progress: seal('waiting'), result: seal('none') } },
  { size: 44, seals: { plan: seal('passed'), progress: seal('returned', 2), result: seal('none') } },
]

/** The pictures with what hurts them: slips, rebases, forced gates, provisional and missing figures, long names. */
export function PictureSamples() {
  const { locale } = useLocale()
  const { pictures, text } = galleryWords[locale]
  const words = useWords().picture
  const loadWords = useWords().home.load
  const w = words.ratchet
  const periods = ['2024H2', '2025H1', '2025H2', '2026H1', '2026H2'].map((id) => words.period(id))
  const ratchets = [
    [pictures.slip, specHistory],
    [pictures.running, runningHistory],
    [pictures.gaps, referenceCase],
    [pictures.empty, { ...specHistory, teeth: [] }],
  ] as const
  const zones = ranks.map((each, at) => ({ id: `${at}`, name: `${text.unit} ${at + 1}`, ranks: each, own: at === 0 }))
  const resident = {
    title: pictures.elder,
    periods: periods.map((label, at) => ({
      label,
      score: scores[at] ?? null,
      floor: floors[at] ?? null,
      fell: at === 2 ? 0.7 : null,
    })),
  }
  return (
    <>
      {ratchets.map(([title, input]) => (
        <Card key={title} title={title}>
          <Picture draw={(layout) => ratchetChart({ ...input, title }, layout, w)} twin={ratchetTable(input, w)} />
        </Card>
      ))}
      <Card title={pictures.small}>
        <Picture draw={(layout) => smallRatchet({ ...runningHistory, title: pictures.small }, layout, w)} />
      </Card>
      <Card title={pictures.longNames}>
        <Picture draw={(layout) => bumpChart({ title: pictures.longNames, periods, zones }, layout, words.bump)} />
      </Card>
      <Card title={pictures.elder}>
        <Picture
          draw={(layout) => residentRatchet(resident, { ...layout, textSize: 22 }, words.resident)}
          twin={residentTable(resident, words.resident)}
        />
      </Card>
      <Card title={pictures.seals}>
        {sealSamples.map(({ size, seals }) => (
          <SealsDrawing key={size} seals={seals} size={size} captions />
        ))}
      </Card>
      <Card title={pictures.load}>
        <Picture draw={(layout) => loadStrip(load, layout, loadWords)} twin={loadTable(load, loadWords)} />
      </Card>
    </>
  )
}
