import type { Shares } from '@ratchet/design/diverging-rows'
import { type OptInRow, optInBars, optInTable } from '@ratchet/design/opt-in-bars'
import { percentFrom } from '@ratchet/domain/ballot/opt-in'
import { ResultCard } from '../analysis/ResultCard.tsx'
import { Picture } from '../design/Picture.tsx'
import { type Results, useBallotState } from './ballot-state.ts'
import { OtherAnswers } from './OtherAnswers.tsx'
import { type BallotWords, useBallotWords } from './use-ballot-words.ts'

/** The rows of the picture in the view that is shown; a row opens its forms. */
function rowsOf(items: Results['items'], view: 'standard' | 'all', w: BallotWords): OptInRow[] {
  return items.flatMap(({ item, standard, all }) => {
    if (item.kind !== 'five') return []
    const { n, unknown, counts } = view === 'all' ? all : standard
    const name = w.itemName(item)
    const shares =
      n < percentFrom ? null : ([1, 2, 3, 4, 5].map((step) => (counts[step] ?? 0) / n) as unknown as Shares)
    const part = { key: item.id, label: w.page.where.open(name, w.picture.bars.head.n, w.picture.bars.count(n)) }
    const row = { key: item.id, name, n, unknown, shares, percent: { standard: standard.percent, all: all.percent } }
    return [n + unknown > 0 ? { ...row, part } : row]
  })
}

/** How those who came answered, question by question, with both figures, the published rule and the bound. */
export function AnswersCard({ results }: { readonly results: Results }) {
  const w = useBallotWords()
  const { shown, openRows } = useBallotState()
  const { items, campaign } = results
  const { bars } = w.page
  const rows = rowsOf(items, shown, w)
  const input = { title: bars.title, view: shown, rows }
  const bounds = items.flatMap(({ item, standard }) =>
    standard.bound ? [{ name: w.itemName(item), points: standard.bound.most }] : [],
  )
  return (
    <ResultCard anchor="bars" title={bars.title} sub={bars.sub(w.page.view[shown])}>
      <Picture
        draw={(layout) => optInBars(input, layout, w.picture.bars)}
        twin={optInTable(input, w.picture.bars)}
        label={bars.title}
        onPart={(item) => openRows({ of: item, among: shown === 'all' ? 'all' : 'default' })}
      />
      <ul className="ballot-notes">
        <li>{bars.rule(campaign.viewRule)}</li>
        {bounds.length > 0 && <li>{bars.bound(bounds)}</li>}
        {rows.some(({ shares }) => shares === null) && <li>{bars.few}</li>}
      </ul>
      <OtherAnswers items={items.filter(({ item }) => item.kind !== 'five')} />
    </ResultCard>
  )
}
