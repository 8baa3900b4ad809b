import { Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useWords } from '../locale.ts'

interface ConflictProps<T extends object> {
  readonly mine: T
  readonly theirs: T
  /** The fields that can differ, with their names and how to show a value. */
  readonly fields: readonly {
    readonly name: keyof T & string
    readonly label: string
    readonly show?: (value: unknown) => string
  }[]
  /** Saves the mixture, against the version that the others saved. */
  readonly onResolve: (chosen: T) => void
  readonly onCancel: () => void
}

/** Two people edited one thing: both versions side by side, chosen line by line, nothing overwritten silently. */
export function ConflictPanel<T extends object>({ mine, theirs, fields, onResolve, onCancel }: ConflictProps<T>) {
  const w = useWords().shell.conflict
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'theirs'>>({})
  const text = (field: (typeof fields)[number], value: T) => {
    const raw = value[field.name]
    return field.show ? field.show(raw) : raw === null || raw === undefined ? '—' : String(raw)
  }
  const pick = (field: (typeof fields)[number]) => chosen[field.name] ?? 'theirs'
  const resolve = () => {
    const mixed = Object.fromEntries(
      fields.map((field) => [field.name, (pick(field) === 'mine' ? mine : theirs)[field.name]]),
    )
    onResolve({ ...theirs, ...mixed })
  }
  return (
    <Modal
      open
      title={w.title}
      width={720}
      okText={w.save}
      cancelText={w.cancel}
      onOk={resolve}
      onCancel={onCancel}
      footer={[
        <Button key="cancel" onClick={onCancel}>
          {w.cancel}
        </Button>,
        <Button key="save" type="primary" onClick={resolve}>
          {w.save}
        </Button>,
      ]}
    >
      <p>{w.hint}</p>
      <table className="conflict">
        <thead>
          <tr>
            <th scope="col">{w.field}</th>
            <th scope="col">{w.mine}</th>
            <th scope="col">{w.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const [own, other] = [text(field, mine), text(field, theirs)]
            if (own === other) {
              return (
                <tr key={field.name}>
                  <th scope="row">{field.label}</th>
                  <td colSpan={2}>{w.same(own)}</td>
                </tr>
              )
            }
            const radio = (side: 'mine' | 'theirs', value: string) => (
              <td className={pick(field) === side ? 'chosen' : ''}>
                <Radio checked={pick(field) === side} onChange={() => setChosen({ ...chosen, [field.name]: side })}>
                  {value}
                </Radio>
              </td>
            )
            return (
              <tr key={field.name}>
                <th scope="row">{field.label}</th>
                {radio('mine', own)}
                {radio('theirs', other)}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Modal>
  )
}
