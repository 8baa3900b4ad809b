import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { api } from '../api.ts'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useWords } from '../locale.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { FactDetail } from './FactDetail.tsx'

interface DrawerProps {
  readonly id: string
  readonly close: () => void
  readonly change: (patch: Record<string, string | null>) => void
}

/** One fact beside the list. */
export function FactDrawer({ id, close, change }: DrawerProps) {
  useReturnFocus()
  const words = useWords()
  const narrow = useNarrow()
  const { data: fact, error, refetch } = useQuery(api.audit.find.queryOptions({ id }))
  return (
    <Drawer
      open
      size={narrow ? '100%' : 720}
      title={fact ? words.audit.act(fact.act) : words.auditPage.fact}
      onClose={close}
      closable={{ 'aria-label': words.auditPage.close }}
    >
      {error && <ErrorPanel error={error} retry={refetch} />}
      {!error && !fact && <LoadingSkeleton />}
      {fact && (
        <FactDetail
          fact={fact}
          showSubject={() => change({ kind: fact.subjectKind, id: fact.subjectId, fact: null })}
        />
      )}
    </Drawer>
  )
}
