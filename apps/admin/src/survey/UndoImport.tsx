import { type SurveyImport, whyNotUndo } from '@ratchet/domain/survey/import'
import type { Wave } from '@ratchet/domain/survey/wave'
import { Button } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { useSurveyWords } from '../import/use-survey-words.ts'
import { mayCall, useActor } from '../session.ts'

interface Props {
  readonly row: Pick<SurveyImport, 'id' | 'status' | 'askedAt' | 'version'>
  readonly wave: Pick<Wave, 'releasedOn'>
  readonly imports: readonly SurveyImport[]
}

/** Takes a delivery out of its wave again; not there where it cannot be undone. */
export function UndoImport({ row, wave, imports }: Props) {
  const { undo: word } = useSurveyWords().page.receipt
  const actor = useActor()
  const undo = useAct('survey.undoImport', client.survey.undoImport.mutate, { quiet: true })
  if (!mayCall(actor, 'survey.undoImport') || whyNotUndo(row, wave, imports) !== null) return null
  return (
    <>
      <Button size="small" loading={undo.busy} onClick={() => undo.perform({ id: row.id, seen: row.version })}>
        {word}
      </Button>
      <ActProblem sentence={undo.told} />
    </>
  )
}
