import { whyNotAddPost } from '@ratchet/domain/people/post'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { AddPostForm } from './AddPostForm.tsx'
import type { UnitFound } from './org-tree.ts'
import { PostRow } from './PostRow.tsx'

interface ListProps {
  readonly found: UnitFound
  readonly day: string | undefined
  readonly readOnly: boolean
}

/** The posts of a unit: who holds each on the day, and everyone who did before. */
export function PostList({ found, day, readOnly }: ListProps) {
  const w = useWords().orgPage
  const { unit } = found
  const [adding, setAdding] = useState(false)
  const { data: posts } = useSuspenseQuery(api.post.list.queryOptions({ unitId: unit.id, ...(day ? { day } : {}) }))
  const living = posts.filter((post) => post.retiredDay === null)
  const mayAdd = !readOnly && whyNotAddPost(unit, 'handler', living) === null
  return (
    <Card
      title={w.posts}
      extra={
        mayAdd && (
          <Button size="small" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {w.addPost}
          </Button>
        )
      }
    >
      {adding && <AddPostForm unit={unit} living={living} close={() => setAdding(false)} />}
      {posts.length === 0 && !adding && <p className="field-hint">{readOnly ? w.postsNone : w.postsNoneHint}</p>}
      <ul className="people-rows">
        {posts.map((post) => (
          <PostRow key={post.id} post={post} readOnly={readOnly} />
        ))}
      </ul>
    </Card>
  )
}
