import type { Tooth } from '@ratchet/design/ratchet-tooth'
import { smallRatchet } from '@ratchet/design/small-ratchet'
import { Picture } from '../design/Picture.tsx'
import { VerdictChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type AspectStory, isBlank } from './findings.ts'
import type { Overview } from './overview.ts'

interface Props {
  readonly overview: Overview
  readonly aspect: Overview['aspects'][number]
  readonly teeth: readonly Tooth[]
  readonly story: AspectStory
  readonly name: string
}

/** One aspect: last result, change, floor, verdict, its small ratchet, and what the running half-year says. */
export function AspectCard({ overview, aspect, teeth, story, name }: Props) {
  const words = useWords()
  const w = words.ratchetPage
  const { last, change, floor, verdict } = story
  const closed = overview.floors.find((row) => row.cycleId === last?.cycle && row.subject === `aspect:${aspect.id}`)
  const input = {
    measure: 'score' as const,
    title: name,
    teeth,
    startsAt: overview.startsAt[`aspect:${aspect.id}`] ?? null,
  }
  return (
    <article className="card ratchet-aspect">
      <div className="ratchet-aspect-head">
        <h3>{name}</h3>
        {verdict && <VerdictChip verdict={verdict} />}
      </div>
      <p className="ratchet-aspect-figures">
        {aspect.leadUnit && <span className="ratchet-lead">{aspect.leadUnit.name}</span>}
        {last && (
          <PageLink
            to={last.achieved === null ? `/cycles/${last.cycle}` : `/city-results/${last.cycle}`}
            className="ratchet-figure"
          >
            {last.achieved !== null ? (
              <LastResult tooth={last} />
            ) : closed?.achieved != null ? (
              w.converted(last.label, closed.achieved)
            ) : (
              w.noResult(last.label)
            )}
          </PageLink>
        )}
        <Change by={change} />
        <span className="ratchet-floor">{floor === null ? w.noFloor : w.floor(floor)}</span>
      </p>
      {!isBlank(teeth) && (
        <div className="ratchet-aspect-picture">
          <Picture draw={(layout) => smallRatchet(input, layout, words.picture.ratchet)} />
        </div>
      )}
      <p className="ratchet-aspect-foot">
        <Foot overview={overview} aspect={aspect} story={story} />
      </p>
    </article>
  )
}

function LastResult({ tooth }: { tooth: Tooth }) {
  const { picture } = useWords()
  return (
    <>
      <span className="ratchet-period">{tooth.label}</span>{' '}
      <strong>{picture.ratchet.score(tooth.achieved ?? 0)}</strong>
    </>
  )
}

/** Arrow, word and number: colour alone never says up or down (UX §0.9). */
function Change({ by }: { by: number | null }) {
  const w = useWords().ratchetPage
  if (by === null) return null
  if (by === 0) return <span>{w.same}</span>
  return <span className={by > 0 ? 'ratchet-up' : 'ratchet-down'}>{by > 0 ? `▲ ${w.up(by)}` : `▼ ${w.down(-by)}`}</span>
}

function Foot({ overview, aspect, story }: Pick<Props, 'overview' | 'aspect' | 'story'>) {
  const w = useWords().ratchetPage
  const { slip, last, reading, standing } = story
  const item = overview.openItems.find((row) => row.subject === `aspect:${aspect.id}` && row.origin === 'recover')
  const isCovered = aspect.themes.length > 0
  return (
    <>
      {slip !== null && last && (
        <PageLink to={`/cycles/${last.cycle}`} className="ratchet-slip">
          {w.slip(slip)}
        </PageLink>
      )}
      {item && (
        <span>
          <PageLink to={`/tasks?item=${item.number}`}>{w.slipItem(item.number)}</PageLink> {w.slipOpened}
        </span>
      )}
      <span>{!isCovered ? w.notCovered : reading === null ? w.noReadingYet : w.reading(reading, standing)}</span>
      {isCovered ? (
        <PageLink to={`/surveys?theme=${aspect.themes[0]}`}>{w.seeThemes}</PageLink>
      ) : (
        <PageLink to="/dictionaries?kind=crosswalk">{w.coverageGap}</PageLink>
      )}
    </>
  )
}
