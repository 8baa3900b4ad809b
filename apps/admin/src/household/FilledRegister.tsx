import { refusalSentence } from '@ratchet/words/catalogue'
import { householdPageWords } from '@ratchet/words/household-page'
import { registerWords } from '@ratchet/words/household-paper'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { FileDrop } from '../design/FileDrop.tsx'
import { fileContent } from '../import/file-content.ts'
import { useLocale } from '../locale.ts'

type Reading = Awaited<ReturnType<typeof client.household.readRegister.mutate>>

/** A register that was filled in: good lines are recorded, each bad one is named by the row that it has in the workbook. */
export function FilledRegister({ unit }: { unit: { readonly id: string } }) {
  const { locale } = useLocale()
  const w = householdPageWords[locale].paper
  const { data: form } = useQuery(api.household.form.queryOptions({}))
  const [along, setAlong] = useState<string[]>([])
  const [reading, setReading] = useState<Reading | null>(null)
  const act = useAct('household.readRegister', client.household.readRegister.mutate, { quiet: true })
  const read = async (file: File) => {
    setReading(null)
    const content = await fileContent(file)
    const answer = await act.perform({
      byUnitId: unit.id,
      unitIds: [unit.id, ...along],
      file: { name: file.name, content },
    })
    if (answer) setReading(answer)
  }
  const words = registerWords[locale]
  const why = (reason: string, details: Reading['bad'][number]['details']) => {
    const known: Readonly<Record<string, string>> = { ...words.reason, ...words.issue }
    return known[reason] ?? refusalSentence(locale, 'household.visit', reason, details)
  }
  return (
    <section className="household-paper">
      <h3>{w.read}</h3>
      <p className="page-note">{w.readHint}</p>
      <Field label={w.joint} name="unitIds" issues={act.issues}>
        {({ status, ...attrs }) => (
          <Select
            {...attrs}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={along}
            options={(form?.examined ?? [])
              .filter(({ id }) => id !== unit.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setAlong}
            {...(status ? { status } : {})}
          />
        )}
      </Field>
      <FileDrop accept=".xlsx" onFile={(file) => void read(file)} />
      <ActProblem sentence={act.told} />
      {reading && (
        <div role="status">
          <p>{w.done(reading.recorded, reading.again, reading.blank)}</p>
          {reading.bad.length > 0 && (
            <>
              <p className="act-problem">{w.bad(reading.badRows)}</p>
              <table className="plain-table">
                <thead>
                  <tr>
                    <th scope="col">{w.column.row}</th>
                    <th scope="col">{w.column.where}</th>
                    <th scope="col">{w.column.why}</th>
                  </tr>
                </thead>
                <tbody>
                  {reading.bad.slice(0, 50).map(({ row, column, reason, details }) => (
                    <tr key={`${row} ${column} ${reason}`}>
                      <td className="num">{row}</td>
                      <td>{column}</td>
                      <td>{why(reason, details)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )}
        </div>
      )}
    </section>
  )
}
