import type { Results } from './ballot-state.ts'
import { CountButton } from './CountButton.tsx'
import { useBallotWords } from './use-ballot-words.ts'

/** Questions that are not on five steps: how many gave each answer, in both views. */
export function OtherAnswers({ items }: { readonly items: Results['items'] }) {
  const w = useBallotWords()
  const { other, otherColumns } = w.page.bars
  const answered = items.filter(({ all }) => Object.keys(all.counts).length > 0)
  if (answered.length === 0) return null
  return (
    <details className="ballot-other">
      <summary>{other}</summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{otherColumns.item}</th>
            <th scope="col">{otherColumns.answer}</th>
            <th scope="col" className="right">
              {otherColumns.standard}
            </th>
            <th scope="col" className="right">
              {otherColumns.all}
            </th>
          </tr>
        </thead>
        <tbody>
          {answered.flatMap(({ item, standard, all }) =>
            Object.keys(all.counts).map((answer) => {
              const [name, said] = [w.itemName(item), w.answerName(item, answer)]
              const asked = { of: item.id, answer }
              return (
                <tr key={`${item.id} ${answer}`}>
                  <th scope="row">{name}</th>
                  <td>{said}</td>
                  <td className="right">
                    <CountButton
                      n={standard.counts[answer] ?? 0}
                      label={w.page.where.open(name, said, otherColumns.standard)}
                      asked={{ ...asked, among: 'default' }}
                    />
                  </td>
                  <td className="right">
                    <CountButton
                      n={all.counts[answer] ?? 0}
                      label={w.page.where.open(name, said, otherColumns.all)}
                      asked={asked}
                    />
                  </td>
                </tr>
              )
            }),
          )}
        </tbody>
      </table>
    </details>
  )
}
