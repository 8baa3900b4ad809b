import { controlChart, controlTable } from '@ratchet/design/control-chart'
import { optInBars, optInTable } from '@ratchet/design/opt-in-bars'
import { controlSample, optInSample } from '@ratchet/design/opt-in-sample'
import { galleryWords } from '@ratchet/words/gallery'
import { optInPictureWords } from '@ratchet/words/opt-in-picture'
import { themeWords } from '@ratchet/words/theme'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useLocale } from '../locale.ts'
import { sampleThemes } from './survey-places.ts'

/** Volunteers' answers, with few and with none, and days against a baseline, with too few and with none. */
export function BallotSamples() {
  const { locale } = useLocale()
  const { ballot } = galleryWords[locale]
  const words = optInPictureWords[locale]
  const bars = [
    { title: ballot.bars, view: 'standard', rows: optInSample(sampleThemes(themeWords[locale])) },
    { title: ballot.none, view: 'all', rows: [] },
  ] as const
  const days = controlSample()
  const share = { title: ballot.share, days, center: 0.22, range: [0, 1] } as const
  const few = {
    title: ballot.few,
    days: days.map((day) => ({ ...day, value: null, limits: null, signal: null })),
    center: null,
  }
  return (
    <>
      {bars.map((input) => (
        <Card key={input.title} title={input.title}>
          <Picture draw={(layout) => optInBars(input, layout, words.bars)} twin={optInTable(input, words.bars)} />
        </Card>
      ))}
      {[share, few].map((input) => (
        <Card key={input.title} title={input.title}>
          <Picture
            draw={(layout) => controlChart(input, layout, words.share)}
            twin={controlTable(input, words.share)}
          />
        </Card>
      ))}
    </>
  )
}
