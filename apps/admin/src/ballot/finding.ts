import { percentFrom, percentOf } from '@ratchet/domain/ballot/opt-in'
import type { Results } from './ballot-state.ts'
import type { BallotWords } from './use-ballot-words.ts'

type Shown = Pick<Results, 'campaign' | 'items' | 'forms'>

/** The question with the largest share of dissatisfied answers in the view; null where no question has enough. */
export function mostDissatisfied(items: Results['items'], view: 'standard' | 'all') {
  const known = items.flatMap((row) => {
    const { dissatisfied, n } = row[view]
    const percent = row.item.kind === 'five' ? percentOf(dissatisfied, n) : null
    return percent === null ? [] : [{ item: row.item, percent }]
  })
  return known.toSorted((a, b) => b.percent - a.percent)[0] ?? null
}

/** The page's finding: what those who came say, never more than their number allows. */
export function findingOf({ campaign, items, forms }: Shown, view: 'standard' | 'all', w: BallotWords): string {
  const { title } = w.page
  const n = view === 'all' ? forms.forms : forms.forms - forms.aside
  if (campaign.standing === 'planned') return title.planned(campaign.firstDay)
  if (forms.forms === 0) return title.none
  const most = mostDissatisfied(items, view)
  if (!most || n < percentFrom) return title.few(n)
  return title.most(n, w.itemName(most.item), most.percent)
}
