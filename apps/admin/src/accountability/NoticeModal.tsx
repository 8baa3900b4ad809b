import { belongsToUnit } from '@ratchet/domain/accountability/case-interest'
import type { Day } from '@ratchet/domain/day'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useDraft } from '../draft.ts'
import { useActor } from '../session.ts'
import { BasisField } from './BasisField.tsx'
import { CaseModal } from './CaseModal.tsx'
import { type CaseFound, suggestionText } from './case-found.ts'
import { useCaseWords } from './case-words.ts'
import { TextField } from './TextField.tsx'

interface Props {
  readonly page: CaseFound
  readonly onClose: () => void
}

/** 送达告知书: the text is drafted out of the clause and what it suggests, and a person sends it. */
export function NoticeModal({ page: { case: given }, onClose }: Props) {
  const w = useCaseWords()
  const act = useAct('case.serveNotice', client.case.serveNotice.mutate)
  const clause = w.noun.clause(given.clause)
  const drafted = w.ask.noticeDraft(clause, given.year, suggestionText(given.suggested, w), given.terms.statementDays)
  const { value, setValue, dropDraft } = useDraft(`case.notice.${given.id}`, drafted)
  const send = async () => {
    if (!(await act.perform({ id: given.id, seen: given.version, text: value }))) return
    dropDraft()
    onClose()
  }
  return (
    <CaseModal
      wide
      title={w.ask.serveNotice}
      okText={w.ask.serveNotice}
      busy={act.busy}
      blocked={value.trim() === ''}
      sentence={act.told}
      onOk={send}
      onClose={onClose}
    >
      <TextField label={w.ask.noticeText} name="text" rows={6} value={value} issues={act.issues} onChange={setValue} />
    </CaseModal>
  )
}

/** 签收告知书: by the unit, or in its place by a slip. */
export function ReceiveModal({ page, onClose }: Props) {
  const w = useCaseWords()
  const actor = useActor()
  const act = useAct('case.receiveNotice', client.case.receiveNotice.mutate)
  const { case: given } = page
  const isOwn = belongsToUnit(page, actor)
  const { value, setValue, dropDraft } = useDraft(`case.receive.${given.id}`, { day: page.today as string, basis: '' })
  const send = async () => {
    const done = await act.perform({
      id: given.id,
      seen: given.version,
      basis: value.basis.trim(),
      day: value.day as Day,
    })
    if (!done) return
    dropDraft()
    onClose()
  }
  return (
    <CaseModal
      title={w.ask.receiveNotice}
      okText={w.ask.receiveNotice}
      busy={act.busy}
      blocked={value.day === '' || (!isOwn && value.basis.trim() === '')}
      sentence={act.told}
      onOk={send}
      onClose={onClose}
    >
      <TextField
        isDay
        label={w.ask.receivedDay}
        name="day"
        value={value.day}
        issues={act.issues}
        onChange={(day) => setValue({ ...value, day })}
      />
      {!isOwn && (
        <BasisField value={value.basis} issues={act.issues} onChange={(basis) => setValue({ ...value, basis })} />
      )}
    </CaseModal>
  )
}
