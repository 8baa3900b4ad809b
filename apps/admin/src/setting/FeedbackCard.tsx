import {
  type FeedbackSetting,
  feedbackBounds,
  feedbackFields,
  shortened,
  usualFeedback,
  whyNotSaveFeedback,
} from '@ratchet/domain/setting/setting'
import { App } from 'antd'
import { client } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { FigureFields, figuresOf } from './FigureFields.tsx'
import { SettingFoot } from './SettingFoot.tsx'
import { type SettingsFound, useSettingForm } from './use-setting-form.ts'

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
    ruleOf: (typed) => whyNotSaveFeedback(kept.content, figuresOf(feedbackFields, typed)),
  })
  const save = () => {
    const next = figuresOf(feedbackFields, form.typed)
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
      <FigureFields form={form} fields={feedbackFields} bounds={feedbackBounds} usual={usualFeedback} words={w} />
      <SettingFoot form={form} names={w.field} onSave={save} />
    </Card>
  )
}
