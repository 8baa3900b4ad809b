import { LONGEST_TEXT } from '@ratchet/domain/feedback/say'
import { type OpinionKind, opinionKinds } from '@ratchet/domain/opinion/opinion'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Button, Checkbox, Input, Select } from 'antd'
import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale, useWords } from '../locale.ts'
import { PlacePicker } from '../opinion/PlacePicker.tsx'
import type { UnitNode } from '../people/org-tree.ts'
import type { ChatRow } from './chat-rows.ts'
import { useIntakeWords } from './use-intake-words.ts'

interface Props {
  readonly row: ChatRow
  readonly nodes: readonly UnitNode[]
  readonly isFirst: boolean
  readonly onChange: (patch: Partial<ChatRow>) => void
  readonly onSplit: () => void
  readonly onJoin: () => void
}

/** One message: ticked or not, its words to be mended, what it is about and where; split, or joined to the one above. */
export function ChatLine({ row, nodes, isFirst, onChange, onSplit, onJoin }: Props) {
  const words = useWords()
  const all = useIntakeWords()
  const w = all.paste
  const { locale } = useLocale()
  const isFiled = Boolean(row.number)
  const label = (what: string) => `${what} ${w.line(row.from, row.to)}`
  return (
    <li className={row.ticked ? 'chat-row' : 'chat-row chat-row-off'}>
      <Checkbox
        aria-label={label(w.tick)}
        checked={row.ticked}
        disabled={isFiled}
        onChange={(event) => onChange({ ticked: event.target.checked })}
      />
      <div className="chat-said">
        <div className="chat-meta">
          <span>{w.line(row.from, row.to)}</span>
          {row.speaker && <span>{w.said(row.speaker)}</span>}
          {row.at && <span className="num">{row.at}</span>}
          {row.skip && <StatusChip tone="quiet">{w.skip[row.skip]}</StatusChip>}
          {isFiled && <StatusChip tone="done">{`${w.filed} ${row.number}`}</StatusChip>}
        </div>
        <Input.TextArea
          aria-label={label(w.text)}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={LONGEST_TEXT}
          disabled={isFiled}
          value={row.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </div>
      {row.ticked && (
        <>
          <Select
            aria-label={label(w.kind)}
            placeholder={w.kind}
            disabled={isFiled}
            value={row.kind}
            options={opinionKinds.map((kind) => ({ value: kind, label: words.opinion.kind[kind] }))}
            onChange={(kind: OpinionKind) => onChange({ kind })}
          />
          <PlacePicker
            aria-label={label(w.place)}
            nodes={nodes}
            none={all.file.anyPlace}
            disabled={isFiled}
            value={row.placeId}
            onChange={(placeId) => onChange({ placeId })}
          />
          <span className="row">
            <Checkbox
              disabled={isFiled}
              checked={row.urgent}
              onChange={(event) => onChange({ urgent: event.target.checked })}
            >
              {w.urgent}
            </Checkbox>
            {!isFiled && row.text.includes('\n') && (
              <Button size="small" onClick={onSplit}>
                {w.split}
              </Button>
            )}
            {!isFiled && !isFirst && (
              <Button size="small" onClick={onJoin}>
                {w.join}
              </Button>
            )}
          </span>
        </>
      )}
      {row.why && (
        <p className="field-error" role="alert">
          {refusalSentence(locale, 'intake.fileChat', row.why.code, { ...row.why.details })}
        </p>
      )}
    </li>
  )
}
