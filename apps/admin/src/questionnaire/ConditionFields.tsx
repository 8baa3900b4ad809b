import { answersOf, type Item } from '@ratchet/domain/questionnaire/item'
import { Checkbox, Radio, Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { useLocale } from '../locale.ts'
import { answerText } from './condition-text.ts'
import { pageWords } from './page-words.ts'

interface Props {
  readonly item: Item
  readonly earlier: readonly Item[]
  readonly set: (item: Item) => void
}

/** When the question is asked: always, or after some answers to an earlier one. */
export function ConditionFields({ item, earlier, set }: Props) {
  const { locale } = useLocale()
  const w = pageWords(locale)
  const { showIf, ...always } = item
  const possible = earlier.filter((other) => answersOf(other) !== null)
  const asked = possible.find(({ id }) => id === showIf?.item)
  const first = possible.at(-1)
  const on = (other: string, is: readonly (number | string)[]) => set({ ...item, showIf: { item: other, is: [...is] } })
  return (
    <fieldset className="plain-fieldset">
      <legend>{w.condition}</legend>
      <Radio.Group
        value={showIf ? 'if' : 'always'}
        options={[
          { value: 'always', label: w.always },
          { value: 'if', label: w.onlyIf, disabled: !first },
        ]}
        onChange={(event) => (event.target.value === 'if' && first ? on(first.id, []) : set(always as Item))}
      />
      {!first && <p className="page-note">{w.conditionNone}</p>}
      {showIf && (
        <div className="q-if">
          <Field label={w.conditionItem} name="showIf.item">
            {(attrs) => (
              <Select
                {...attrs}
                value={showIf.item}
                options={possible.map(({ id, words }) => ({
                  value: id,
                  label: `${earlier.findIndex((other) => other.id === id) + 1}. ${words[locale] || id}`,
                }))}
                onChange={(id) => on(id, [])}
              />
            )}
          </Field>
          {asked && (
            <fieldset className="plain-fieldset">
              <legend>{w.conditionIs}</legend>
              <Checkbox.Group
                value={showIf.is}
                options={(answersOf(asked) ?? []).map((answer) => ({
                  value: answer,
                  label: answerText(asked, answer, locale),
                }))}
                onChange={(is) => on(asked.id, is as (number | string)[])}
              />
            </fieldset>
          )}
        </div>
      )}
    </fieldset>
  )
}
