import { type ControlDay, controlChart, controlTable } from '@ratchet/design/control-chart'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { ResultCard } from '../analysis/ResultCard.tsx'
import { api } from '../api.ts'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Picture } from '../design/Picture.tsx'
import { type Results, type Signals, useBallotState } from './ballot-state.ts'
import { type BallotWords, useBallotWords } from './use-ballot-words.ts'
import { WeeksTable } from './WeeksTable.tsx'

const FLAGGED = 'flagged'

/** The days of the p-chart. */
const shareDays = ({ points }: Signals, w: BallotWords): ControlDay[] =>
  points.map(({ day, share, limits, signal, state }) => ({
    label: w.page.signals.day(day),
    value: share,
    limits,
    isBaseline: state === 'baseline',
    signal,
  }))

/** The days after the baseline, in its standard deviations. */
const smoothDays = ({ points }: Signals, w: BallotWords): ControlDay[] =>
  points.flatMap(({ day, smooth, state }) =>
    state !== 'watched' || !smooth
      ? []
      : [
          {
            label: w.page.signals.day(day),
            value: smooth.value,
            limits: { low: -smooth.limit, high: smooth.limit },
            isBaseline: false,
            signal: smooth.signal,
          },
        ],
  )

/** Which days deserve a look: a p-chart and an EWMA against a frozen baseline, and how many came week by week. */
export function SignalsCard({ id, results }: { readonly id: string; readonly results: Results }) {
  const w = useBallotWords()
  const { signals } = w.page
  const { watch, change } = useBallotState()
  const asked = watch === FLAGGED ? FLAGGED : { item: watch ?? results.chosen }
  const { data } = useQuery({
    ...api.ballot.signals.queryOptions({ id, watch: asked }),
    placeholderData: (before) => before,
    throwOnError: true,
  })
  if (!data) return <LoadingSkeleton />
  const outside = data.points.filter(({ signal, smooth }) => signal || smooth?.signal).map(({ day }) => day)
  const title =
    data.missing > 0
      ? signals.title.missing(data.missing)
      : outside.length === 0
        ? signals.title.calm
        : signals.title.some(outside)
  const share = { title: signals.share[data.watched], days: shareDays(data, w), center: data.center }
  const smooth = { title: signals.smooth, days: smoothDays(data, w), center: 0 }
  const items = results.items.flatMap(({ item }) =>
    item.kind === 'five' ? [{ value: item.id, label: signals.dissatisfied(w.itemName(item)) }] : [],
  )
  return (
    <ResultCard
      anchor="signals"
      title={title}
      sub={signals.sub}
      tools={
        <Select
          aria-label={signals.watch}
          className="ballot-select"
          value={watch ?? results.chosen ?? FLAGGED}
          options={[...items, { value: FLAGGED, label: signals.flagged }]}
          onChange={(value) => change({ watch: value })}
        />
      }
    >
      <div className="ballot-charts">
        <section>
          <h3>{share.title}</h3>
          <p className="result-sub">{signals.shareSub(data.method ?? 'p-chart', data.rule.baselineDays)}</p>
          <Picture
            draw={(layout) => controlChart({ ...share, range: [0, 1] }, layout, w.picture.share)}
            twin={controlTable(share, w.picture.share)}
            label={share.title}
          />
        </section>
        {smooth.days.length > 0 && (
          <section>
            <h3>{smooth.title}</h3>
            <p className="result-sub">{signals.smoothSub(data.rule.lambda, data.rule.width)}</p>
            <Picture
              draw={(layout) => controlChart(smooth, layout, w.picture.sigma)}
              twin={controlTable(smooth, w.picture.sigma)}
              label={smooth.title}
            />
          </section>
        )}
      </div>
      <WeeksTable weeks={data.weeks} />
    </ResultCard>
  )
}
