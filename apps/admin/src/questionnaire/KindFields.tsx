import type { Item, ItemOf } from '@ratchet/domain/questionnaire/item'
import { Button, Input, InputNumber } from 'antd'
import { Field } from '../design/Field.tsx'
import { usePageWords } from './page-words.ts'
import { freeOption, isOptionCode } from './questionnaire-form.ts'

/** What only this type of question has: options, range and unit, or length. */
export function KindFields({ item, set }: { item: Item; set: (item: Item) => void }) {
  const w = usePageWords()
  if (item.kind === 'choice') return <OptionFields item={item} set={set} />
  if (item.kind === 'text') {
    return (
      <Field label={w.maxLength} name="maxLength">
        {(attrs) => (
          <InputNumber
            {...attrs}
            min={1}
            max={2000}
            precision={0}
            value={item.maxLength}
            onChange={(most) => set({ ...item, maxLength: most ?? 1 })}
          />
        )}
      </Field>
    )
  }
  if (item.kind !== 'number') return null
  return (
    <div className="form-row q-narrow">
      {(['min', 'max'] as const).map((end) => (
        <Field key={end} label={w[end]} name={end}>
          {(attrs) => (
            <InputNumber
              {...attrs}
              min={-1e9}
              max={1e9}
              value={item[end]}
              onChange={(value) => set({ ...item, [end]: value ?? 0 })}
            />
          )}
        </Field>
      ))}
      {(['zh', 'en'] as const).map((language) => (
        <Field key={language} label={language === 'zh' ? w.unitZh : w.unitEn} name={`unit.${language}`}>
          {(attrs) => (
            <Input
              {...attrs}
              lang={language}
              maxLength={20}
              value={item.unit[language]}
              onChange={(event) => set({ ...item, unit: { ...item.unit, [language]: event.target.value } })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}

function OptionFields({ item, set }: { item: ItemOf<'choice'>; set: (item: Item) => void }) {
  const w = usePageWords()
  const { options } = item
  const change = (at: number, next: (typeof options)[number]) =>
    set({ ...item, options: options.map((option, other) => (other === at ? next : option)) })
  return (
    <fieldset className="plain-fieldset">
      <legend>{w.options}</legend>
      <ol className="q-options">
        {options.map((option, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: while it is edited an option has no identity but its place
          <li key={at}>
            {(['zh', 'en'] as const).map((language) => (
              <Input
                key={language}
                lang={language}
                aria-label={language === 'zh' ? w.optionZh(at + 1) : w.optionEn(at + 1)}
                placeholder={language === 'zh' ? w.optionZh(at + 1) : w.optionEn(at + 1)}
                maxLength={80}
                value={option.words[language]}
                onChange={(event) =>
                  change(at, { ...option, words: { ...option.words, [language]: event.target.value } })
                }
              />
            ))}
            <Input
              aria-label={w.optionCode(at + 1)}
              status={isOptionCode(option.id) ? '' : 'error'}
              maxLength={40}
              value={option.id}
              onChange={(event) => change(at, { ...option, id: event.target.value })}
            />
            <Button
              size="small"
              aria-label={w.dropOption(at + 1)}
              onClick={() => set({ ...item, options: options.filter((_, other) => other !== at) })}
            >
              {w.dropShort}
            </Button>
          </li>
        ))}
      </ol>
      {options.some(({ id }) => !isOptionCode(id)) && <p className="field-error">{w.badOptionCode}</p>}
      <Button
        size="small"
        disabled={options.length >= 30}
        onClick={() =>
          set({
            ...item,
            options: [...options, { id: freeOption(options.map(({ id }) => id)), words: { zh: '', en: '' } }],
          })
        }
      >
        {w.addOption}
      </Button>
    </fieldset>
  )
}
