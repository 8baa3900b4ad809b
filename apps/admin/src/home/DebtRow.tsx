import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { DueMark } from './DueMark.tsx'
import { chipOf, type Debt, detailOf, drawerOf, hrefOf, keyOf, numberOf, titleOf } from './debts.ts'

interface RowProps {
  readonly debt: Debt
  /** Where the keyboard stands. */
  readonly isHere: boolean
  readonly open: () => void
  readonly stand: () => void
}

/** One debt: the matter, where it came from, until when, and one verb. */
export function DebtRow({ debt, isHere, open, stand }: RowProps) {
  const words = useWords()
  const w = words.home
  const title = titleOf(words, debt)
  const chip = chipOf(words, debt)
  const small = [numberOf(debt), detailOf(words, debt)].filter(Boolean)
  const verb = w.verb[debt.kind]
  const shape = isHere ? 'debt-verb button-link button-main' : 'debt-verb button-link'
  return (
    <li className={isHere ? 'debt debt-here' : 'debt'} data-debt={keyOf(debt)} onFocus={stand}>
      <span className="debt-matter">
        <span className="debt-title">{title}</span>
        {small.length > 0 && <span className="debt-small">{small.join(' · ')}</span>}
      </span>
      <span className="debt-source">
        <StatusChip tone={chip.tone}>{chip.text}</StatusChip>
      </span>
      <DueMark due={debt} />
      {drawerOf(debt) ? (
        <button type="button" className={shape} aria-label={w.verbOf(verb, title)} onClick={open}>
          {verb}
        </button>
      ) : (
        <PageLink to={hrefOf(debt)} className={shape} label={w.verbOf(verb, title)}>
          {verb}
        </PageLink>
      )}
    </li>
  )
}
