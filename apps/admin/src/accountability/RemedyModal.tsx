import { isAffected, whyNotFileRemedy } from '@ratchet/domain/accountability/remedy'
import { remediesFor } from '@ratchet/domain/accountability/remedy-clock'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Radio } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { useLocale } from '../locale.ts'
import { useActor } from '../session.ts'
import { BasisField } from './BasisField.tsx'
import { CaseModal } from './CaseModal.tsx'
import { type CaseFound, nameOf } from './case-found.ts'
import { useCaseWords } from './case-words.ts'
import { TextField } from './TextField.tsx'

interface Props {
  readonly page: CaseFound
  readonly personId: string | null
  readonly onClose: () => void
}

/** 申请复核、异议或申诉: by the person whom it fell on, or written down for one without an account. */
export function RemedyModal({ page, personId, onClose }: Props) {
  const { locale } = useLocale()
  const w = useCaseWords()
  const a = w.ask
  const actor = useActor()
  const act = useAct('case.fileRemedy', client.case.fileRemedy.mutate)
  const { case: given, today } = page
  const open = remediesFor(page, personId)
  const isOwn = isAffected(page, personId, actor)
  const { value, setValue, dropDraft } = useDraft(`case.remedy.${given.id}.${personId}`, {
    remedy: open[0] ?? 'objection',
    text: '',
    basis: '',
  })
  const filing = { personId, remedy: value.remedy, basis: value.basis.trim() }
  const why = whyNotFileRemedy(page, filing, actor, today)
  const save = async () => {
    const filed = { ...filing, text: value.text.trim() }
    if (!(await act.perform({ id: given.id, seen: given.version, ...filed }))) return
    dropDraft()
    onClose()
  }
  return (
    <CaseModal
      wide
      title={a.fileTitle(nameOf(page, personId))}
      okText={a.fileRemedy}
      busy={act.busy}
      blocked={value.text.trim() === '' || why !== null}
      sentence={act.told ?? (why ? refusalSentence(locale, 'case.fileRemedy', why.code, why.details ?? {}) : null)}
      onOk={save}
      onClose={onClose}
    >
      <p className="page-note">{a.executionStands}</p>
      <Field label={a.remedy} name="remedy" issues={act.issues}>
        {({ status: _status, ...attrs }) => (
          <Radio.Group
            {...attrs}
            value={value.remedy}
            options={open.map((remedy) => ({ value: remedy, label: w.noun.remedy[remedy] }))}
            onChange={(event) => setValue({ ...value, remedy: event.target.value as typeof value.remedy })}
          />
        )}
      </Field>
      <TextField
        label={a.remedyText}
        name="text"
        rows={5}
        value={value.text}
        issues={act.issues}
        onChange={(text) => setValue({ ...value, text })}
      />
      {!isOwn && (
        <BasisField value={value.basis} issues={act.issues} onChange={(basis) => setValue({ ...value, basis })} />
      )}
    </CaseModal>
  )
}
