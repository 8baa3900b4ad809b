import { questionnaireKinds, whyNotDraft } from '@ratchet/domain/questionnaire/questionnaire'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { useGo } from '../shell/page.ts'
import { pageWords } from './page-words.ts'

const blank = { name: '', kind: 'quarterly' as (typeof questionnaireKinds)[number], zh: '', en: '' }

/** A new series: its name, what it is for, and its title in both languages. */
export function NewModal({ onClose }: { onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = pageWords(locale)
  const go = useGo()
  const act = useAct('questionnaire.draft', client.questionnaire.draft.mutate)
  const { data } = useSuspenseQuery(api.questionnaire.list.queryOptions({}))
  const { value, setValue, dropDraft } = useDraft('questionnaire.new', blank)
  const why = whyNotDraft(value.name, data.questionnaires)
  const save = async () => {
    const { name, kind, zh, en } = value
    const done = await act.perform({ name: name.trim(), kind, title: { zh: zh.trim(), en: en.trim() } })
    if (!done) return
    dropDraft()
    onClose()
    go(`/questionnaires/${done.id}`)
  }
  const text = (field: 'name' | 'zh' | 'en', label: string, hint?: string) => (
    <Field
      label={label}
      name={field}
      issues={act.issues}
      hint={hint}
      error={
        field === 'name' && why ? refusalSentence(locale, 'questionnaire.draft', why.code, why.details) : undefined
      }
    >
      {(attrs) => (
        <Input
          {...attrs}
          maxLength={80}
          value={value[field]}
          onChange={(event) => setValue({ ...value, [field]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <Modal
      open
      title={w.create}
      okText={w.createOk}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: value.name.trim() === '' || why !== null }}
      onOk={save}
      onCancel={onClose}
    >
      {text('name', w.field.name, w.field.nameHint)}
      <Field label={w.field.kind} name="kind" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={value.kind}
            options={questionnaireKinds.map((kind) => ({ value: kind, label: words.questionnaire.kind[kind] }))}
            onChange={(kind) => setValue({ ...value, kind })}
          />
        )}
      </Field>
      {text('zh', w.field.titleZh)}
      {text('en', w.field.titleEn)}
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
