/** Words about collection points 码点用语: what the rules refuse. What a page says stands in its own file. */
import type { PointRefusal, PointStatus } from '@ratchet/domain/point/point'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences = Record<PointRefusal, (details: RefusalDetails) => string>

const zhStatus: Record<PointStatus, string> = { open: '使用中', closed: '已停用', replaced: '已换码' }
const enStatus: typeof zhStatus = { open: 'Open', closed: 'Closed', replaced: 'Replaced' }

const zhRefusal: Sentences = {
  'no-site': () => '还没有填写点位。至少写一处，如“3号楼大堂”。',
  'too-many': (d) => `一次最多开设${String(d.most)}个码点，现有${String(d.asked)}个，请分几次办。`,
  'not-a-place': (d) => `码点只能设在社区或村，“${String(d.place)}”不是。`,
  'place-retired': (d) => `“${String(d.place)}”已经撤销，不能再设码点。`,
  'site-taken': (d) => `“${String(d.place)}”的“${String(d.site)}”已有码点。一处只贴一个码，请改写点位。`,
  'not-open': (d) => `这个码点${zhStatus[d.status as PointStatus] ?? '已停用'}，不能再办。`,
  'reason-missing': () => '请写明原因，居民扫到旧码时看得到。',
}
const enRefusal: Sentences = {
  'no-site': () => 'No site yet. Write at least one, such as “Lobby of building 3”.',
  'too-many': (d) =>
    `At most ${String(d.most)} points are opened at a time; these are ${String(d.asked)}. Do it in parts.`,
  'not-a-place': (d) => `Points belong to communities and villages; “${String(d.place)}” is neither.`,
  'place-retired': (d) => `“${String(d.place)}” no longer exists and takes no points.`,
  'site-taken': (d) =>
    `“${String(d.place)}” has a point at “${String(d.site)}”. One code hangs at a site: name another one.`,
  'not-open': (d) => `This point is not open (${enStatus[d.status as PointStatus] ?? 'closed'}).`,
  'reason-missing': () => 'Give a reason. Residents who scan the old code read it.',
}

const zh = { status: zhStatus, refusal: zhRefusal }
const en = { status: enStatus, refusal: enRefusal } satisfies typeof zh

export const pointWords = { zh, en }
