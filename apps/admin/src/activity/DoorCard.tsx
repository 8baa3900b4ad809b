import { dayOf } from '@ratchet/domain/day'
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { saveFile } from '../import/file-content.ts'
import { useLocale } from '../locale.ts'
import { QrDrawing } from '../point/QrDrawing.tsx'
import { type ActivityFound, nameIn } from './activity-found.ts'
import { useActivityWords } from './page-words.ts'

/** Lines of the printed sheet. */
const ROWS = 40

/** 签到: the code at the door, the sheet to print, and how many came by each. */
export function DoorCard({ found, isOwn }: { found: ActivityFound; isOwn: boolean }) {
  const w = useActivityWords()
  const { locale } = useLocale()
  const { activity, attended, units, published } = found
  const sheet = useAct('household.signInSheet', client.household.signInSheet.mutate, { quiet: true })
  const address = `${location.origin}/a/${activity.code}`
  const isOpen = activity.status === 'planned'
  const take = async (file: 'docx' | 'xlsx') => {
    const place = [activity.placeId && nameIn(units, activity.placeId), activity.place].filter(Boolean).join(' ')
    const head = { title: activity.title.slice(0, 60), day: dayOf(activity.startsAt), place: place.slice(0, 60) }
    const made = await sheet.perform({ unitId: activity.unitId, sheet: { ...head, rows: ROWS }, file, locale })
    if (made) saveFile(made.name, made.content)
  }
  const text = ({ heads, residents }: { heads: number; residents: number }) =>
    heads === 0 ? w.nobody : w.heads(heads, residents)
  return (
    <Card title={w.door}>
      {isOpen && (
        <div className="activity-door">
          <QrDrawing text={address} title={w.codeTitle(activity.title)} className="activity-qr" />
          <div>
            <p className="page-note">{w.doorHint}</p>
            <p>
              <a href={`/a/${activity.code}`} target="_blank" rel="noreferrer">
                {w.doorLink}
              </a>{' '}
              <span className="num">{activity.code}</span>
            </p>
            {isOwn &&
              (['docx', 'xlsx'] as const).map((file) => (
                <button key={file} type="button" className="link" disabled={sheet.busy} onClick={() => take(file)}>
                  {`${w.sheet} (${w.sheetFile[file]})`}
                </button>
              ))}
            <ActProblem sentence={sheet.told} />
          </div>
        </div>
      )}
      <table className="plain-table">
        <tbody>
          <tr>
            <th scope="row">{w.scanned}</th>
            <td>{text(attended.qr)}</td>
          </tr>
          <tr>
            <th scope="row">{w.sheetCounted}</th>
            <td>{text(attended.list)}</td>
          </tr>
        </tbody>
      </table>
      {isOwn && activity.status !== 'cancelled' && !published && <SheetCount found={found} />}
    </Card>
  )
}

/** How many stand on the paper; counted over, the last count stands. */
function SheetCount({ found: { activity, attended } }: { found: ActivityFound }) {
  const w = useActivityWords()
  const act = useAct('activity.countSheet', client.activity.countSheet.mutate)
  const [residents, setResidents] = useState<number | null>(attended.list.residents)
  const [others, setOthers] = useState<number | null>(attended.list.heads - attended.list.residents)
  const field = (name: 'residents' | 'others', value: number | null, set: (value: number | null) => void) => (
    <Field label={name === 'residents' ? w.field.residents : w.field.others} name={name} issues={act.issues}>
      {({ status: _status, ...attrs }) => (
        <InputNumber
          {...attrs}
          inputMode="numeric"
          min={0}
          max={100_000}
          precision={0}
          value={value}
          onChange={(given) => set(given)}
        />
      )}
    </Field>
  )
  return (
    <>
      <h3>{w.count}</h3>
      <div className="form-row activity-count">
        {field('residents', residents, setResidents)}
        {field('others', others, setOthers)}
        <Button
          loading={act.busy}
          disabled={residents === null || others === null || residents + others === 0}
          onClick={() => act.perform({ id: activity.id, residents: residents ?? 0, others: others ?? 0 })}
        >
          {w.countSave}
        </Button>
      </div>
      <ActProblem sentence={act.told} />
    </>
  )
}
