import { beaker, beakerTable } from '@ratchet/design/beaker'
import { tileMap, tileTable } from '@ratchet/design/tile-map'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { visitOutcomes, visitSigns } from '@ratchet/domain/household/household'
import { householdWords } from '@ratchet/words/household'
import { householdPageWords } from '@ratchet/words/household-page'
import { householdPictureWords } from '@ratchet/words/household-picture'
import { placeName, tileName } from '@ratchet/words/place-name'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useLocale } from '../locale.ts'
import { placeGroups } from '../opinion/places.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage, withCycle } from '../shell/page.ts'
import { listInput, rowsPath } from './households-state.ts'

interface Props {
  readonly unitId: string
  readonly quarter: Quarter
  readonly nodes: readonly UnitNode[]
}

/** The beaker, where it was filled from, what all contacts came to, and what they cost people. */
export function UnitStand({ unitId, quarter, nodes }: Props) {
  const { locale } = useLocale()
  const w = householdPageWords[locale]
  const pictures = householdPictureWords[locale]
  const names = householdWords[locale]
  const { search } = usePage()
  const { data } = useSuspenseQuery(api.household.progress.queryOptions({ quarter, unitId }))
  const { data: list } = useSuspenseQuery(api.household.list.queryOptions(listInput(unitId, quarter, {})))
  const { unit, target } = data
  if (!unit) return null
  const href = (filter: Parameters<typeof rowsPath>[2]) => withCycle(rowsPath(unitId, quarter, filter), search.c)
  const part = (key: 'alone' | 'joint', count: number) => ({
    key,
    name: w[key],
    count,
    part: { key, label: w.seeRows(w[key], count), href: `/admin${href({ how: key })}` },
  })
  const glass = {
    title: w.progress,
    target,
    layers: [part('alone', list.outcomes.done - list.joint), part('joint', list.joint)],
  }
  const visited = new Map(unit.places.map(({ placeId, counted }) => [placeId, counted]))
  const groups = placeGroups(nodes)
  const own = groups.filter(({ street }) => street.id === unitId)
  const tiles = (own.length > 0 ? own : groups).flatMap(({ street, under }) =>
    under.map(({ id, name }) => {
      const count = visited.get(id) ?? 0
      const label = w.seeRows(placeName(name), count)
      const link = { key: id, label, href: `/admin${href({ place: id, stand: 'done' })}` }
      return { key: id, name: tileName(name), group: street.name, count, ...(count > 0 ? { part: link } : {}) }
    }),
  )
  const map = { title: w.places(tiles.filter(({ count }) => count > 0).length, tiles.length), tiles }
  const { rates } = unit.list
  return (
    <div className="household-stand">
      <div>
        <Card title={w.progress}>
          <Picture
            draw={(layout) => beaker(glass, layout, pictures.beaker)}
            twin={beakerTable(glass, pictures.beaker)}
          />
        </Card>
        <Card title={w.outcomes}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{w.outcome}</th>
                <th scope="col" className="right">
                  {w.households}
                </th>
              </tr>
            </thead>
            <tbody>
              {visitOutcomes.map((outcome) => (
                <tr key={outcome}>
                  <th scope="row">{names.outcome[outcome]}</th>
                  <td className="right num">
                    {list.outcomes[outcome] === 0 ? (
                      0
                    ) : (
                      <PageLink
                        to={rowsPath(unitId, quarter, { outcome })}
                        label={w.seeRows(names.outcome[outcome], list.outcomes[outcome])}
                      >
                        {list.outcomes[outcome]}
                      </PageLink>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="page-note">{w.outcomesNote}</p>
          <p className="page-note">{rates?.rr1 == null ? w.noRate : w.rate((rates.rr1 * 100).toFixed(1))}</p>
        </Card>
      </div>
      <div>
        <Card title={map.title}>
          <Picture
            draw={(layout) => tileMap(map, layout, pictures.tiles)}
            twin={tileTable(map, pictures.tiles)}
            foot={w.placesNote}
          />
        </Card>
        <Card title={w.burden}>
          <Burden {...unit.burden} zone={data.burden.perHousehold} />
          <Signs signs={unit.signs} />
        </Card>
      </div>
    </div>
  )
}

function Signs({ signs }: { signs: Readonly<Record<(typeof visitSigns)[number], number>> }) {
  const { locale } = useLocale()
  const w = householdPageWords[locale]
  const seen = visitSigns.filter((sign) => signs[sign] > 0)
  if (seen.length === 0) return null
  return (
    <>
      <h3 className="household-signs">{w.signs(seen.reduce((sum, sign) => sum + signs[sign], 0))}</h3>
      <ul className="page-note">
        {seen.map((sign) => (
          <li key={sign}>{w.signRow(householdWords[locale].sign[sign], signs[sign])}</li>
        ))}
      </ul>
    </>
  )
}

interface BurdenProps {
  readonly contacts: number
  readonly households: number
  readonly perHousehold: number | null
  readonly most: number
  readonly askedTwice: number
  /** Of the whole zone. */
  readonly zone: number | null
}

/** In sentences: a figure to weigh, not one to be proud of. */
function Burden({ contacts, households, perHousehold, most, askedTwice, zone }: BurdenProps) {
  const w = householdPageWords[useLocale().locale]
  if (perHousehold === null) return <p>{w.burdenNone}</p>
  return (
    <>
      <p>{w.burdenText(contacts, households, perHousehold)}</p>
      {most > 1 && <p>{w.burdenMost(most)}</p>}
      <p>{w.burdenTwice(askedTwice)}</p>
      {zone !== null && <p className="page-note">{w.burdenZone(zone)}</p>}
    </>
  )
}
