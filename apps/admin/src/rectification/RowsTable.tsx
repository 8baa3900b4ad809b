import { rowsOf } from '@ratchet/domain/rectification/decomposition'
import type { PlanContent, RowMark, Submission } from '@ratchet/domain/rectification/submission'
import { Input, Radio } from 'antd'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import type { ItemFound } from './item-found.ts'
import { useDayText } from './use-day-text.ts'
import './work.css'

export type RowOpinion = Readonly<Record<string, { readonly ok: boolean | null; readonly reason: string }>>

interface Props {
  readonly page: Pick<ItemFound, 'item' | 'leadNow' | 'coUnits'>
  readonly submission: Submission
  /** While it is reviewed: how each row is marked so far. */
  readonly opinion?: RowOpinion
  readonly set?: (no: number, change: { ok?: boolean; reason?: string }) => void
}

/** 分解表: every row of a plan, with its mark; on a phone it scrolls by itself. */
export function RowsTable({ page, submission, opinion, set }: Props) {
  const words = useWords()
  const w = words.itemWork.row
  const { day } = useDayText()
  const label = words.review.plan
  const rows = rowsOf(submission.content as PlanContent)
  if (rows.length < 2) return null
  const { item, leadNow, coUnits } = page
  const unitOf = (id: string | null) => {
    if (id === null || id === item.leadUnitId) return leadNow.name
    return coUnits[item.coUnitIds.indexOf(id)]?.name ?? ''
  }
  const marks = new Map<number, RowMark>((submission.marks?.rows ?? []).map((mark) => [mark.no, mark]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keys
    <section className="rows-scroll" aria-label={w.table} tabIndex={0}>
      <table className="plain-table rows-table">
        <caption>{w.table}</caption>
        <thead>
          <tr>
            <td />
            {[label.task, w.unit, label.standard, label.end, w.mark].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.no}>
              <th scope="row">{w.name(row.no)}</th>
              <td>
                {row.task}
                <div className="page-note">{`${row.responsibleLeader} · ${row.handler}`}</div>
              </td>
              <td>{unitOf(row.unitId)}</td>
              <td>{row.standard}</td>
              <td>{`${day(row.start)}–${day(row.end)}`}</td>
              <td className="row-mark">
                {opinion && set ? (
                  <MarkRow no={row.no} mark={opinion[row.no] ?? { ok: null, reason: '' }} set={set} />
                ) : (
                  <Marked mark={marks.get(row.no)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Marked({ mark }: { mark: RowMark | undefined }) {
  const { decision } = useWords().review
  if (!mark) return null
  return (
    <>
      <StatusChip tone={mark.ok ? 'done' : 'danger'}>{mark.ok ? decision.approved : decision.returned}</StatusChip>
      {mark.reason && <div className="page-note">{mark.reason}</div>}
    </>
  )
}

interface MarkProps {
  readonly no: number
  readonly mark: { readonly ok: boolean | null; readonly reason: string }
  readonly set: (no: number, change: { ok?: boolean; reason?: string }) => void
}

function MarkRow({ no, mark, set }: MarkProps) {
  const words = useWords()
  const w = words.itemWork.row
  const { decision } = words.review
  return (
    <>
      <Radio.Group
        aria-label={w.name(no)}
        optionType="button"
        buttonStyle="solid"
        size="small"
        value={mark.ok}
        onChange={(event) => set(no, { ok: event.target.value as boolean })}
        options={[
          { value: true, label: decision.approved },
          { value: false, label: decision.returned },
        ]}
      />
      {mark.ok === false && (
        <Input
          aria-label={w.reason(no)}
          placeholder={w.reason(no)}
          maxLength={500}
          value={mark.reason}
          onChange={(event) => set(no, { reason: event.target.value })}
        />
      )}
    </>
  )
}
