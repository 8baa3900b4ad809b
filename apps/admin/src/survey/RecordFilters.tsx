import { dispositions } from '@ratchet/domain/survey/plan'
import { qualityFlags } from '@ratchet/domain/survey/quality'
import { analysisTrustWords } from '@ratchet/words/analysis-trust'
import { placeName } from '@ratchet/words/place-name'
import { surveyCollectWords } from '@ratchet/words/survey-collect'
import { Input, Select } from 'antd'
import { useLocale } from '../locale.ts'
import type { QuotaPlace } from './quotas.ts'
import type { RecordsState } from './records-state.ts'
import { useItemWords } from './use-item-words.ts'
import type { SurveyOutputs } from './use-wave.ts'

interface Props {
  /** What the wave's records can be asked for. */
  readonly known: SurveyOutputs['recordFilters']
  readonly state: RecordsState
  readonly places: readonly QuotaPlace[]
  readonly change: (patch: Record<string, string | null>) => void
}

/** Every filter of the list; each stands in the address. */
export function RecordFilters({ known, state, places, change }: Props) {
  const { locale } = useLocale()
  const w = surveyCollectWords[locale].records
  const outcome = analysisTrustWords[locale].disposition
  const items = useItemWords()
  const set = (name: string) => (value: string) => change({ [name]: value || null, page: null, record: null })
  const streets = Map.groupBy(
    places.filter((place) => place.completed > 0 || place.target !== null),
    (place) => place.streetId,
  )
  const any = (label: string) => ({ value: '', label })
  return (
    <div className="query-bar record-filters">
      <Input.Search
        key={state.caseId ?? ''}
        allowClear
        aria-label={w.column.caseId}
        placeholder={w.column.caseId}
        defaultValue={state.caseId ?? ''}
        onSearch={(text) => set('caseId')(text.trim())}
      />
      <Select
        showSearch
        optionFilterProp="label"
        aria-label={w.column.place}
        value={state.place ?? state.street ?? ''}
        options={[
          any(w.filter.place),
          ...[...streets].flatMap(([id, own]) => [
            { value: id, label: placeName(own[0]?.streetName ?? '') },
            ...own
              .filter((place) => place.id !== id)
              .map((place) => ({ value: place.id, label: `　${placeName(place.name)}` })),
          ]),
        ]}
        onChange={(place: string) => change({ place: place || null, street: null, page: null, record: null })}
      />
      <Select
        aria-label={w.column.disposition}
        value={state.disposition ?? ''}
        options={[
          any(w.filter.disposition),
          { value: 'interview', label: w.filter.interview },
          ...dispositions.map((value) => ({ value, label: outcome[value] })),
        ]}
        onChange={set('disposition')}
      />
      <Select
        aria-label={w.filter.item}
        value={state.item ?? ''}
        options={[any(w.filter.item), ...known.items.map((value) => ({ value, label: items.nameOf(value) }))]}
        onChange={(item: string) => change({ item: item || null, answer: null, page: null, record: null })}
      />
      {state.item && (
        <Select
          aria-label={w.filter.answer}
          value={state.answer ?? ''}
          options={[
            any(w.filter.answer),
            { value: 'valid', label: w.filter.valid },
            ...items
              .choicesOf(state.item)
              .map((value) => ({ value, label: items.answerOf(state.item ?? '', Number(value)) })),
            { value: 'dk', label: w.filter.dk },
            { value: 'none', label: w.filter.none },
          ]}
          onChange={set('answer')}
        />
      )}
      <Select
        aria-label={w.column.signs}
        value={state.flag ?? ''}
        options={[
          any(w.filter.flag),
          { value: 'any', label: w.filter.anyFlag },
          ...qualityFlags.map((value) => ({ value, label: w.flag[value] })),
        ]}
        onChange={set('flag')}
      />
      {known.interviewers.length > 0 && (
        <Select
          showSearch
          aria-label={w.column.interviewer}
          value={state.interviewer ?? ''}
          options={[any(w.filter.interviewer), ...known.interviewers.map((value) => ({ value, label: value }))]}
          onChange={set('interviewer')}
        />
      )}
    </div>
  )
}
