import { placeName } from '@ratchet/words/place-name'
import { Select } from 'antd'
import { ResultCard } from '../analysis/ResultCard.tsx'
import { type Results, useBallotState } from './ballot-state.ts'
import { useBallotWords } from './use-ballot-words.ts'
import { WhereRow } from './WhereRow.tsx'

/** Who answered where: in the order of the org tree, never by count; with the bound of each place. */
export function WhereCard({ results }: { readonly results: Results }) {
  const w = useBallotWords()
  const { where } = w.page
  const { change } = useBallotState()
  const { streets, items, chosen } = results
  const came = streets.map(({ places }) => places.filter(({ figures }) => figures === null || figures.forms > 0).length)
  const total = came.reduce((sum, n) => sum + n, 0)
  const item = items.find((row) => row.item.id === chosen)?.item
  return (
    <ResultCard
      anchor="where"
      title={where.title(total, came.filter((n) => n > 0).length)}
      sub={where.sub}
      tools={
        item && (
          <Select
            aria-label={where.item}
            className="ballot-select"
            value={item.id}
            options={items.flatMap((row) =>
              row.item.kind === 'five' ? [{ value: row.item.id, label: w.itemName(row.item) }] : [],
            )}
            onChange={(value) => change({ item: value })}
          />
        )
      }
    >
      <p className="ballot-design">{w.picture.bars.design}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
      <section className="figure-scroll" tabIndex={0} aria-label={where.columns.place}>
        <table className="plain-table where-table">
          <thead>
            <tr>
              <th scope="col">{where.columns.place}</th>
              <th scope="col" className="right">
                {where.columns.standard}
              </th>
              <th scope="col" className="right">
                {where.columns.all}
              </th>
              <th scope="col">{where.columns.answers}</th>
              <th scope="col" className="right">
                {where.columns.percent}
              </th>
              <th scope="col" className="right">
                {where.columns.bound}
              </th>
              <th scope="col" className="right">
                {where.columns.allPercent}
              </th>
            </tr>
          </thead>
          {streets.map((street) => (
            <tbody key={street.id}>
              <tr className="street-row">
                <th scope="rowgroup" colSpan={7}>
                  {placeName(street.name)}
                </th>
              </tr>
              {street.places.map((place) => (
                <WhereRow key={place.id} place={place} item={item} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <p className="page-note">{where.fewKey}</p>
    </ResultCard>
  )
}
