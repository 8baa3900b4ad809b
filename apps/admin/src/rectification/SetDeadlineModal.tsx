import { calendarOf } from '@ratchet/domain/calendar/calendar'
import { whyNotFirstDeadline } from '@ratchet/domain/rectification/set-deadline'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useLocale, useWords } from '../locale.ts'
import { DeadlineField } from './DeadlineField.tsx'
import { dueOf, type ItemDraft } from './item-draft.ts'
import type { ItemFound } from './item-found.ts'

type Typed = Pick<ItemDraft, 'deadline' | 'workDays' | 'dueDay'>
/** Half a year of working days: what a slip asks for is rarely done sooner. */
const usual: Typed = { deadline: 'days', workDays: 120, dueDay: '' }

/** 定时限: the first deadline of an item that began without one. */
export function SetDeadlineModal({ page, onClose }: { page: ItemFound; onClose: () => void }) {
  useReturnFocus()
  const { locale } = useLocale()
  const w = useWords().itemWork.deadline
  const { data } = useSuspenseQuery(api.calendar.find.queryOptions({}))
  const [typed, setTyped] = useState(usual)
  const act = useAct('rectification.setDeadline', client.rectification.setDeadline.mutate)
  const { item } = page
  const due = dueOf(typed, calendarOf(data.years), data.today)
  const why = due && whyNotFirstDeadline(item, { dueDay: due.day, reason: '-' }, data.today)
  const sentence = why ? refusalSentence(locale, 'rectification.setDeadline', why.code, why.details ?? {}) : null
  const set = async (reason: string) => {
    const byDays = typed.deadline === 'days'
    const given = byDays ? { workDays: typed.workDays, dueDay: null } : { workDays: null, dueDay: due?.day ?? null }
    if (await act.perform({ id: item.id, seen: item.version, ...given, reason })) onClose()
  }
  return (
    <ReasonModal
      open
      title={w.title(item.number)}
      okText={w.act}
      busy={act.busy}
      blocked={due === null || why !== null}
      sentence={act.told ?? sentence}
      onOk={set}
      onCancel={onClose}
    >
      <p className="page-note">{w.hint}</p>
      <DeadlineField value={typed} onChange={setTyped} />
    </ReasonModal>
  )
}
