import { questionnaireKinds } from '@ratchet/domain/questionnaire/questionnaire'
import { Input, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { usePageWords } from './page-words.ts'
import type { QuestionnaireForm } from './questionnaire-form.ts'

interface Props {
  readonly form: QuestionnaireForm
  readonly set: (change: Partial<QuestionnaireForm>) => void
}

/** What it is for, its title and the opening words, in both languages. */
export function HeadFields({ form, set }: Props) {
  const words = useWords()
  const w = usePageWords()
  const { title, introduction } = form
  return (
    <>
      <Field label={w.field.kind} name="kind">
        {(attrs) => (
          <Select
            {...attrs}
            className="q-kind"
            value={form.kind}
            options={questionnaireKinds.map((kind) => ({ value: kind, label: words.questionnaire.kind[kind] }))}
            onChange={(kind) => set({ kind })}
          />
        )}
      </Field>
      <div className="form-row">
        {(['zh', 'en'] as const).map((language) => (
          <Field
            key={language}
            label={language === 'zh' ? w.field.titleZh : w.field.titleEn}
            name={`title.${language}`}
          >
            {(attrs) => (
              <Input
                {...attrs}
                lang={language}
                maxLength={80}
                value={title[language]}
                onChange={(event) => set({ title: { ...title, [language]: event.target.value } })}
              />
            )}
          </Field>
        ))}
      </div>
      <div className="form-row">
        {(['zh', 'en'] as const).map((language) => (
          <Field
            key={language}
            label={language === 'zh' ? w.field.introZh : w.field.introEn}
            name={`introduction.${language}`}
            hint={language === 'zh' ? w.field.introHint : undefined}
          >
            {(attrs) => (
              <Input.TextArea
                {...attrs}
                lang={language}
                autoSize={{ minRows: 3, maxRows: 8 }}
                maxLength={500}
                value={introduction[language]}
                onChange={(event) => set({ introduction: { ...introduction, [language]: event.target.value } })}
              />
            )}
          </Field>
        ))}
      </div>
    </>
  )
}
