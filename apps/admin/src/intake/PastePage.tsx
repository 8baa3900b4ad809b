import type { Day } from '@ratchet/domain/day'
import { MOST_MESSAGES, MOST_PASTED } from '@ratchet/domain/intake/chat'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { filingUnits, firstUnit } from '../opinion/filing.ts'
import { StepFoot } from '../opinion/StepFoot.tsx'
import { useCalendar } from '../rectification/use-calendar.ts'
import { useActor, useMe } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePageKeys } from '../shell/page-keys.ts'
import { ChatAll } from './ChatAll.tsx'
import { ChatLine } from './ChatLine.tsx'
import { type ChatRow, joinRow, readiness, rowsOf, splitRow } from './chat-rows.ts'
import { useIntakeWords } from './use-intake-words.ts'
import '../opinion/opinion.css'
import '../opinion/steps.css'
import './intake.css'

interface Draft {
  readonly pasted: string
  readonly title: string | null
  readonly rows: readonly ChatRow[]
  readonly unitId: string
  readonly cameOn: string
}
type Result = { row: number; number: string | null; why: ChatRow['why'] }

/** 粘贴群聊或接龙: paste, look at it line by line, file what is ticked at once. */
export function PastePage() {
  const words = useWords()
  const all = useIntakeWords()
  const w = all.paste
  const actor = useActor()
  const me = useMe()
  const { today } = useCalendar()
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const units = filingUnits(tree.nodes, actor)
  const fresh: Draft = {
    ...{ pasted: '', title: null, rows: [], cameOn: today },
    unitId: firstUnit(units, me.homeUnit?.id ?? null),
  }
  const { value, setValue, dropDraft } = useDraft<Draft>('intake.paste', fresh)
  const [done, setDone] = useState<{ filed: number; left: number } | null>(null)
  const act = useAct('intake.fileChat', client.intake.fileChat.mutate, { quiet: true })
  const { pasted, rows, title } = value
  const { ticked, withoutKind } = readiness(rows)
  const set = (patch: Partial<Draft>) => setValue({ ...value, ...patch })
  const change = (row: number, patch: Partial<ChatRow>) =>
    set({ rows: rows.map((each) => (each.row === row ? { ...each, why: null, ...patch } : each)) })
  const read = () => {
    setDone(null)
    act.clear()
    set(rowsOf(pasted))
  }
  const tooLong = pasted.length > MOST_PASTED ? w.tooLong(pasted.length, MOST_PASTED) : undefined
  const tooMany = rows.length > MOST_MESSAGES ? w.tooMany(rows.length, MOST_MESSAGES) : null
  const block = tooMany ?? (ticked.length === 0 ? w.none : withoutKind > 0 ? w.pickKind(withoutKind) : null)
  const save = async () => {
    if (block) return
    const wanted = ticked.flatMap(({ row, text, kind, placeId, urgent, speakerNo }) =>
      kind === null ? [] : [{ row, text, kind, placeId, urgent, speaker: speakerNo }],
    )
    const answer = await act.perform({ unitId: value.unitId, cameOn: value.cameOn as Day, rows: wanted })
    if (!answer) return
    const results = new Map((answer.results as Result[]).map((each) => [each.row, each]))
    set({
      rows: rows.map((each) => {
        const result = results.get(each.row)
        return result ? { ...each, number: result.number, why: result.why } : each
      }),
    })
    setDone({ filed: Number(answer.filed), left: wanted.length - Number(answer.filed) })
  }
  usePageKeys({ 'Ctrl+Enter': save })
  const clear = () => {
    dropDraft()
    setDone(null)
    act.clear()
  }
  return (
    <PageShell
      title={w.title}
      sub={w.sub}
      crumb={
        <>
          {words.shell.nav.rectification} / <PageLink to="/opinions/sources">{all.sources.nav}</PageLink> /{' '}
          {all.sources.paste}
        </>
      }
    >
      <Card className="chat-box">
        <Field label={w.box} hint={w.boxHint} name="pasted" error={tooLong}>
          {(attrs) => (
            <Input.TextArea
              {...attrs}
              autoSize={{ minRows: rows.length > 0 ? 3 : 8, maxRows: rows.length > 0 ? 6 : 16 }}
              value={pasted}
              onChange={(event) => set({ pasted: event.target.value })}
            />
          )}
        </Field>
        <span className="row">
          <Button
            type={rows.length === 0 ? 'primary' : 'default'}
            disabled={pasted.trim() === '' || tooLong !== undefined}
            onClick={read}
          >
            {w.read}
          </Button>
          {(pasted !== '' || rows.length > 0) && <Button onClick={clear}>{w.clear}</Button>}
          <span className="page-note">{w.kept}</span>
        </span>
      </Card>
      {rows.length > 0 && (
        <Card title={w.found(rows.length, ticked.length)} extra={title && w.list(title)}>
          <ChatAll
            nodes={tree.nodes}
            units={units}
            unitId={value.unitId}
            cameOn={value.cameOn}
            today={today}
            onChange={set}
            onAll={(patch) =>
              set({ rows: rows.map((each) => (each.ticked && !each.number ? { ...each, ...patch } : each)) })
            }
          />
          <ol className="chat-rows">
            {rows.map((each, at) => (
              <ChatLine
                key={`${each.row}-${each.from}`}
                row={each}
                nodes={tree.nodes}
                isFirst={at === 0}
                onChange={(patch) => change(each.row, patch)}
                onSplit={() => set({ rows: splitRow(rows, each.row) })}
                onJoin={() => set({ rows: joinRow(rows, each.row) })}
              />
            ))}
          </ol>
          {done && (
            <p role="status" className="filed-note">
              {w.done(done.filed, done.left)}
            </p>
          )}
          <ActProblem sentence={act.told} />
          <StepFoot>
            <span className="why-not">
              <Button
                type="primary"
                disabled={block !== null}
                loading={act.busy}
                onClick={save}
                aria-describedby="paste-block"
              >
                {w.save(ticked.length)}
              </Button>
              <span id="paste-block" className="why-not-reason">
                {block}
              </span>
            </span>
          </StepFoot>
        </Card>
      )}
    </PageShell>
  )
}
