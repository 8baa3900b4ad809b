import { placeName } from '@ratchet/words/place-name'
import { StatusChip } from '../design/StatusChip.tsx'
import { momentText } from '../moment.ts'
import type { FormRow, Results } from './ballot-state.ts'
import { useBallotWords } from './use-ballot-words.ts'

/** One form: when and where, what was answered, what is odd about it, and whether the default view counts it. */
export function FormCard({ row, items }: { readonly row: FormRow; readonly items: Results['items'] }) {
  const w = useBallotWords()
  const { rows: words } = w.page
  const marks = [...row.signs, ...(row.proof === 'solved' ? [] : ['no-proof'])]
  const order = items.map(({ item }) => item.id)
  const answers = Object.entries(row.answers).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  return (
    <li className="form-card">
      <p className="form-head">
        <span className="num">{momentText(row.at).slice(0, 16)}</span>
        <span>
          {placeName(row.place)} · {row.site}
        </span>
        {row.seconds !== null && <span className="page-note">{words.seconds(row.seconds)}</span>}
        {row.mode === 'helper' && <StatusChip tone="outside">{words.helper}</StatusChip>}
        {row.aside.length > 0 ? (
          row.aside.map((sign) => (
            <StatusChip key={sign} tone="warn">{`${words.asideChip}：${w.signOf(sign)}`}</StatusChip>
          ))
        ) : (
          <StatusChip tone="quiet">{words.counted}</StatusChip>
        )}
        {marks.map((sign) => (
          <StatusChip key={sign} tone="quiet">
            {w.signOf(sign)}
          </StatusChip>
        ))}
      </p>
      <dl className="form-answers">
        {answers.map(([id, answer]) => {
          const item = items.find((one) => one.item.id === id)?.item
          return (
            <div key={id}>
              <dt>{item ? w.itemName(item) : id}</dt>
              <dd>{w.answerName(item, answer)}</dd>
            </div>
          )
        })}
      </dl>
    </li>
  )
}
