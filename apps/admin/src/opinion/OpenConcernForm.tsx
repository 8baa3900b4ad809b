import { whyNotTitle } from '@ratchet/domain/concern/concern'
import type { ThemeId } from '@ratchet/domain/cycle/aspect'
import { Button } from 'antd'
import { client } from '../api.ts'
import { ConcernFields } from '../concern/ConcernFields.tsx'
import { ActProblem } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import type { FoundOpinion } from './inbox-state.ts'
import { firstTitle } from './opinion-steps.ts'
import { StepFoot } from './StepFoot.tsx'
import { useOpinionAct } from './use-opinion-act.ts'

interface OpenProps {
  readonly found: FoundOpinion
  readonly nodes: readonly UnitNode[]
  readonly onDone: () => void
}

/** The first of a new concern: a title in an official's words, with theme and place as they were sorted. */
export function OpenConcernForm({ found: { opinion, place }, nodes, onDone }: OpenProps) {
  const w = useWords().opinionActs.settle
  const act = useOpinionAct('concern.open', client.concern.open.mutate)
  const { value, setValue, dropDraft } = useDraft(`concern.open.${opinion.id}`, {
    title: firstTitle(place?.name ?? null, opinion.maskedText ?? ''),
    theme: opinion.theme as ThemeId | null,
    placeId: opinion.placeId,
  })
  const title = value.title.trim()
  const isReady = title.length >= 2 && value.theme !== null && !whyNotTitle(title)
  const save = async () => {
    if (!isReady || !value.theme) return
    const opinions = [{ id: opinion.id, seen: opinion.version }]
    const about = { title, theme: value.theme, placeId: value.placeId, urgent: opinion.urgent }
    if (!(await act.perform({ ...about, opinions }))) return
    dropDraft()
    onDone()
  }
  usePageKeys({ 'Ctrl+Enter': save })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ConcernFields
        procedure="concern.open"
        value={value}
        onChange={setValue}
        issues={act.issues}
        nodes={nodes}
        inRow
      />
      <ActProblem sentence={act.told} />
      <StepFoot>
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={act.busy}>
          {w.openAct}
        </Button>
      </StepFoot>
    </form>
  )
}
