/** What was done with ledgers 台账的办理动作. */
const zh = {
  'ledger.importAsked': '提交自有台账',
  'ledger.imported': '导入自有台账',
  'ledger.importUndone': '撤销台账导入',
  'ledger.frozen': '定格台账',
  'ledger.corrected': '台账更正',
}
const en = {
  'ledger.importAsked': 'Ledger handed in',
  'ledger.imported': 'Ledger imported',
  'ledger.importUndone': 'Import of a ledger undone',
  'ledger.frozen': 'Ledger frozen',
  'ledger.corrected': 'Ledger corrected',
} satisfies typeof zh
export const actsOfLedger = { zh, en }
