import { type RecordKind, recordKinds } from '@ratchet/domain/accountability/recognition'
import type { Day } from '@ratchet/domain/day'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Radio, Select } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { CaseModal } from './CaseModal.tsx'
import { useCaseWords } from './case-words.ts'
import { isMeetingFull, MeetingFields } from './MeetingFields.tsx'
import { TextField } from './TextField.tsx'

interface Props {
  /** The finding that proposes it; null where a meeting did by itself. */
  readonly findingId: string | null
  readonly unitId: string
  readonly onClose: () => void
}

/** 登记表彰或容错: by a leader, citing clause and minutes. */
export function RecordModal({ findingId, unitId, onClose }: Props) {
  const w = useCaseWords()
  const a = w.ask
  const act = useAct('recognition.record', client.recognition.record.mutate)
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const { value, setValue, dropDraft } = useDraft(`recognition.${findingId ?? 'new'}`, {
    kind: 'recognition' as RecordKind,
    unitId,
    personId: '',
    ...{ title: '', clause: '', reasons: '', meeting: '', minutesNumber: '', meetingDay: '' },
  })
  const posts = useQuery({
    ...api.post.list.queryOptions({ unitId: value.unitId }),
    enabled: value.unitId !== '',
  })
  const people = new Map((posts.data ?? []).flatMap((post) => post.holders.map((row) => [row.personId, row.name])))
  const change = (patch: Partial<typeof value>) => setValue({ ...value, ...patch })
  const isFull = value.unitId && value.title.trim().length > 1 && value.clause.trim() && value.reasons.trim().length > 1
  const save = async () => {
    const { meetingDay, personId, ...given } = value
    const about = { personId: personId || null, caseId: null, findingId, day: meetingDay as Day }
    if (!(await act.perform({ ...given, ...about }))) return
    dropDraft()
    onClose()
  }
  return (
    <CaseModal
      wide
      title={a.recordTitle}
      okText={w.recordsPage.add}
      busy={act.busy}
      blocked={!isFull || !isMeetingFull(value)}
      sentence={act.told}
      onOk={save}
      onClose={onClose}
    >
      <Field label={a.recordKind} name="kind" issues={act.issues}>
        {({ status: _status, ...attrs }) => (
          <Radio.Group
            {...attrs}
            value={value.kind}
            options={recordKinds.map((kind) => ({ value: kind, label: w.noun.record[kind] }))}
            onChange={(event) => change({ kind: event.target.value as RecordKind })}
          />
        )}
      </Field>
      <div className="two">
        <Field label={a.unit} name="unitId" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              showSearch={{ optionFilterProp: 'label' }}
              value={value.unitId || undefined}
              options={tree.nodes
                .filter((unit) => unit.kind !== 'zone' && unit.kind !== 'survey_firm')
                .map((unit) => ({ value: unit.id, label: unit.name }))}
              onChange={(next) => change({ unitId: next, personId: '' })}
            />
          )}
        </Field>
        <Field label={a.person} name="personId" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              value={value.personId}
              options={[
                { value: '', label: a.wholeUnit },
                ...[...people].map(([id, name]) => ({ value: id as string, label: name as string })),
              ]}
              onChange={(personId) => change({ personId })}
            />
          )}
        </Field>
      </div>
      <TextField
        label={a.recordName}
        name="title"
        most={100}
        value={value.title}
        issues={act.issues}
        onChange={(title) => change({ title })}
      />
      <TextField
        label={a.clause}
        hint={a.clauseHint}
        name="clause"
        most={100}
        value={value.clause}
        issues={act.issues}
        onChange={(clause) => change({ clause })}
      />
      <TextField
        label={a.reasons}
        name="reasons"
        rows={3}
        most={2000}
        value={value.reasons}
        issues={act.issues}
        onChange={(reasons) => change({ reasons })}
      />
      <MeetingFields value={value} issues={act.issues} onChange={change} />
    </CaseModal>
  )
}
