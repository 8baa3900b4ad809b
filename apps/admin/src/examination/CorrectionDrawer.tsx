import { dayOf } from '@ratchet/domain/day'
import { whyNotCorrect } from '@ratchet/domain/examination/compare'
import { Drawer, Input } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { whyNotMay } from './may.ts'
import { type ExaminationList, historyOf, type ListedEntry, type ListedRound } from './rounds.ts'
import { faultOf, figuresOf } from './typed-figures.ts'
import { useSubjectName } from './use-subject-name.ts'

interface Props {
  readonly list: ExaminationList
  readonly round: ListedRound
  readonly entry: ListedEntry
  readonly onClose: () => void
}

/** Where a figure comes from, every correction with its reason, and the form for a new one. */
export function CorrectionDrawer({ list, round, entry, onClose }: Props) {
  useReturnFocus()
  const w = useWords()
  const t = w.cityResults.correcting
  const nameOf = useSubjectName()
  const actor = useActor()
  const places = list.zones.length
  const act = useAct('examination.correct', client.examination.correct.mutate)
  const initial = { score: entry.score?.toString() ?? '', rank: entry.rank?.toString() ?? '', reason: '' }
  const { value, setValue, dropDraft } = useDraft(`examination.correct.${entry.id}`, initial)
  const key = `${entry.zone}|${entry.subject}`
  const [typed] = figuresOf({ [`${key}|score`]: value.score, [`${key}|rank`]: value.rank }, [entry.zone])
  const { score = null, rank = null } = typed ?? {}
  const faults = { score: faultOf(value.score, 'score', places), rank: faultOf(value.rank, 'rank', places) }
  const correction = { id: '', score, rank, reason: value.reason, by: { id: actor.userId } }
  const may = whyNotMay(actor, 'examination.correct')
  const why = may ?? whyNotCorrect(entry, list.entries, correction, places)
  const saveOn = async (seen: number, given: { score: number | null; rank: number | null; reason: string }) => {
    const done = await act.perform({ roundId: round.id, seen, entryId: entry.id, ...given })
    if (!done) return
    dropDraft()
    onClose()
  }
  const hint = (measure: 'score' | 'rank') => {
    const f = w.cityResults.form
    const fault = faults[measure]
    return fault === null
      ? undefined
      : fault === 'not-number'
        ? f.notNumber
        : fault === 'score-range'
          ? f.scoreRange
          : f.rankRange(places)
  }
  return (
    <Drawer open size={420} title={t.title(entry.zone, nameOf(entry.subject))} onClose={onClose}>
      <h3>{t.history}</h3>
      <ol className="figure-history">
        {historyOf(list, entry).map((row) => (
          <li key={row.id}>
            <strong>{`${row.score?.toFixed(2) ?? '—'} · ${row.rank ? w.cityResults.rankOf(row.rank) : '—'}`}</strong>
            <span>{row.reason ?? t.first}</span>
            <span className="page-note">{t.by(list.people[row.enteredBy] ?? '—', dayOf(row.enteredAt))}</span>
          </li>
        ))}
      </ol>
      {may === null && (
        <>
          <p className="page-note">{t.note}</p>
          <Field label={t.score} name="score" hint={hint('score')} issues={act.issues}>
            {(attrs) => (
              <Input
                {...attrs}
                inputMode="decimal"
                value={value.score}
                onChange={(event) => setValue({ ...value, score: event.target.value })}
              />
            )}
          </Field>
          <Field label={t.rank} name="rank" hint={hint('rank')} issues={act.issues}>
            {(attrs) => (
              <Input
                {...attrs}
                inputMode="numeric"
                value={value.rank}
                onChange={(event) => setValue({ ...value, rank: event.target.value })}
              />
            )}
          </Field>
          <Field label={t.reason} name="reason" hint={t.reasonHint} issues={act.issues}>
            {(attrs) => (
              <Input.TextArea
                {...attrs}
                rows={3}
                maxLength={500}
                value={value.reason}
                onChange={(event) => setValue({ ...value, reason: event.target.value })}
              />
            )}
          </Field>
          <ActProblem sentence={act.sentence} />
          <WhyNotButton
            type="primary"
            procedure="examination.correct"
            why={why}
            loading={act.busy}
            disabled={faults.score !== null || faults.rank !== null}
            onClick={() => saveOn(round.version, { score, rank, reason: value.reason })}
          >
            {t.save}
          </WhyNotButton>
        </>
      )}
      {act.problem?.kind === 'stale' && (
        <ConflictPanel
          mine={{ score, rank, reason: value.reason }}
          theirs={{ score: entry.score, rank: entry.rank, reason: entry.reason ?? '' }}
          fields={[
            { name: 'score', label: t.score },
            { name: 'rank', label: t.rank },
            { name: 'reason', label: t.reason },
          ]}
          onResolve={(given) =>
            saveOn(Number(act.problem?.kind === 'stale' ? act.problem.theirs.version : round.version), given)
          }
          onCancel={act.clear}
        />
      )}
    </Drawer>
  )
}
