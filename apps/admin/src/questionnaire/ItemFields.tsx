import { bankIds } from '@ratchet/domain/questionnaire/bank'
import type { Item } from '@ratchet/domain/questionnaire/item'
import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { Field } from '../design/Field.tsx'
import { ConditionFields } from './ConditionFields.tsx'
import { KindFields } from './KindFields.tsx'
import { usePageWords } from './page-words.ts'
import { isCode } from './questionnaire-form.ts'

interface Props {
  readonly item: Item
  readonly earlier: readonly Item[]
  readonly set: (item: Item) => void
}

/** One question opened: words, code, what may be answered, and when it is asked. */
export function ItemFields({ item, earlier, set }: Props) {
  const w = usePageWords()
  // Whether it came from the bank is asked once: typing such a code does not lock the field.
  const [isBank] = useState(() => (bankIds as readonly string[]).includes(item.id))
  return (
    <div className="q-fields">
      <div className="form-row">
        {(['zh', 'en'] as const).map((language) => (
          <Field key={language} label={language === 'zh' ? w.wordsZh : w.wordsEn} name={language}>
            {(attrs) => (
              <Input.TextArea
                {...attrs}
                lang={language}
                autoSize={{ minRows: 2, maxRows: 5 }}
                maxLength={200}
                value={item.words[language]}
                onChange={(event) => set({ ...item, words: { ...item.words, [language]: event.target.value } })}
              />
            )}
          </Field>
        ))}
      </div>
      <KindFields item={item} set={set} />
      <p className="q-ticks">
        <Checkbox checked={item.required} onChange={(event) => set({ ...item, required: event.target.checked })}>
          {w.required}
        </Checkbox>
        {item.kind !== 'text' && (
          <Checkbox checked={item.dontKnow} onChange={(event) => set({ ...item, dontKnow: event.target.checked })}>
            {w.dontKnow}
          </Checkbox>
        )}
        {item.kind === 'choice' && (
          <Checkbox checked={item.multiple} onChange={(event) => set({ ...item, multiple: event.target.checked })}>
            {w.multiple}
          </Checkbox>
        )}
      </p>
      <ConditionFields item={item} earlier={earlier} set={set} />
      <Field
        label={w.code}
        name="id"
        hint={isBank ? w.codeBank : w.codeHint}
        error={isCode(item.id) ? undefined : w.badCode}
      >
        {(attrs) => (
          <Input
            {...attrs}
            className="q-code"
            disabled={isBank}
            maxLength={40}
            value={item.id}
            onChange={(event) => set({ ...item, id: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
