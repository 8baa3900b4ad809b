import { whyNotRetirePost } from '@ratchet/domain/people/post'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { AppointForm } from './AppointForm.tsx'
import { EndHolding } from './EndHolding.tsx'
import type { PostFound } from './org-tree.ts'
import { StaleChoice } from './StaleChoice.tsx'

/** One post: who holds it, who held it when, and what the administrator does about it. */
export function PostRow({ post, readOnly }: { post: PostFound; readOnly: boolean }) {
  const words = useWords()
  const w = words.orgPage
  const [form, setForm] = useState<'appoint' | 'end' | 'retire' | null>(null)
  const retire = useAct('post.retire', client.post.retire.mutate)
  const close = () => setForm(null)
  const held = post.holders.find((holder) => holder.beforeDay === null)
  const past = post.holders.filter((holder) => holder.id !== post.current?.id)
  const whyKeep = whyNotRetirePost(post, held !== undefined)
  const confirm = async () => {
    if (await retire.perform({ id: post.id, version: post.version })) close()
  }
  return (
    <li className="people-row">
      <div className="people-row-head">
        <div>
          <strong>{post.title}</strong> <span className="field-hint">{words.people.postKind[post.kind]}</span>
          <p>
            {post.retiredDay ? (
              <StatusChip tone="quiet">{w.postRetired(post.retiredDay)}</StatusChip>
            ) : post.current ? (
              w.holderSince(post.current.name, post.current.fromDay)
            ) : (
              <StatusChip tone="warn">{w.vacant}</StatusChip>
            )}
          </p>
        </div>
        {!readOnly && !post.retiredDay && (
          <div className="row">
            <Button size="small" onClick={() => setForm(form === 'appoint' ? null : 'appoint')}>
              {w.appoint}
            </Button>
            {held ? (
              <Button size="small" onClick={() => setForm('end')}>
                {w.endHolding}
              </Button>
            ) : (
              <WhyNotButton size="small" procedure="post.retire" why={whyKeep} onClick={() => setForm('retire')}>
                {w.retirePost}
              </WhyNotButton>
            )}
          </div>
        )}
      </div>
      {past.length > 0 && (
        <details>
          <summary>{w.pastHolders(past.length)}</summary>
          <ul className="people-past-list">
            {past.map((holder) => (
              <li key={holder.id}>
                {holder.name} <span className="field-hint">{w.held(holder.fromDay, holder.beforeDay)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {form === 'appoint' && <AppointForm post={post} close={close} />}
      {held && <EndHolding open={form === 'end'} post={post} holder={held} close={close} />}
      <Modal
        open={form === 'retire'}
        title={w.retirePostTitle(post.title)}
        okText={w.retirePost}
        cancelText={words.shell.form.cancel}
        okButtonProps={{ loading: retire.busy }}
        onOk={confirm}
        onCancel={close}
      >
        <p>{w.retirePostHint}</p>
        <ActProblem sentence={retire.sentence} />
      </Modal>
      <StaleChoice
        act={retire}
        done={close}
        fields={[
          { name: 'title', label: w.postTitle },
          { name: 'retiredDay', label: w.retiredDay },
        ]}
      />
    </li>
  )
}
