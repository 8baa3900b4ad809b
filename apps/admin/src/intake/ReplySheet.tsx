import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { saveFile } from '../import/file-content.ts'
import { useOpinionAct } from '../opinion/use-opinion-act.ts'
import { mayCall, useActor } from '../session.ts'
import { useIntakeWords } from './use-intake-words.ts'

interface Props {
  readonly opinionId: string
  readonly version: number
  readonly isAnswered: boolean
}

/** The reply in the source's form: a text to copy, or a letter to download; then it is recorded that it went out. */
export function ReplySheet({ opinionId, version, isAnswered }: Props) {
  const w = useIntakeWords().line
  const actor = useActor()
  const { data: sheet } = useQuery(api.intake.replySheet.queryOptions({ id: opinionId }))
  const act = useOpinionAct('intake.reply', client.intake.reply.mutate)
  const [copied, setCopied] = useState(false)
  const [reference, setReference] = useState('')
  const [head, setHead] = useState<{ addressee: string; letterNumber: string; issuer?: string }>({
    addressee: '',
    letterNumber: '',
  })
  const issuer = head.issuer ?? sheet?.issuer ?? ''
  const file = useMutation({
    mutationFn: () => client.intake.replyFile.mutate({ id: opinionId, ...head, issuer }),
    onSuccess: ({ name, content }) => saveFile(name, content),
  })
  if (!isAnswered || !sheet) return <p className="page-note">{w.noSheet}</p>
  const mayReply = mayCall(actor, 'intake.reply')
  return (
    <section aria-label={w.sheet} className="source-more">
      <h3>{w.sheet}</h3>
      {sheet.paper ? (
        <blockquote className="said reply-text">
          <strong>{sheet.paper.title.join('')}</strong>
          {'\n'}
          {sheet.paper.body.map((block) => ('text' in block ? block.text : '')).join('\n')}
        </blockquote>
      ) : (
        <blockquote className="said reply-text">{sheet.text}</blockquote>
      )}
      {sheet.paper && mayReply ? (
        <>
          <Field label={w.addressee} hint={w.addresseeHint} name="addressee">
            {(attrs) => (
              <Input
                {...attrs}
                autoComplete="off"
                maxLength={60}
                value={head.addressee}
                onChange={(event) => setHead({ ...head, addressee: event.target.value })}
              />
            )}
          </Field>
          <Field label={w.letterNumber} name="letterNumber">
            {(attrs) => (
              <Input
                {...attrs}
                maxLength={60}
                value={head.letterNumber}
                onChange={(event) => setHead({ ...head, letterNumber: event.target.value })}
              />
            )}
          </Field>
          <Field label={w.issuer} name="issuer">
            {(attrs) => (
              <Input
                {...attrs}
                maxLength={60}
                value={issuer}
                onChange={(event) => setHead({ ...head, issuer: event.target.value })}
              />
            )}
          </Field>
          <p>
            <Button loading={file.isPending} disabled={issuer.trim() === ''} onClick={() => file.mutate()}>
              {w.download}
            </Button>
          </p>
        </>
      ) : (
        !sheet.paper && (
          <Button
            onClick={() => {
              void navigator.clipboard.writeText(sheet.text).then(() => setCopied(true))
            }}
          >
            {copied ? w.copied : w.copy}
          </Button>
        )
      )}
      {mayReply && (
        <>
          <Field label={w.reference} name="reference" issues={act.issues}>
            {(attrs) => (
              <Input
                {...attrs}
                maxLength={100}
                value={reference || head.letterNumber}
                onChange={(event) => setReference(event.target.value)}
              />
            )}
          </Field>
          <Button
            type="primary"
            loading={act.busy}
            onClick={() => act.perform({ id: opinionId, seen: version, reference: reference || head.letterNumber })}
          >
            {w.record}
          </Button>
        </>
      )}
      <ActProblem sentence={act.told} />
    </section>
  )
}
