import { addDays, type Day, daySchema } from '@ratchet/domain/day'
import { type PrintedPoint, sheetKinds, whyNotMakeBatch } from '@ratchet/domain/handover/print-batch'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Input, InputNumber, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { useHandoverWords } from './page-words.ts'

const usual = { sheet: 'poster' as (typeof sheetKinds)[number], copies: 2, placeIds: [] as string[] }

/** 建批次: a street, or some of its communities, and what is printed; points printed before stay out by themselves. */
export function MakeBatchModal({ today, onClose }: { readonly today: Day; readonly onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = useHandoverWords()
  const act = useAct('handover.makeBatch', client.handover.makeBatch.mutate)
  const open = { streetId: null, placeId: null, status: 'open' } as const
  const { data } = useSuspenseQuery(api.point.list.queryOptions(open))
  const streets = [...new Map(data.places.map((place) => [place.streetId, place.street]))]
  const { value, setValue, dropDraft } = useDraft('handover.batch', {
    ...usual,
    streetId: streets[0]?.[0] ?? '',
    scanBy: addDays(today, 14) as string,
  })
  const places = data.places.filter((place) => place.streetId === value.streetId)
  const chosen = value.placeIds.length === 0 ? places : places.filter((place) => value.placeIds.includes(place.id))
  const points = chosen.flatMap((place) =>
    place.points
      .filter((point) => point.batch === null)
      .map(
        ({ id, site, status, batch }): PrintedPoint => ({
          id,
          site,
          status,
          streetId: place.streetId,
          batchNumber: batch,
        }),
      ),
  )
  const scanBy = daySchema.safeParse(value.scanBy)
  const plan = {
    streetId: value.streetId,
    sheet: value.sheet,
    copies: value.copies,
    pointIds: points.map(({ id }) => id),
  }
  const why = scanBy.success ? whyNotMakeBatch({ ...plan, scanBy: scanBy.data }, points, today) : null
  const sentence = why ? refusalSentence(locale, 'handover.makeBatch', why.code, why.details ?? {}) : undefined
  const save = async () => {
    if (!scanBy.success) return
    if (!(await act.perform({ ...plan, scanBy: scanBy.data }))) return
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      title={w.makeTitle}
      okText={w.makeOk}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !scanBy.success || why !== null }}
      onOk={save}
      onCancel={onClose}
    >
      <Field label={w.field.street} name="streetId" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={value.streetId}
            options={streets.map(([id, name]) => ({ value: id, label: name }))}
            onChange={(streetId) => setValue({ ...value, streetId, placeIds: [] })}
          />
        )}
      </Field>
      <Field
        label={w.field.places}
        name="pointIds"
        issues={act.issues}
        hint={
          points.length > 0 ? `${w.hint.places} · ${w.hint.taken(points.length, points.length * value.copies)}` : null
        }
        error={points.length === 0 ? w.hint.noPoints : undefined}
      >
        {(attrs) => (
          <Select
            {...attrs}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={value.placeIds}
            options={places
              .filter((place) => place.points.some((point) => point.batch === null))
              .map((place) => ({ value: place.id, label: place.name }))}
            onChange={(placeIds) => setValue({ ...value, placeIds })}
          />
        )}
      </Field>
      <Field label={w.field.sheet} name="sheet" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={value.sheet}
            options={sheetKinds.map((kind) => ({ value: kind, label: w.sheet[kind] }))}
            onChange={(sheet) => setValue({ ...value, sheet })}
          />
        )}
      </Field>
      <Field label={w.field.copies} name="copies" issues={act.issues} hint={w.hint.copies}>
        {({ status: _status, ...attrs }) => (
          <InputNumber
            {...attrs}
            min={1}
            max={100}
            precision={0}
            value={value.copies}
            onChange={(copies) => setValue({ ...value, copies: copies ?? 1 })}
          />
        )}
      </Field>
      <Field
        label={w.field.scanBy}
        name="scanBy"
        issues={act.issues}
        hint={w.hint.scanBy}
        error={why?.code === 'scan-by-passed' ? sentence : undefined}
      >
        {(attrs) => (
          <Input
            {...attrs}
            type="date"
            value={value.scanBy}
            onChange={(event) => setValue({ ...value, scanBy: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
