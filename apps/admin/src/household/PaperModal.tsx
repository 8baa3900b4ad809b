import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { householdPageWords } from '@ratchet/words/household-page'
import { Button, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { saveFile } from '../import/file-content.ts'
import { useLocale } from '../locale.ts'
import { FilledRegister } from './FilledRegister.tsx'

interface Props {
  readonly unit: { readonly id: string; readonly name: string }
  readonly quarter: Quarter
  readonly onClose: () => void
}

/** Lines for whoever is met on the way. */
const SPARE = 20

/** 入户登记表 and 签到表: taken blank or filled, and a register handed back. */
export function PaperModal({ unit, quarter, onClose }: Props) {
  const { locale } = useLocale()
  const w = householdPageWords[locale].paper
  const register = useAct('household.register', client.household.register.mutate, { quiet: true })
  const sheet = useAct('household.signInSheet', client.household.signInSheet.mutate, { quiet: true })
  const [typed, setTyped] = useState({ title: '', day: '', place: '', rows: 30 })
  const take = async (kind: 'blank' | 'filled', file: 'xlsx' | 'docx') => {
    const input = { unitId: unit.id, quarter, kind, file, placeId: null, visitorId: null, spare: SPARE, locale }
    const made = await register.perform(input)
    if (made) saveFile(made.name, made.content)
  }
  const takeSheet = async (file: 'xlsx' | 'docx') => {
    const { day, ...rest } = typed
    const made = await sheet.perform({ unitId: unit.id, sheet: { ...rest, day: (day || null) as never }, file, locale })
    if (made) saveFile(made.name, made.content)
  }
  const both = (onTake: (file: 'xlsx' | 'docx') => Promise<void>, name: string, isOff = false) => (
    <div className="household-files">
      <Button disabled={isOff} aria-label={`${name} ${w.asWorkbook}`} onClick={() => void onTake('xlsx')}>
        {w.asWorkbook}
      </Button>
      <Button disabled={isOff} aria-label={`${name} ${w.asPaper}`} onClick={() => void onTake('docx')}>
        {w.asPaper}
      </Button>
    </div>
  )
  return (
    <Modal open width={720} title={w.title} footer={null} onCancel={onClose}>
      <section className="household-paper">
        <h3>{w.blank}</h3>
        <p className="page-note">{w.blankHint}</p>
        {both((file) => take('blank', file), w.blank)}
        <h3>{w.filled}</h3>
        <p className="page-note">{w.filledHint}</p>
        {both((file) => take('filled', file), w.filled)}
        <ActProblem sentence={register.told} />
      </section>
      <FilledRegister unit={unit} />
      <section className="household-paper">
        <h3>{w.sheet}</h3>
        <p className="page-note">{w.sheetHint}</p>
        <div className="form-row">
          <Field label={w.sheetTitle} name="title" issues={sheet.issues}>
            {(attrs) => (
              <Input
                {...attrs}
                maxLength={60}
                value={typed.title}
                onChange={(event) => setTyped({ ...typed, title: event.target.value })}
              />
            )}
          </Field>
          <Field label={w.sheetDay} name="day" issues={sheet.issues}>
            {(attrs) => (
              <Input
                {...attrs}
                type="date"
                value={typed.day}
                onChange={(event) => setTyped({ ...typed, day: event.target.value })}
              />
            )}
          </Field>
          <Field label={w.sheetPlace} name="place" issues={sheet.issues}>
            {(attrs) => (
              <Input
                {...attrs}
                maxLength={60}
                value={typed.place}
                onChange={(event) => setTyped({ ...typed, place: event.target.value })}
              />
            )}
          </Field>
          <Field label={w.sheetRows} name="rows" issues={sheet.issues}>
            {(attrs) => (
              <InputNumber
                {...attrs}
                min={5}
                max={200}
                value={typed.rows}
                onChange={(rows) => setTyped({ ...typed, rows: rows ?? 30 })}
              />
            )}
          </Field>
        </div>
        {both(takeSheet, w.sheet, typed.title.trim() === '')}
        <ActProblem sentence={sheet.told} />
      </section>
    </Modal>
  )
}
