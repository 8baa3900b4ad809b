import type { Day } from '@ratchet/domain/day'
import { verdictOf, whyNotRecord } from '@ratchet/domain/publicity/publicity'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { presetUnit, unitsFor } from '../activity/activity-found.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { FileDrop } from '../design/FileDrop.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { fileContent, mediaTypeOf } from '../import/file-content.ts'
import { useLocale, useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import type { Publicity } from './highlights.ts'
import { usePublicityWords } from './page-words.ts'

const fieldOf: Readonly<Record<string, string>> = {
  'proof-missing': 'url',
  'highlight-known': 'url',
  'published-in-the-future': 'publishedOn',
  'quarter-published': 'publishedOn',
  'outlet-retired': 'outletId',
}

/** 登记报道: what appeared where and when, with its address or a clipping; whether it counts is said at once. */
export function RecordModal({ data, onClose }: { data: Publicity; onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = usePublicityWords()
  const actor = useActor()
  const act = useAct('publicity.record', client.publicity.record.mutate)
  const own = unitsFor(actor, 'publicity.record', data.units)
  const outlets = data.outlets.filter((outlet) => outlet.retiredAt === null)
  const [file, setFile] = useState<File | null>(null)
  const { value, setValue, dropDraft } = useDraft('publicity.new', {
    unitId: presetUnit(actor, own),
    outletId: '',
    title: '',
    url: '',
    publishedOn: data.today as string,
  })
  const set = (change: Partial<typeof value>) => setValue({ ...value, ...change })
  const outlet = outlets.find((row) => row.id === value.outletId)
  const fields = {
    ...{ unitId: value.unitId, outletId: value.outletId, title: value.title.trim() },
    ...{ url: value.url.trim() || null, publishedOn: value.publishedOn as Day },
  }
  const present = data.highlights.filter((row) => row.unitId === value.unitId && row.withdrawnAt === null)
  const isPublished = (quarter: string) => data.published && quarter === data.quarter
  const isTyped = outlet !== undefined && value.unitId !== '' && fields.title.length >= 4 && value.publishedOn !== ''
  const why = isTyped ? whyNotRecord(fields, file !== null, { outlet, present, isPublished, today: data.today }) : null
  const errorAt = (field: string) =>
    why && fieldOf[why.code] === field
      ? refusalSentence(locale, 'publicity.record', why.code, why.details ?? {})
      : undefined
  const verdict = outlet && verdictOf(outlet)
  const save = async () => {
    const clipping = file && { name: file.name, mediaType: mediaTypeOf(file), content: await fileContent(file) }
    if (!(await act.perform({ ...fields, clipping }))) return
    dropDraft()
    onClose()
  }
  const line = (field: 'title' | 'url' | 'publishedOn', hint?: string) => (
    <Field label={w.field[field]} name={field} issues={act.issues} error={errorAt(field)} hint={hint}>
      {(attrs) => (
        <Input
          {...attrs}
          type={field === 'publishedOn' ? 'date' : field === 'url' ? 'url' : 'text'}
          maxLength={field === 'url' ? 500 : 120}
          value={value[field]}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <Modal
      open
      width={640}
      title={w.recordTitle}
      okText={w.save}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !isTyped || why !== null }}
      onOk={save}
      onCancel={onClose}
    >
      <div className="form-row">
        <Field label={w.field.unitId} name="unitId" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              showSearch={{ optionFilterProp: 'label' }}
              value={value.unitId || undefined}
              options={own.map((unit) => ({ value: unit.id, label: unit.name }))}
              onChange={(unitId) => set({ unitId })}
            />
          )}
        </Field>
        {line('publishedOn')}
      </div>
      <Field
        label={w.field.outletId}
        name="outletId"
        issues={act.issues}
        error={errorAt('outletId')}
        hint={
          outlet && verdict
            ? verdict.whyNot
              ? w.whyNot[verdict.whyNot]
              : w.hint.verdict(w.level[outlet.level])
            : w.hint.outletId
        }
      >
        {(attrs) => (
          <Select
            {...attrs}
            showSearch={{ optionFilterProp: 'label' }}
            value={value.outletId || undefined}
            options={outlets.map((row) => ({ value: row.id, label: `${row.name} · ${w.level[row.level]}` }))}
            onChange={(outletId) => set({ outletId })}
          />
        )}
      </Field>
      {line('title')}
      {line('url', w.hint.url)}
      <p>{w.field.clipping}</p>
      {file ? (
        <p>
          {file.name}{' '}
          <button type="button" className="link" onClick={() => setFile(null)}>
            {w.removeFile}
          </button>
        </p>
      ) : (
        <FileDrop accept=".pdf,.ofd,.docx,image/*" hint={w.hint.clipping} onFile={setFile} />
      )}
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
