import './setting.css'
import { filled } from '@ratchet/domain/setting/setting'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { FeedbackCard } from './FeedbackCard.tsx'
import { HouseholdCard } from './HouseholdCard.tsx'
import { SiteCard } from './SiteCard.tsx'

/** 设置: what the office sets for itself; whoever may not change it reads it, with whom to ask. */
export function SettingsPage() {
  const w = useWords().setting
  const { data } = useSuspenseQuery(api.setting.find.queryOptions({}))
  const { site, feedback, household, zone } = data
  return (
    <PageShell
      title={w.title(Object.keys(filled(site.content)).length, feedback.content.answerDays)}
      sub={w.sub}
      crumb={w.crumb}
    >
      <div className="two">
        <SiteCard kept={site} zone={zone} />
        <FeedbackCard kept={feedback} />
        <HouseholdCard kept={household} />
      </div>
    </PageShell>
  )
}
