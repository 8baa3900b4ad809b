import { useWords } from '../locale.ts'
import { type Inbox, type InboxTab, inboxTabs } from './inbox-state.ts'

interface TabsProps {
  readonly counts: Inbox['counts']
  readonly current: InboxTab
  readonly choose: (tab: InboxTab) => void
}

/** How far opinions are, with how many there are under the present filter. */
export function InboxTabs({ counts, current, choose }: TabsProps) {
  const words = useWords()
  return (
    <fieldset className="status-tabs" aria-label={words.opinionPage.statusFilter}>
      {inboxTabs.map((tab) => (
        <button key={tab} type="button" aria-pressed={tab === current} onClick={() => choose(tab)}>
          {tab === 'all' ? words.opinionPage.all : words.opinion.status[tab]} <span className="num">{counts[tab]}</span>
        </button>
      ))}
    </fieldset>
  )
}
