import { whyNotMarkBeforeUse } from '@ratchet/domain/cycle/passage'
import { isBefore, type Stage, stages } from '@ratchet/domain/cycle/stage'
import { Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { ActNote } from './ActNote.tsx'
import type { Found } from './cycle-found.ts'
import { whyNotAct } from './permitted.ts'

/** 启用前: an office that joins in mid-cycle says where it stands. Offered only while the rule allows it. */
export function BeforeUse({ found }: { found: Found }) {
  const words = useWords()
  const w = words.cyclePage.beforeUse
  const actor = useActor()
  const act = useAct('cycle.markBeforeUse', client.cycle.markBeforeUse.mutate)
  const { cycle, passages } = found
  const later = stages.filter((stage) => isBefore(cycle.stage, stage) && stage !== 'closed')
  const [open, setOpen] = useState(false)
  const [joinsIn, setJoinsIn] = useState<Stage>(later[0] ?? 'strategy')
  if (whyNotAct(actor, 'cycle.markBeforeUse', whyNotMarkBeforeUse(cycle, passages, joinsIn, actor))) return null
  const save = async () => {
    if (await act.perform({ cycleId: cycle.id, seen: cycle.version, joinsIn })) setOpen(false)
  }
  return (
    <>
      <Button type="link" onClick={() => setOpen(true)}>
        {w.open}
      </Button>
      <Modal
        open={open}
        title={w.title}
        okText={w.save}
        confirmLoading={act.busy}
        onOk={save}
        onCancel={() => setOpen(false)}
      >
        <p>{w.text}</p>
        <Radio.Group
          className="cycle-joins"
          aria-label={w.joinsIn}
          value={joinsIn}
          onChange={(event) => setJoinsIn(event.target.value)}
          options={later.map((stage) => ({ value: stage, label: words.cycle.stage[stage] }))}
        />
        <ActNote act={act} />
      </Modal>
    </>
  )
}
