import { divergingBars, divergingTable } from '@ratchet/design/diverging-bars'
import { heatGrid, heatTable } from '@ratchet/design/heat-grid'
import type { HeatInput } from '@ratchet/design/heat-layout'
import { intervalPlot } from '@ratchet/design/interval-plot'
import { intervalTable } from '@ratchet/design/interval-rows'
import { quadrant } from '@ratchet/design/quadrant'
import { quadrantTable } from '@ratchet/design/quadrant-points'
import {
  awkwardRows,
  divergingSample,
  heatSample,
  intervalSample,
  quadrantSample,
  withoutScores,
} from '@ratchet/design/survey-sample'
import { galleryWords } from '@ratchet/words/gallery'
import { resultPictureWords } from '@ratchet/words/result-picture'
import { themeWords } from '@ratchet/words/theme'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useLocale } from '../locale.ts'
import { manyPlaces, sampleThemes } from './survey-places.ts'

/** The pictures of results, with too few answers, nobody, one row and forty-four places. */
export function ResultSamples() {
  const { locale } = useLocale()
  const { survey, text } = galleryWords[locale]
  const words = resultPictureWords[locale]
  const themes = sampleThemes(themeWords[locale])
  const places = survey.places.map((name) => ({ name }))
  const awkward = awkwardRows([...themes.slice(0, 3), text.unit])
  const heats: readonly (readonly [string, HeatInput])[] = [
    [survey.heat, heatSample(themes, places)],
    [survey.heatMany, heatSample(themes, manyPlaces(survey))],
    [survey.heatFew, withoutScores(heatSample(themes, places.slice(0, 3)))],
  ]
  const quadrants = [
    [survey.quadrant, quadrantSample(themes)],
    [survey.whiskers, quadrantSample(themes, true)],
  ] as const
  const interval = {
    title: survey.interval,
    rows: intervalSample(survey.places, words.interval.ranks),
    references: [
      { kind: 'mean', value: 72, label: words.interval.mean(72) },
      { kind: 'floor', value: 76.1, label: words.interval.floor(76.1) },
    ],
  } as const
  const bars = [
    { title: survey.diverging, sub: survey.divergingSub, rows: divergingSample(themes) },
    { title: survey.awkward, sub: '', rows: awkward },
    { title: survey.empty, sub: '', rows: [] },
  ]
  return (
    <>
      {bars.map(({ title, sub, rows }) => (
        <Card key={title} title={title}>
          {sub && <p>{sub}</p>}
          <Picture
            draw={(layout) => divergingBars({ title, rows }, layout, words.diverging)}
            twin={divergingTable({ title, rows }, words.diverging)}
          />
        </Card>
      ))}
      {heats.map(([title, input]) => (
        <Card key={title} title={title}>
          <Picture
            draw={(layout) => heatGrid({ ...input, title }, layout, words.heat)}
            twin={heatTable(input, words.heat)}
          />
        </Card>
      ))}
      {quadrants.map(([title, input]) => (
        <Card key={title} title={title}>
          <Picture
            draw={(layout) => quadrant({ ...input, title }, layout, words.quadrant)}
            twin={quadrantTable(input, words.quadrant)}
          />
        </Card>
      ))}
      <Card title={survey.interval}>
        <Picture
          draw={(layout) => intervalPlot(interval, layout, words.interval)}
          twin={intervalTable(interval, words.interval)}
        />
      </Card>
    </>
  )
}
