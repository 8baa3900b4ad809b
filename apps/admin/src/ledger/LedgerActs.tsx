import { type Span, whyNotFreeze } from '@ratchet/domain/ledger/snapshot'
import { App, Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { saveFile } from '../import/file-content.ts'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo } from '../shell/page.ts'
import type { Running } from './ledger-found.ts'
import { useLedgerWords } from './ledger-words.ts'

interface Props {
  readonly data: Running
  readonly span: Span
  readonly openFreeze: () => void
}

/** What is done with a ledger: the own one in, the running one out in its columns, and freezing. */
export function LedgerActs({ data, span, openFreeze }: Props) {
  const words = useWords()
  const w = useLedgerWords().page
  const actor = useActor()
  const go = useGo()
  const { message } = App.useApp()
  const [taking, setTaking] = useState(false)
  const found = data.spans.find((each) => each.span === span)
  const snapshot = found?.snapshot ?? null
  const known = { today: data.today, inUse: found !== undefined, frozen: snapshot?.number ?? null }
  const take = async () => {
    setTaking(true)
    try {
      const { name, content } = await client.ledger.export.query({ blank: false })
      saveFile(name, content)
    } catch {
      message.error(words.shell.state.notSent)
    } finally {
      setTaking(false)
    }
  }
  return (
    <>
      {mayCall(actor, 'ledger.import') && <Button onClick={() => go('/import/ledger')}>{w.import}</Button>}
      <Button loading={taking} title={w.exportHint} onClick={take}>
        {w.export}
      </Button>
      {snapshot ? (
        <PageLink to={`/ledger/${snapshot.id}`}>{w.frozenAs(snapshot.number)}</PageLink>
      ) : (
        mayCall(actor, 'ledger.freeze') && (
          <WhyNotButton
            type="primary"
            procedure="ledger.freeze"
            why={whyNotFreeze(span, known, actor)}
            onClick={openFreeze}
          >
            {w.freeze(words.ledger.span(span))}
          </WhyNotButton>
        )
      )}
    </>
  )
}
