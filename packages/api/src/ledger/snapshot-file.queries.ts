/** A frozen ledger as XLSX 定格台账导出: items, concerns and corrections, each sheet with the number and the digest. */
import { writeSnapshot } from '@ratchet/documents/ledger-out'
import type { Cell } from '@ratchet/documents/sheet'
import { dayOf } from '@ratchet/domain/day'
import type { Correction } from '@ratchet/domain/ledger/correction'
import type { LedgerEntry, Snapshot } from '@ratchet/domain/ledger/snapshot'
import { ledgerWords } from '@ratchet/words/ledger'
import { ledgerOutWords } from '@ratchet/words/ledger-out'

export async function snapshotFile(snapshot: Snapshot, corrections: readonly Correction[], locale: 'zh' | 'en') {
  const w = ledgerOutWords[locale]
  const { entryStatus } = ledgerWords[locale]
  const cells = (entry: LedgerEntry): Cell[] => [
    entry.number,
    w.problem(entry.title),
    entry.theme ? w.theme(entry.theme) : null,
    entry.place,
    entry.lead,
    entry.coUnits.join('、') || null,
    entry.kind ? w.kind[entry.kind] : null,
    entry.due,
    entry.beforeUse ? w.beforeUse : entryStatus(entry.part, entry.status),
    entry.openedOn,
    entry.closedOn,
    entry.concern,
    entry.people,
  ]
  const part = (name: LedgerEntry['part']) => snapshot.rows.filter((row) => row.part === name).map(cells)
  const told = corrections.map(({ entry, field, before, after, reason, by, at }): Cell[] => {
    return [entry, ledgerWords[locale].field[field], before, after, reason, by.name, dayOf(at)]
  })
  const title = w.title(snapshot.span)
  const facts = [
    w.number(snapshot.number, snapshot.frozenBy.name, dayOf(snapshot.frozenAt)),
    w.digest(snapshot.digest),
    ...(snapshot.illustrative ? [w.illustrative] : []),
  ]
  const sheets = [
    { name: w.sheets.item, head: w.head, rows: part('item') },
    { name: w.sheets.concern, head: w.head, rows: part('concern') },
    ...(told.length > 0 ? [{ name: w.sheets.corrections, head: w.correctionHead, rows: told }] : []),
  ]
  const bytes = await writeSnapshot({ title, facts, sheets })
  return { name: `${snapshot.number}.xlsx`, content: Buffer.from(bytes).toString('base64') }
}
