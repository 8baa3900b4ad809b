import { printedPoints } from '@ratchet/domain/questionnaire/scale'
import { Select } from 'antd'
import { Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { usePageWords } from './page-words.ts'
import type { Found } from './questionnaire-form.ts'

interface Props {
  readonly scales: Found['scales']
  readonly edition: number
  /** Without it the edition is only shown. */
  readonly set?: (edition: number) => void
}

/** By which edition of the scales its answers become points, printed as it will stand under the figures. */
export function ScaleCard({ scales, edition, set }: Props) {
  const w = usePageWords()
  const chosen = scales.find((row) => row.edition === edition)
  return (
    <Card title={w.scale} extra={set ? null : w.edition(edition)}>
      {set && (
        <Field label={w.scaleEdition} name="scalesEdition">
          {(attrs) => (
            <Select
              {...attrs}
              className="q-scale"
              popupMatchSelectWidth={false}
              value={edition}
              options={scales.map((row) => ({ value: row.edition, label: `${w.edition(row.edition)} · ${row.note}` }))}
              onChange={set}
            />
          )}
        </Field>
      )}
      {chosen && (
        <>
          <p>{w.scaleLine(printedPoints(chosen.content, 'five'))}</p>
          <p>{w.scaleTen(printedPoints(chosen.content, 'ten'))}</p>
        </>
      )}
      <p className="page-note">{w.dontKnowLine}</p>
      <p className="page-note">{w.scaleHint}</p>
    </Card>
  )
}
