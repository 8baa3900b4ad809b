import { classificationPageWords } from '@ratchet/words/classification-page'
import { App, Button } from 'antd'
import { useEffect, useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { useLocale } from '../locale.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import { forgetSorted, useLastSorted, usePace, useSending } from './last-sorted.ts'

/** What was sorted last, taken back by one key while nothing else was done with it. */
export function UndoBar() {
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const { message } = App.useApp()
  const last = useLastSorted()
  const pace = usePace()
  const sending = useSending()
  const act = useAct('classification.undo', client.classification.undo.mutate, { quiet: true })
  const [isWanted, want] = useState(false)
  const undo = async () => {
    // What is still on its way is taken back as soon as it is kept.
    if (sending > 0) return want(true)
    if (!last || !(await act.perform({ id: last.id, seen: last.version }))) return
    forgetSorted()
    message.success(w.undone)
  }
  usePageKeys({ z: undo })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when what was on its way has arrived
  useEffect(() => {
    if (!isWanted || sending > 0) return
    want(false)
    undo()
  }, [isWanted, sending])
  if (!last && sending === 0) return null
  return (
    <div className="undo-bar row" role="status">
      <span>{sending > 0 || !last ? w.sending(sending) : w.undo(last.number)}</span>
      <Button size="small" onClick={undo} loading={act.busy || isWanted}>
        {w.undoAct} <kbd>{w.undoKey}</kbd>
      </Button>
      {pace && <span className="page-note">{w.pace(pace.count, pace.perMinute)}</span>}
      <ActProblem sentence={act.told} />
    </div>
  )
}
