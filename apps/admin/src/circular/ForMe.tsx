import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { OwedReceipts } from '../design/OwedReceipts.tsx'
import type { CircularRow } from './circular-found.ts'
import { useCircularWords } from './page-words.ts'

interface Owed {
  readonly row: CircularRow
  readonly receipt: CircularRow['receipts'][number]
}

/** Documents that came to the reader's own unit and nobody has acknowledged. */
export function ForMe({ mine }: { mine: readonly Owed[] }) {
  const act = useAct('circular.acknowledge', client.circular.acknowledge.mutate)
  const rows = mine.map(({ row: { id, title, number, issuedOn }, receipt: { unitId, unitName } }) => ({
    ...{ key: `${id} ${unitId}`, href: `/circulars/${id}`, title: title.replaceAll('\n', ''), number, issuedOn },
    unit: unitName,
    acknowledge: () => void act.perform({ circularId: id, unitId }),
  }))
  return <OwedReceipts rows={rows} words={useCircularWords()} busy={act.busy} told={act.told} />
}
