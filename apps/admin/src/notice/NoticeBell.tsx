import './notice.css'
import { useQuery } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { api } from '../api.ts'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'

/** How often the count is asked for while the window is in sight. */
const LOOK_MS = 60_000

/** How many notices one has not read, in the top bar; always there, since it is the way to the page. */
export function NoticeBell() {
  const w = useWords().notice
  const { data } = useQuery({ ...api.notice.unread.queryOptions({}), refetchInterval: LOOK_MS })
  const unread = data?.unread ?? 0
  return (
    <PageLink to="/notifications" className="top-tray notice-bell" label={w.bellLabel(unread)}>
      <Bell size={16} aria-hidden />
      <span className="top-wide">{w.bell}</span>{' '}
      {unread > 0 && <span className="notice-count">{w.bellCount(unread)}</span>}
    </PageLink>
  )
}
