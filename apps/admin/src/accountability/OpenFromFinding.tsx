import { whyNotOpenFrom } from '@ratchet/domain/accountability/choose'
import type { Finding } from '@ratchet/domain/accountability/finding'
import type { AspectId } from '@ratchet/domain/cycle/aspect'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useGo } from '../shell/page.ts'
import { useFindingWords } from './finding-words.ts'

/** Opens a case out of a finding, which only proposes; then goes there. */
export function OpenFromFinding({ finding, aspect }: { finding: Finding; aspect: AspectId }) {
  const w = useFindingWords()
  const f = w.page.finding
  const go = useGo()
  const [isOpening, setOpening] = useState(false)
  const act = useAct('case.open', client.case.open.mutate)
  const { data: circulars = [] } = useQuery({ ...api.circular.list.queryOptions({}), enabled: isOpening })
  const [circularId, setCircular] = useState(finding.circularId)
  const open = async (reasons: string) => {
    const done = await act.perform({
      ...{ findingId: finding.id, seen: finding.version, aspect, circularId, reasons },
    })
    if (done) go(`/accountability/cases/${done.id}`)
  }
  const title = f.openCaseOf(w.said.aspect[aspect])
  return (
    <>
      <WhyNotButton
        type="primary"
        procedure="finding.choose"
        why={whyNotOpenFrom(finding, aspect)}
        onClick={() => setOpening(true)}
      >
        {title}
      </WhyNotButton>
      <ReasonModal
        open={isOpening}
        title={title}
        okText={f.openCase}
        busy={act.busy}
        sentence={act.told}
        onOk={open}
        onCancel={() => {
          act.clear()
          setOpening(false)
        }}
      >
        <p className="page-note">{f.openCaseHint}</p>
        <Field label={f.cites} hint={f.citesHint} name="circularId" issues={act.issues}>
          {(attrs) => (
            <Select
              {...attrs}
              value={circularId ?? ''}
              options={[
                { value: '', label: f.citesNone },
                ...circulars
                  .filter(({ kind, status }) => kind === 'circular' && status === 'issued')
                  .map(({ id, number, title: name }) => ({ value: id, label: `${number ?? ''} ${name}` })),
              ]}
              onChange={(id: string) => setCircular(id || null)}
            />
          )}
        </Field>
      </ReasonModal>
    </>
  )
}
