import { duePicks, whyNotConclude } from '@ratchet/domain/accountability/choose'
import type { Finding } from '@ratchet/domain/accountability/finding'
import { Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { ChooseModal } from './ChooseModal.tsx'
import { useCaseWords } from './case-words.ts'
import { useFindingWords } from './finding-words.ts'
import { OpenFromFinding } from './OpenFromFinding.tsx'

interface Props {
  readonly finding: Finding
  readonly ownUnitIds: readonly string[]
}

/** What may be done with an open finding: choose, go on with a case, or put on record that nothing follows. */
export function FindingActs({ finding, ownUnitIds }: Props) {
  const words = useWords()
  const w = useFindingWords()
  const f = w.page.finding
  const actor = useActor()
  const [doing, setDoing] = useState<'choose' | 'conclude' | null>(null)
  const act = useAct('finding.conclude', client.finding.conclude.mutate)
  if (finding.status !== 'open') return null
  const chooser = { by: { id: actor.userId, name: actor.name }, unitIds: ownUnitIds }
  const found = finding.outcome !== 'none'
  // Reasons are asked for in the dialog; here only whether this person may do it at all.
  const why = whyNotConclude(finding, '-', chooser)
  const conclude = async (reason: string) => {
    if (await act.perform({ id: finding.id, seen: finding.version, reason })) setDoing(null)
  }
  const title = f.concludeTitle(`${finding.rule} ${w.noun.rule[finding.rule]}`)
  const close = () => {
    act.clear()
    setDoing(null)
  }
  return (
    <div className="finding-acts">
      {finding.outcome === 'choose' && mayCall(actor, 'finding.choose') && (
        <WhyNotButton procedure="finding.choose" why={why} onClick={() => setDoing('choose')}>
          {f.choose}
        </WhyNotButton>
      )}
      {finding.rule !== 'P1' &&
        mayCall(actor, 'case.open') &&
        duePicks(finding)
          .filter(({ aspect }) => !finding.opened.includes(aspect))
          .map((pick) => <OpenFromFinding key={pick.aspect} finding={finding} aspect={pick.aspect} />)}
      {finding.rule === 'P1' && mayCall(actor, 'recognition.record') && <RecognitionLinks finding={finding} />}
      {mayCall(actor, 'finding.conclude') && (
        <WhyNotButton procedure="finding.conclude" why={why} onClick={() => setDoing('conclude')}>
          {found ? f.conclude : f.concludeFound}
        </WhyNotButton>
      )}
      {doing === 'choose' && <ChooseModal finding={finding} chooser={chooser} onClose={close} />}
      {found ? (
        <ReasonModal
          open={doing === 'conclude'}
          title={title}
          okText={f.concludeOk}
          busy={act.busy}
          sentence={act.told}
          onOk={conclude}
          onCancel={close}
        >
          <p className="page-note">{f.concludeNote}</p>
        </ReasonModal>
      ) : (
        <Modal
          open={doing === 'conclude'}
          title={title}
          okText={f.concludeFound}
          cancelText={words.shell.form.cancel}
          confirmLoading={act.busy}
          onOk={() => conclude('')}
          onCancel={close}
        >
          <p>{f.concludeNote}</p>
          <ActProblem sentence={act.told} />
        </Modal>
      )}
    </div>
  )
}

/** To the register, where a leader puts on record what the meeting made of the proposal. */
function RecognitionLinks({ finding }: { readonly finding: Finding }) {
  const words = useWords()
  const w = useCaseWords()
  return duePicks(finding).map(({ aspect, unitId }) => (
    <PageLink key={aspect} to={`/accountability/records?finding=${finding.id}&unit=${unitId}`}>
      {w.said(w.ask.recordTitle, words.cycle.aspect[aspect])}
    </PageLink>
  ))
}
