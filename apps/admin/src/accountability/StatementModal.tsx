import { belongsToUnit } from '@ratchet/domain/accountability/case-interest'
import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { FileDrop } from '../design/FileDrop.tsx'
import { useDraft } from '../draft.ts'
import { fileContent, mediaTypeOf } from '../import/file-content.ts'
import { useActor } from '../session.ts'
import { BasisField } from './BasisField.tsx'
import { CaseModal } from './CaseModal.tsx'
import type { CaseFound } from './case-found.ts'
import { useCaseWords } from './case-words.ts'
import { TextField } from './TextField.tsx'

const MOST_FILES = 3

interface Props {
  readonly page: CaseFound
  readonly onClose: () => void
}

/** 陈述申辩: the unit's answer with up to three annexes; the text is a draft on this device until it was taken. */
export function StatementModal({ page, onClose }: Props) {
  const w = useCaseWords()
  const actor = useActor()
  const act = useAct('case.state', client.case.state.mutate)
  const { case: given } = page
  const isOwn = belongsToUnit(page, actor)
  const { value, setValue, dropDraft } = useDraft(`case.state.${given.id}`, { text: '', basis: '' })
  const [files, setFiles] = useState<readonly File[]>([])
  const send = async () => {
    const annexes = []
    for (const file of files) {
      annexes.push({ name: file.name, mediaType: mediaTypeOf(file), content: await fileContent(file) })
    }
    const said = { text: value.text.trim(), basis: isOwn ? '' : value.basis.trim(), files: annexes }
    if (!(await act.perform({ id: given.id, seen: given.version, ...said }))) return
    dropDraft()
    onClose()
  }
  return (
    <CaseModal
      wide
      title={w.ask.state}
      okText={w.ask.state}
      busy={act.busy}
      blocked={value.text.trim() === '' || (!isOwn && value.basis.trim() === '')}
      sentence={act.told}
      onOk={send}
      onClose={onClose}
    >
      <TextField
        label={w.ask.statement}
        hint={w.ask.statementHint}
        name="text"
        rows={8}
        value={value.text}
        issues={act.issues}
        onChange={(text) => setValue({ ...value, text })}
      />
      {!isOwn && (
        <BasisField value={value.basis} issues={act.issues} onChange={(basis) => setValue({ ...value, basis })} />
      )}
      {files.length < MOST_FILES && (
        <FileDrop accept=".pdf,.ofd,.docx,.xlsx" hint={w.ask.annexes} onFile={(file) => setFiles([...files, file])} />
      )}
      <ul className="case-plain">
        {files.map((file, at) => (
          <li key={`${file.name} ${file.lastModified}`}>
            {file.name}{' '}
            <Button
              type="text"
              aria-label={w.ask.annexRemove(file.name)}
              onClick={() => setFiles(files.filter((_, index) => index !== at))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </CaseModal>
  )
}

/** 放弃陈述申辩. */
export function WaiveModal({ page, onClose }: Props) {
  const w = useCaseWords()
  const actor = useActor()
  const act = useAct('case.waive', client.case.waive.mutate)
  const { case: given } = page
  const isOwn = belongsToUnit(page, actor)
  const { value: basis, setValue, dropDraft } = useDraft(`case.waive.${given.id}`, '')
  const send = async () => {
    if (!(await act.perform({ id: given.id, seen: given.version, basis: basis.trim() }))) return
    dropDraft()
    onClose()
  }
  return (
    <CaseModal
      title={w.ask.waiveTitle}
      okText={w.ask.waive}
      busy={act.busy}
      blocked={!isOwn && basis.trim() === ''}
      sentence={act.told}
      onOk={send}
      onClose={onClose}
    >
      <TextField
        label={w.ask.basis}
        hint={isOwn ? undefined : w.ask.basisHint}
        name="basis"
        most={200}
        value={basis}
        issues={act.issues}
        onChange={setValue}
      />
    </CaseModal>
  )
}
