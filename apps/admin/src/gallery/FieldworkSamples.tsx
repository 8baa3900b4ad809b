import { durationHistogram, durationTable } from '@ratchet/design/duration-histogram'
import {
  boundsSample,
  durationSample,
  outcomeSample,
  plannerSample,
  quotaSample,
  trendSample,
} from '@ratchet/design/fieldwork-sample'
import type { PictureNode } from '@ratchet/design/node'
import { plannerCurve, plannerTable } from '@ratchet/design/planner-curve'
import { quotaBars, quotaTable } from '@ratchet/design/quota-bars'
import { shareStack, shareTable } from '@ratchet/design/share-stack'
import type { TableTwin } from '@ratchet/design/table-twin'
import { trendBand, trendTable } from '@ratchet/design/trend-band'
import { bounds, boundsTable } from '@ratchet/design/unknown-bounds'
import { fieldworkPictureWords } from '@ratchet/words/fieldwork-picture'
import { galleryWords } from '@ratchet/words/gallery'
import { rangePictureWords } from '@ratchet/words/range-picture'
import { themeWords } from '@ratchet/words/theme'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useLocale } from '../locale.ts'
import { manyPlaces, sampleThemes } from './survey-places.ts'

interface Sample {
  readonly title: string
  readonly draw: (layout: { id: string; width: number }) => PictureNode
  readonly twin: TableTwin
}

/** The pictures of fieldwork, and of how far a score may be trusted. */
export function FieldworkSamples() {
  const { locale } = useLocale()
  const { survey } = galleryWords[locale]
  const { quota, duration, outcome, planner } = fieldworkPictureWords[locale]
  const { bounds: boundsWords, trend } = rangePictureWords[locale]
  const few = { title: survey.quota, rows: quotaSample(survey.places.map((name) => ({ name }))) }
  const many = { title: survey.quotaMany, rows: quotaSample(manyPlaces(survey)) }
  const times = { title: survey.duration, ...durationSample() }
  const outcomes = { title: survey.outcome, segments: outcomeSample(outcome.names) }
  const unknown = { title: survey.bounds, rows: boundsSample(sampleThemes(themeWords[locale])) }
  const waves = { title: survey.trend, waves: trendSample(survey.waves) }
  const plan = { title: survey.planner, ...plannerSample() }
  const samples: readonly Sample[] = [
    { title: few.title, draw: (layout) => quotaBars(few, layout, quota), twin: quotaTable(few, quota) },
    { title: many.title, draw: (layout) => quotaBars(many, layout, quota), twin: quotaTable(many, quota) },
    {
      title: times.title,
      draw: (layout) => durationHistogram(times, layout, duration),
      twin: durationTable(times, duration),
    },
    {
      title: outcomes.title,
      draw: (layout) => shareStack(outcomes, layout, outcome),
      twin: shareTable(outcomes, outcome),
    },
    {
      title: unknown.title,
      draw: (layout) => bounds(unknown, layout, boundsWords),
      twin: boundsTable(unknown, boundsWords),
    },
    { title: waves.title, draw: (layout) => trendBand(waves, layout, trend), twin: trendTable(waves, trend) },
    { title: plan.title, draw: (layout) => plannerCurve(plan, layout, planner), twin: plannerTable(plan, planner) },
  ]
  return samples.map(({ title, draw, twin }) => (
    <Card key={title} title={title}>
      <Picture draw={draw} twin={twin} />
    </Card>
  ))
}
