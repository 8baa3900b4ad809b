/** Words about publicity 宣传用语: levels of media, why a report does not count, and what the rules refuse. */
import type { Highlight, MediaLevel, PublicityRefusal } from '@ratchet/domain/publicity/publicity'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences = Record<PublicityRefusal, (details: RefusalDetails) => string>

const zhLevel: Record<MediaLevel, string> = {
  national: '国家级',
  province: '省级',
  city: '市级',
  zone: '区级',
  self: '自媒体',
}
const enLevel: typeof zhLevel = {
  national: 'National',
  province: 'Provincial',
  city: 'City',
  zone: 'District',
  self: 'Private account',
}
const zhWhyNot: Record<NonNullable<Highlight['whyNot']>, string> = {
  'owner-run': '本区单位自办，不计入',
  'below-city': '市级以下，不计入',
}
const enWhyNot: typeof zhWhyNot = {
  'owner-run': 'Run by our own units: does not count',
  'below-city': 'Below city level: does not count',
}

const zhRefusal: Sentences = {
  'outlet-known': (d) => `媒体名录里已有“${String(d.name)}”，请直接选用或修改那一条。`,
  'outlet-retired': (d) => `“${String(d.name)}”已从名录停用，请选择其他媒体。`,
  'proof-missing': () => '请填写网址，或上传报道截图、版面文件，至少一样。',
  'published-in-the-future': (d) => `刊发日期不能晚于今天（${String(d.today)}），请核对。`,
  'highlight-known': (d) => `这篇报道已经登记过（“${String(d.title)}”），不用重复登记。`,
  'highlight-withdrawn': () => '这条已经撤回；要恢复，请重新登记。',
  'quarter-published': (d) =>
    `${String(d.quarter)}的得分已经公布，登记内容不再变动；确有差错，请归口管理部门在“考核得分”里提出更正。`,
}
const enRefusal: Sentences = {
  'outlet-known': (d) => `“${String(d.name)}” is in the registry already. Use or change that entry.`,
  'outlet-retired': (d) => `“${String(d.name)}” was retired from the registry. Choose another.`,
  'proof-missing': () => 'Give the address, or add a clipping: one of them at least.',
  'published-in-the-future': (d) => `It cannot have appeared after today, ${String(d.today)}. Check the day.`,
  'highlight-known': (d) => `It is recorded already (“${String(d.title)}”). Once is enough.`,
  'highlight-withdrawn': () => 'It was withdrawn. Record it anew.',
  'quarter-published': (d) =>
    `The scores of ${String(d.quarter)} are published, so its records stand. For a mistake, the owner proposes a correction of the scores.`,
}

const zh = { level: zhLevel, whyNot: zhWhyNot, refusal: zhRefusal }
const en = { level: enLevel, whyNot: enWhyNot, refusal: enRefusal } satisfies typeof zh
export const publicityWords = { zh, en }
