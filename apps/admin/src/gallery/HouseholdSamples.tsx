import { beaker, beakerTable } from '@ratchet/design/beaker'
import { beakerSample, tileSample } from '@ratchet/design/household-sample'
import { tileMap, tileTable } from '@ratchet/design/tile-map'
import { galleryWords } from '@ratchet/words/gallery'
import { householdPictureWords } from '@ratchet/words/household-picture'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useLocale } from '../locale.ts'
import { manyPlaces } from './survey-places.ts'

/** The pictures of household visits: short of the target, over it, and where nobody went yet. */
export function HouseholdSamples() {
  const { locale } = useLocale()
  const { household, survey } = galleryWords[locale]
  const w = householdPictureWords[locale]
  const glasses = [true, false].map((short) => ({
    title: short ? household.short : household.over,
    target: 200,
    layers: beakerSample(household, short),
  }))
  const places = { title: household.tiles, tiles: tileSample(manyPlaces(survey)) }
  return (
    <>
      {glasses.map((input) => (
        <Card key={input.title} title={input.title}>
          <Picture draw={(layout) => beaker(input, layout, w.beaker)} twin={beakerTable(input, w.beaker)} />
        </Card>
      ))}
      <Card title={places.title}>
        <Picture draw={(layout) => tileMap(places, layout, w.tiles)} twin={tileTable(places, w.tiles)} />
      </Card>
    </>
  )
}
