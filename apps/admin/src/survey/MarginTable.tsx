import { surveyDesignWords } from '@ratchet/words/survey-design'
import { traitWords } from '@ratchet/words/survey-trait'
import { X } from 'lucide-react'
import { useLocale } from '../locale.ts'
import { type TypedClass, type TypedMargin, totalIn } from './typed-plan.ts'

interface Props {
  readonly margin: TypedMargin
  readonly onChange: (margin: TypedMargin) => void
  readonly onRemove: () => void
}

/** One trait: its classes, the population's number of each, and their sum. */
export function MarginTable({ margin, onChange, onRemove }: Props) {
  const { locale } = useLocale()
  const w = surveyDesignWords[locale].margins
  const trait = traitWords[locale][margin.trait]
  // Streets come from the org tree and the two genders from the code of the data; others are typed.
  const isFixed = margin.trait === 'street' || margin.trait === 'gender'
  const nameOf = (name: string) => (margin.trait === 'gender' ? (w.gender[name] ?? name) : name)
  const put = (at: number, patch: Partial<TypedClass>) =>
    onChange({ ...margin, classes: margin.classes.map((one, row) => (row === at ? { ...one, ...patch } : one)) })
  const sum = margin.classes.reduce((all, one) => all + (totalIn(one) ?? 0), 0)
  return (
    <table className="figure-grid figure-sheet margin-table">
      <caption>
        {trait}{' '}
        <button type="button" className="link" onClick={onRemove}>
          {w.remove(trait)}
        </button>
      </caption>
      <thead>
        <tr>
          <th scope="col">{w.category}</th>
          <th scope="col">{w.total}</th>
          {!isFixed && <td />}
        </tr>
      </thead>
      <tbody>
        {margin.classes.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a class that is being named has no identity but its row
          <tr key={at}>
            {isFixed ? (
              <th scope="row">{nameOf(one.name)}</th>
            ) : (
              <td>
                <input
                  className="figure-cell margin-name"
                  aria-label={`${trait} ${w.category}`}
                  title={w.categoryHint}
                  maxLength={40}
                  value={one.name}
                  onChange={(event) => put(at, { name: event.target.value })}
                />
              </td>
            )}
            <td>
              <input
                className="figure-cell"
                aria-label={`${nameOf(one.name) || trait} ${w.total}`}
                aria-invalid={one.total !== '' && totalIn(one) === null}
                inputMode="decimal"
                value={one.total}
                onChange={(event) => put(at, { total: event.target.value })}
              />
            </td>
            {!isFixed && (
              <td>
                <button
                  type="button"
                  className="link"
                  aria-label={w.removeRow(one.name || trait)}
                  onClick={() => onChange({ ...margin, classes: margin.classes.filter((_, row) => row !== at) })}
                >
                  <X size={16} aria-hidden />
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>
            {!isFixed && (
              <button
                type="button"
                className="link"
                onClick={() => onChange({ ...margin, classes: [...margin.classes, { name: '', total: '' }] })}
              >
                {w.addRow}
              </button>
            )}
          </td>
          <td className="num">{w.sum(sum)}</td>
          {!isFixed && <td />}
        </tr>
      </tfoot>
    </table>
  )
}
