import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { OwedReceipts } from '../design/OwedReceipts.tsx'
import type { FormRow } from './form-found.ts'
import { useFormWords } from './page-words.ts'

interface Owed {
  readonly row: FormRow
  readonly receipt: FormRow['receipts'][number]
}

/** Forms that came to the reader and nobody has acknowledged. */
export function ForMe({ mine }: { mine: readonly Owed[] }) {
  const act = useAct('form.acknowledge', client.form.acknowledge.mutate)
  const rows = mine.map(({ row: { id, title, number, issuedOn }, receipt }) => ({
    ...{ key: receipt.id, href: `/forms/${id}`, title, number, issuedOn, unit: receipt.name },
    acknowledge: () => void act.perform({ formId: id, receiptId: receipt.id, note: '' }),
  }))
  return <OwedReceipts rows={rows} words={useFormWords()} busy={act.busy} told={act.told} />
}
