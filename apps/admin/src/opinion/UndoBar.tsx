import { classificationPageWords } from '@ratchet/words/classification-page'
import { App, Button } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { useLocale } from '../locale.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import { forgetSorted, useLastSorted, usePace } from './last-sorted.ts'

/** What was sorted last, taken back by one key while nothing else was done with it. */
export function UndoBar() {
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const { message } = App.useApp()
  const last = useLastSorted()
  const pace = usePace()
  const act = useAct('classification.undo', client.classification.undo.mutate, { quiet: true })
  const undo = async () => {
    if (!last || !(await act.perform({ id: last.id, seen: last.version }))) return
    forgetSorted()
    message.success(w.undone)
  }
  usePageKeys({ z: undo })
  if (!last) return null
  return (
    <div className="undo-bar row" role="status">
      <span>{w.undo(last.number)}</span>
      <Button size="small" onClick={undo} loading={act.busy}>
        {w.undoAct} <kbd>{w.undoKey}</kbd>
      </Button>
      {pace && <span className="page-note">{w.pace(pace.count, pace.perMinute)}</span>}
      <ActProblem sentence={act.told} />
    </div>
  )
}
