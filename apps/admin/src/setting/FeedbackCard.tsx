import {
  type FeedbackSetting,
  feedbackBounds,
  feedbackFields,
  shortened,
  usualFeedback,
  whyNotSaveFeedback,
} from '@ratchet/domain/setting/setting'
import { App, InputNumber } from 'antd'
import { client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { SettingFoot } from './SettingFoot.tsx'
import { type SettingsFound, type Typed, useSettingForm } from './use-setting-form.ts'

/** An emptied field is no figure: it lies outside every bound, and the rule says so at the field. */
const figuresOf = (typed: Typed<FeedbackSetting>) =>
  Object.fromEntries(feedbackFields.map((field) => [field, typed[field] ?? Number.NaN])) as FeedbackSetting

/** 群众意见: how long handing on and answering may take, how often a number may be looked at, how long things are kept. */
export function FeedbackCard({ kept }: { kept: SettingsFound['feedback'] }) {
  const all = useWords()
  const words = all.setting
  const w = words.feedback
  const { modal } = App.useApp()
  const form = useSettingForm<FeedbackSetting>({
    procedure: 'setting.saveFeedback',
    kept,
    call: client.setting.saveFeedback.mutate,
    ruleOf: (typed) => whyNotSaveFeedback(kept.content, figuresOf(typed)),
  })
  const save = () => {
    const next = figuresOf(form.typed)
    const fields = shortened(kept.content, next)
    if (fields.length === 0) return form.save(next)
    return modal.confirm({
      title: w.shorterTitle,
      content: w.shorter(fields.map((field) => w.field[field])),
      okText: w.shorterOk,
      cancelText: all.shell.form.cancel,
      onOk: () => form.save(next),
    })
  }
  return (
    <Card title={w.title} extra={kept.at ? words.saved(momentText(kept.at)) : words.usual}>
      <p className="setting-hint">{w.hint}</p>
      <div className="setting-fields">
        {feedbackFields.map((field) => {
          const [least, most] = feedbackBounds[field]
          const hint = w.bounds(w.fieldHint[field], least, most)
          const usual = usualFeedback[field]
          return (
            <Field
              key={field}
              name={field}
              label={w.field[field]}
              hint={form.typed[field] === usual ? hint : w.usually(hint, usual)}
              issues={form.act.issues}
              error={form.errorAt(field)}
            >
              {(attrs) => (
                <InputNumber
                  {...attrs}
                  className="setting-figure"
                  precision={0}
                  suffix={w.unit[field]}
                  readOnly={form.whyNotPerson !== null}
                  value={form.typed[field]}
                  onChange={(value) => form.set({ [field]: value })}
                />
              )}
            </Field>
          )
        })}
      </div>
      <SettingFoot form={form} names={w.field} onSave={save} />
    </Card>
  )
}
