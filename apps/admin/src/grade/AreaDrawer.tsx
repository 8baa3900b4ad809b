import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { api } from '../api.ts'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { AreaHistory } from './AreaHistory.tsx'
import { type Area, type AreaFound, bandOf, type Run, toneOf } from './grades.ts'
import { useGradeWords } from './page-words.ts'

interface Props {
  readonly run: Run
  readonly areaKey: string
  readonly nameOf: (area: Area) => string
  readonly onClose: () => void
}

/** The opinions that an area was made of, whose they are, and how the area stood in each run. */
export function AreaDrawer({ run, areaKey, nameOf, onClose }: Props) {
  useReturnFocus()
  const w = useGradeWords()
  const narrow = useNarrow()
  const area = run.result.areas.find((one) => one.key === areaKey)
  const [category = '', placeId = ''] = areaKey.split('/')
  const { data, error, refetch } = useQuery(api.grade.area.queryOptions({ runId: run.id, category, placeId }))
  return (
    <Drawer
      open
      size={narrow ? '100%' : 640}
      title={area ? nameOf(area) : w.a.absent}
      onClose={onClose}
      closable={{ 'aria-label': w.a.close }}
    >
      {error && <ErrorPanel error={error} retry={refetch} />}
      {!error && !data && <LoadingSkeleton />}
      {area && (
        <p className="row">
          <StatusChip tone={toneOf[bandOf(area)]}>{w.band[bandOf(area)]}</StatusChip>
          <strong>{w.a.rows(area.people, area.voices)}</strong>
        </p>
      )}
      {data && (
        <>
          <AreaHistory history={data.history} />
          <p className="page-note">{w.a.rowsNote}</p>
          <Rows rows={data.rows} />
        </>
      )}
    </Drawer>
  )
}

function Rows({ rows }: { rows: AreaFound['rows'] }) {
  const words = useWords()
  const w = useGradeWords()
  return (
    <ul className="voices">
      {rows.map((row, at) => (
        <li key={row.id}>
          <blockquote className="said">
            {row.echo ? w.a.echo(row.text ?? '') : (row.text ?? words.opinionPage.wordsErased)}
          </blockquote>
          <p className="voice-facts">
            <PageLink to={`/opinions/${row.id}`}>{row.number}</PageLink>
            <span>{dayOfMoment(row.receivedAt)}</span>
            {row.place && <span>{row.place}</span>}
            <span>{w.a.waited(row.waitingDays)}</span>
            {row.urgent && <StatusChip tone="danger">{words.opinion.urgent}</StatusChip>}
            {rows[at - 1]?.person === row.person && <StatusChip tone="quiet">{w.a.samePerson}</StatusChip>}
            {row.concernId && (
              <PageLink to={`/concerns/${row.concernId}`}>
                {w.a.toConcern} {row.concern}
              </PageLink>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
