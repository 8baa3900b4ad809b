import { classificationPageWords } from '@ratchet/words/classification-page'
import { PartTabs } from '../design/PartTabs.tsx'
import { useLocale, useWords } from '../locale.ts'
import { type Inbox, type InboxTab, inboxTabs } from './inbox-state.ts'

interface TabsProps {
  readonly counts: Inbox['counts']
  readonly current: InboxTab
  readonly choose: (tab: InboxTab) => void
}

/** How far opinions are, with how many there are under the present filter. */
export function InboxTabs({ counts, current, choose }: TabsProps) {
  const words = useWords()
  const { locale } = useLocale()
  return (
    <PartTabs
      label={words.opinionPage.statusFilter}
      parts={inboxTabs}
      current={current}
      nameOf={(tab) =>
        tab === 'all'
          ? words.opinionPage.all
          : tab === 'urgent'
            ? classificationPageWords[locale].urgentTab
            : words.opinion.status[tab]
      }
      countOf={(tab) => counts[tab]}
      choose={choose}
    />
  )
}
