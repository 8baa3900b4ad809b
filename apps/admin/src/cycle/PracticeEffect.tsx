import type { AppRouter } from '@ratchet/api/router'
import { practiceEffectWords } from '@ratchet/words/practice-effect'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { api } from '../api.ts'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useLocale, useWords } from '../locale.ts'
import { dayText } from '../ratchet/instant-text.ts'
import { PageLink } from '../shell/PageLink.tsx'
import './practice-effect.css'

type Effect = inferRouterOutputs<AppRouter>['practice']['effect']['effects'][number]
type Figure = NonNullable<Effect['before']>
const tones: Readonly<Record<NonNullable<Effect['verdict']>, Tone>> = {
  rose: 'info',
  fell: 'warn',
  'not-told-apart': 'quiet',
}

/** What the measure's subjects stood at before and after it, each figure leading to where it comes from. */
export function PracticeEffect({ measureId }: { readonly measureId: string | null }) {
  const { locale } = useLocale()
  const w = practiceEffectWords[locale]
  const { data, error, refetch } = useQuery({
    ...api.practice.effect.queryOptions({ measureId: measureId ?? '' }),
    enabled: measureId !== null,
  })
  if (measureId === null) return <p className="cycle-note">{w.noMeasure}</p>
  if (error) return <ErrorPanel error={error} retry={refetch} />
  if (!data) return <LoadingSkeleton />
  const { span, effects } = data
  if (!span) return <p className="cycle-note">{w.noMeasure}</p>
  if (effects.length === 0) return <p className="cycle-note">{w.noTarget}</p>
  return (
    <div className="practice-effect">
      <p className="cycle-note">
        {w.ran(dayText(span.from, locale, true), dayText(span.until, locale, true))}
        {w.note}
      </p>
      <div className="practice-effect-scroll">
        <table>
          <caption>{w.title}</caption>
          <thead>
            <tr>
              {(['subject', 'before', 'after', 'change'] as const).map((column) => (
                <th key={column} scope="col">
                  {w.column[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {effects.map((effect) => (
              <EffectRow key={`${effect.subject.kind}:${effect.subject.id}`} effect={effect} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function EffectRow({ effect: { subject, before, after, change, interval, verdict } }: { readonly effect: Effect }) {
  const words = useWords()
  const { locale } = useLocale()
  const w = practiceEffectWords[locale]
  const name =
    subject.kind === 'theme' ? w.theme(words.cycle.theme[subject.id]) : w.aspect(words.cycle.aspect[subject.id])
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{before ? <FigureLink kind={subject.kind} figure={before} /> : w.noBefore}</td>
      <td>{after ? <FigureLink kind={subject.kind} figure={after} /> : w.noAfter}</td>
      <td>
        {change !== null && (
          <>
            <span className="num">{w.change(change)}</span>{' '}
            {verdict && <StatusChip tone={tones[verdict]}>{w.verdict[verdict]}</StatusChip>}
            <span className="cycle-note num">{interval ? w.interval(interval[0], interval[1]) : w.noInterval}</span>
          </>
        )}
      </td>
    </tr>
  )
}

function FigureLink({ kind, figure }: { readonly kind: 'theme' | 'aspect'; readonly figure: Figure }) {
  const { locale } = useLocale()
  const w = practiceEffectWords[locale]
  const { source, day, value, half } = figure
  const [href, when] =
    kind === 'theme'
      ? [`/surveys/${source}/results`, w.wave(dayText(day, locale, true))]
      : [`/city-results/${source}`, w.round(source)]
  return (
    <>
      <PageLink to={href} label={w.open(w.value(value, half), when)} className="num">
        {w.value(value, half)}
      </PageLink>
      <span className="cycle-note">{when}</span>
    </>
  )
}
