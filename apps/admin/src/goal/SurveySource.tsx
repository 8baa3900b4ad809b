import { halfWidth95 } from '@ratchet/domain/survey/half-width'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { api } from '../api.ts'
import { useWords } from '../locale.ts'

interface Props {
  readonly onPick: (title: string, reference: string) => void
}

/** A target that comes from what people said 自测结果: the wave and theme are picked, not typed, and stay a link. */
export function SurveySource({ onPick }: Props) {
  const words = useWords()
  const w = words.goalPage
  const { data: waves } = useQuery(api.survey.waves.queryOptions({}))
  const groups = (waves ?? [])
    .filter((wave) => wave.releasedOn !== null && wave.results.length > 0)
    .toReversed()
    .map((wave) => ({
      label: words.surveyPage.quarter(wave.quarter),
      options: wave.results.map((row) => {
        const subject = row.theme === 'overall' ? words.surveyPage.overall : words.cycle.theme[row.theme]
        const figure = words.surveyPage.interval(row.estimate, halfWidth95(row))
        return {
          value: `/surveys/${wave.id}/results?subject=${row.theme}`,
          label: `${words.surveyPage.quarter(wave.quarter)} · ${subject} ${figure}`,
        }
      }),
    }))
  return (
    <div className="field">
      <span>{w.pickSurvey}</span>
      <Select
        aria-label={w.pickSurvey}
        showSearch={{ optionFilterProp: 'label' }}
        className="goal-wide"
        placeholder={w.pickSurveyHint}
        options={groups}
        value={null}
        onChange={(reference: string | null, option) => {
          const picked = Array.isArray(option) ? option[0] : option
          if (reference && picked && 'label' in picked) onPick(String(picked.label), reference)
        }}
      />
    </div>
  )
}
