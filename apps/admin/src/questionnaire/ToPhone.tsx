import { Button } from 'antd'
import type { RefObject } from 'react'
import { usePageWords } from './page-words.ts'

/** Where the phone stands below the parts, a way down to it. */
export function ToPhone({ phone }: { phone: RefObject<HTMLElement | null> }) {
  const w = usePageWords()
  return (
    <Button className="q-to-phone" onClick={() => phone.current?.scrollIntoView({ block: 'start' })}>
      {w.phone}
    </Button>
  )
}
