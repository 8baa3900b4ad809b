import { type Post, type PostKind, postKinds, whyNotAddPost } from '@ratchet/domain/people/post'
import type { Unit } from '@ratchet/domain/people/unit'
import { Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'

interface FormProps {
  readonly unit: Unit
  readonly living: readonly Pick<Post, 'kind' | 'title'>[]
  readonly close: () => void
}

/** A new post; a second principal is refused before anything is sent. */
export function AddPostForm({ unit, living, close }: FormProps) {
  const words = useWords()
  const w = words.orgPage
  const add = useAct('post.add', client.post.add.mutate)
  const [kind, setKind] = useState<PostKind>(whyNotAddPost(unit, 'principal', living) ? 'deputy' : 'principal')
  const [title, setTitle] = useState('')
  const why = whyNotAddPost(unit, kind, living)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!why && (await add.perform({ unitId: unit.id, kind, title: title.trim() }))) close()
  }
  return (
    <form className="unit-form" onSubmit={submit}>
      <Field label={w.postKind} name="kind" issues={add.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            className="people-wide"
            value={kind}
            onChange={setKind}
            options={postKinds.map((value) => ({ value, label: words.people.postKind[value] }))}
          />
        )}
      </Field>
      <Field label={w.postTitle} name="title" hint={w.postTitleHint} issues={add.issues}>
        {(attrs) => (
          <Input {...attrs} maxLength={40} value={title} onChange={(event) => setTitle(event.target.value)} />
        )}
      </Field>
      <ActProblem sentence={add.sentence} />
      <div className="form-end">
        <WhyNotButton
          type="primary"
          htmlType="submit"
          procedure="post.add"
          why={why}
          loading={add.busy}
          disabled={title.trim().length < 2}
        >
          {w.addPost}
        </WhyNotButton>
        <button type="button" className="link" onClick={close}>
          {words.shell.form.cancel}
        </button>
      </div>
    </form>
  )
}
