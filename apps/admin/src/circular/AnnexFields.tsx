import type { CircularContent } from '@ratchet/domain/circular/circular'
import { Button, Input } from 'antd'
import { Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { BlockList } from './BlockList.tsx'
import { useCircularWords } from './page-words.ts'

type Annexes = CircularContent['annexes']
const MOST = 10

/** The annexes, each with its name and its parts. */
export function AnnexFields({ annexes, set }: { annexes: Annexes; set: (annexes: Annexes) => void }) {
  const w = useCircularWords()
  const put = (at: number, change: Partial<Annexes[number]>) =>
    set(annexes.map((annex, place) => (place === at ? { ...annex, ...change } : annex)))
  return (
    <>
      {annexes.map((annex, at) => {
        const key = `${at}`
        return (
          <Card
            key={key}
            title={w.annex(at + 1)}
            extra={
              <Button type="link" onClick={() => set(annexes.filter((_, place) => place !== at))}>
                {w.dropAnnex}
              </Button>
            }
          >
            <Field label={w.annexTitle} name={`content.annexes.${at}.title`}>
              {(attrs) => (
                <Input
                  {...attrs}
                  maxLength={120}
                  value={annex.title}
                  onChange={(event) => put(at, { title: event.target.value })}
                />
              )}
            </Field>
            <BlockList blocks={annex.blocks} set={(blocks) => put(at, { blocks })} />
          </Card>
        )
      })}
      {annexes.length < MOST && (
        <p>
          <Button onClick={() => set([...annexes, { title: '', blocks: [{ kind: 'paragraph', text: '' }] }])}>
            {w.addAnnex}
          </Button>
        </p>
      )}
    </>
  )
}
