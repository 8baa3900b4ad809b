/** Words about handovers 发放交接用语: what the rules refuse, and kinds of sheets. What a page says stands in its own file. */
import type { HandoverRefusal } from '@ratchet/domain/handover/handover'
import type { SheetKind } from '@ratchet/domain/handover/print-batch'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences = Record<HandoverRefusal, (details: RefusalDetails) => string>

const zhSheet: Record<SheetKind, string> = { poster: 'A4海报', door_card: '入户卡', label: '标签' }
const enSheet: typeof zhSheet = { poster: 'A4 poster', door_card: 'Door cards', label: 'Labels' }

const zhRefusal: Sentences = {
  'no-points': () => '没有选中可以印的码点，请刷新后重选。',
  'point-elsewhere': (d) => `“${String(d.site)}”不在这个街道。一个批次只发一个街道，请分开建。`,
  'point-not-open': (d) => `“${String(d.site)}”的码已经停用或换码，不能再印，请去掉。`,
  'point-in-batch': (d) => `“${String(d.site)}”已在批次${String(d.number)}里，请去掉，避免重复发放。`,
  'scan-by-passed': (d) => `扫码截止日${String(d.scanBy)}已经过去，请改成今天以后的日期。`,
  'to-oneself': () => '不能交给自己单位，请选择接收单位。',
  'not-down-the-chain': (d) =>
    `${String(d.from)}不能直接交给${String(d.to)}。发放顺序是归口管理部门、街道、社区（村）或物业。`,
  'receiver-retired': (d) => `${String(d.to)}已经撤销，请选择现有单位。`,
  'more-than-held': (d) => `${String(d.from)}手里只有${String(d.held)}张，不能交出${String(d.sheets)}张，请核对张数。`,
  'received-already': (d) => `${String(d.name)}已经签收，不用再签。`,
  'own-handover': () => '交出的人不能自己签收，请接收单位清点后签收。',
  'difference-unexplained': (d) =>
    `交出${String(d.given)}张，清点${String(d.counted)}张，数目不符，请写明情况，例如“两张受潮作废”。`,
  'stand-in-unexplained': () => '您不是接收单位的人，代为签收请写明依据，例如“社区纸质签收单已收存”。',
}
const enRefusal: Sentences = {
  'no-points': () => 'None of the chosen points can be printed. Reload and choose again.',
  'point-elsewhere': (d) => `“${String(d.site)}” lies in another street. A batch goes to one street: make two.`,
  'point-not-open': (d) => `The code at “${String(d.site)}” was closed or replaced. Take it out.`,
  'point-in-batch': (d) => `“${String(d.site)}” is in batch ${String(d.number)} already. Take it out.`,
  'scan-by-passed': (d) => `The day ${String(d.scanBy)} is over. Choose a later one.`,
  'to-oneself': () => 'A unit does not hand over to itself. Choose who receives.',
  'not-down-the-chain': (d) =>
    `${String(d.from)} does not hand over to ${String(d.to)}. Sheets go from the owner to the street, then to a community, village or property company.`,
  'receiver-retired': (d) => `${String(d.to)} no longer exists. Choose another unit.`,
  'more-than-held': (d) =>
    `${String(d.from)} holds ${String(d.held)} sheets and cannot give ${String(d.sheets)}. Check the number.`,
  'received-already': (d) => `${String(d.name)} has confirmed it already.`,
  'own-handover': () => 'Whoever gave the sheets does not confirm them. The receiver counts and confirms.',
  'difference-unexplained': (d) =>
    `${String(d.given)} were given and ${String(d.counted)} counted. Say why, for instance “two were wet and thrown away”.`,
  'stand-in-unexplained': () =>
    'You do not belong to the receiving unit. Say by what you confirm, for instance “signed slip is on file”.',
}

const zh = { sheet: zhSheet, refusal: zhRefusal }
const en = { sheet: enSheet, refusal: enRefusal } satisfies typeof zh
export const handoverWords = { zh, en }
