import {
  type PhotoSide,
  whyNotAnswer,
  whyNotBecomeItem,
  whyNotPhoto,
  whyNotRecheck,
} from '@ratchet/domain/supervision/finding'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { FileDrop } from '../design/FileDrop.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { fileContent } from '../import/file-content.ts'
import { mayCall, useActor } from '../session.ts'
import { ItemModal } from './ItemModal.tsx'
import { useSupervisionWords } from './page-words.ts'
import { RecheckModal } from './RecheckModal.tsx'
import { type FindingRow, type InspectionFound, isClosed } from './supervision-found.ts'
import { TextModal } from './TextModal.tsx'

/** What the reader may do about one finding now: the unit's turn, or the inspector's. */
export function FindingActs({ found, finding }: { found: InspectionFound; finding: FindingRow }) {
  const w = useSupervisionWords()
  const actor = useActor()
  const [open, setOpen] = useState<'answer' | 'recheck' | 'item' | null>(null)
  const answering = useAct('supervision.answer', client.supervision.answer.mutate)
  const adding = useAct('supervision.addPhoto', client.supervision.addPhoto.mutate)
  if (isClosed(finding)) return null
  const { isUnit } = found
  const inspects = mayCall(actor, 'supervision.recheck')
  const close = () => setOpen(null)
  const put = async (side: PhotoSide, file: File) => {
    await adding.perform({ id: finding.id, side, name: file.name, content: await fileContent(file) })
  }
  const sides = (['seen', 'done'] as const).filter(
    (side) => (side === 'seen' ? inspects : isUnit) && whyNotPhoto(finding, side, isUnit) === null,
  )
  const item = whyNotBecomeItem(finding)
  return (
    <>
      {sides.map((side) => (
        <div key={side}>
          <p>{side === 'seen' ? w.addSeen : w.addDone}</p>
          <FileDrop accept="image/*" hint={w.photoHint} onFile={(file) => void put(side, file)} />
        </div>
      ))}
      <p className="row">
        {isUnit && (
          <WhyNotButton
            type="primary"
            procedure="supervision.answer"
            why={whyNotAnswer(finding, isUnit)}
            onClick={() => setOpen('answer')}
          >
            {w.answer}
          </WhyNotButton>
        )}
        {inspects && (
          <WhyNotButton
            type="primary"
            procedure="supervision.recheck"
            why={whyNotRecheck(finding, actor)}
            onClick={() => setOpen('recheck')}
          >
            {w.recheck}
          </WhyNotButton>
        )}
        {mayCall(actor, 'supervision.becomeItem') && item === null && (
          <WhyNotButton procedure="supervision.becomeItem" why={null} onClick={() => setOpen('item')}>
            {w.becomeItem}
          </WhyNotButton>
        )}
      </p>
      <ActProblem sentence={adding.told} />
      {open === 'answer' && (
        <TextModal
          name={`supervision.answer.${finding.id}`}
          title={w.answerTitle}
          label={w.field.answer}
          hint={w.hint.answer}
          okText={w.send}
          least={4}
          most={2000}
          initial={finding.answer}
          busy={answering.busy}
          issues={answering.issues}
          sentence={answering.told}
          onOk={async (text) =>
            (await answering.perform({ id: finding.id, seen: finding.version, text })) !== undefined
          }
          onClose={close}
        />
      )}
      {open === 'recheck' && <RecheckModal finding={finding} today={found.today} onClose={close} />}
      {open === 'item' && <ItemModal finding={finding} today={found.today} onClose={close} />}
    </>
  )
}
