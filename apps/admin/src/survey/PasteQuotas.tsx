import { type BadLine, readPasted } from '@ratchet/domain/survey/quota-paste'
import { surveyQuotaWords } from '@ratchet/words/survey-quota'
import { Button, Input, Radio } from 'antd'
import { useId, useState } from 'react'
import { useLocale } from '../locale.ts'
import type { QuotaPlace, TypedQuotas } from './quotas.ts'

interface Props {
  readonly places: readonly QuotaPlace[]
  readonly typed: TypedQuotas
  readonly onChange: (typed: TypedQuotas) => void
}

/** Two columns out of a spreadsheet; the good lines are taken, each bad one is named with its reason. */
export function PasteQuotas({ places, typed, onChange }: Props) {
  const w = surveyQuotaWords[useLocale().locale].editor
  const id = useId()
  const [text, setText] = useState('')
  const [read, setRead] = useState<{ good: number; bad: readonly BadLine[] } | null>(null)
  const [into, setInto] = useState<'targets' | 'sizes'>('targets')
  const take = () => {
    const { rows, bad } = readPasted(text, places)
    const taken = Object.fromEntries(rows.map((row) => [row.placeId, String(row.number)]))
    onChange({
      ...typed,
      method: into === 'sizes' ? 'sizes' : 'typed',
      [into]: { ...typed[into], ...taken },
    })
    setRead({ good: rows.length, bad })
  }
  return (
    <details className="paste-quotas">
      <summary>{w.pasteTitle}</summary>
      <p className="page-note" id={id}>
        {w.pasteHint}
      </p>
      <Input.TextArea
        aria-label={w.pasteTitle}
        aria-describedby={id}
        rows={5}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="form-foot">
        <Radio.Group
          aria-label={w.pasteAs}
          value={into}
          options={(['targets', 'sizes'] as const).map((value) => ({ value, label: w.pasteInto[value] }))}
          onChange={(event) => setInto(event.target.value)}
        />
        <Button disabled={text.trim() === ''} onClick={take}>
          {w.read}
        </Button>
      </div>
      {read && (
        <div role="status">
          <p className={read.bad.length > 0 ? 'act-problem' : 'page-note'}>{w.readRows(read.good, read.bad.length)}</p>
          {read.bad.length > 0 && (
            <ul className="bad-lines">
              {read.bad.map((bad) => (
                <li key={bad.line}>
                  <span className="num">{w.line(bad.line)}</span> <q>{bad.text}</q> {w.fault[bad.fault]}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </details>
  )
}
