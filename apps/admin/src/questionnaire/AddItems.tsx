import { type BankGroup, type BankId, bankGroups } from '@ratchet/domain/questionnaire/bank'
import { itemKinds } from '@ratchet/domain/questionnaire/item'
import { bankWords } from '@ratchet/words/questionnaire-bank'
import { phoneWords } from '@ratchet/words/questionnaire-phone'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useLocale } from '../locale.ts'
import { pageWords } from './page-words.ts'
import { type FormItem, withBank, withOwn } from './questionnaire-form.ts'

interface Props {
  readonly items: readonly FormItem[]
  readonly set: (items: readonly FormItem[]) => void
  readonly onOwn: (items: readonly FormItem[]) => void
}

/** More questions: from the bank with one click each, or one of one's own. */
export function AddItems({ items, set, onOwn }: Props) {
  const { locale } = useLocale()
  const w = pageWords(locale)
  const [isOpen, setOpen] = useState(items.length === 0)
  const { colon } = phoneWords[locale]
  const isThere = (id: BankId) => items.some(({ item }) => item.id === id)
  return (
    <>
      <div className="form-foot">
        <Button type="primary" ghost aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? w.closeBank : w.fromBank}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: itemKinds.map((kind) => ({
              key: kind,
              label: w.kind[kind],
              onClick: () => onOwn(withOwn(items, kind)),
            })),
          }}
        >
          <Button>{w.own}</Button>
        </Dropdown>
      </div>
      {isOpen && (
        <section className="q-bank" aria-label={w.fromBank}>
          <p className="page-note">{w.bankHint}</p>
          {(Object.keys(bankGroups) as BankGroup[]).map((group) => {
            const ids: readonly BankId[] = bankGroups[group]
            return (
              <div key={group}>
                <div className="q-bank-head">
                  <h3>{w.group[group]}</h3>
                  {ids.length > 1 && (
                    <Button
                      size="small"
                      disabled={ids.every(isThere)}
                      aria-label={`${w.addGroup}${colon}${w.group[group]}`}
                      onClick={() => set(withBank(items, ids))}
                    >
                      {w.addGroup}
                    </Button>
                  )}
                </div>
                <ul>
                  {ids.map((id) => (
                    <li key={id}>
                      <span>{bankWords.question(id)[locale]}</span>
                      <Button
                        size="small"
                        disabled={isThere(id)}
                        aria-label={`${isThere(id) ? w.added : w.add}${colon}${bankWords.question(id)[locale]}`}
                        onClick={() => set(withBank(items, [id]))}
                      >
                        {isThere(id) ? w.added : w.add}
                      </Button>
                    </li>
                  ))}
                </ul>
              </div>
            )
          })}
        </section>
      )}
    </>
  )
}
