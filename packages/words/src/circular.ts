/** Words about official documents 公文用语: kinds, states, and why an act is refused, with what to do next. Source: SPEC §6. */
import type { CircularKind, CircularRefusal, CircularStatus } from '@ratchet/domain/circular/circular'
import type { RefusalDetails } from '@ratchet/domain/refusal'
import type { RefusalSentences } from './refusal.ts'

const zhKind: Record<CircularKind, string> = { circular: '通报', notice: '通知', report: '报告', letter: '函' }
const enKind: typeof zhKind = { circular: 'Circular', notice: 'Notice', report: 'Report', letter: 'Letter' }
const zhStatus: Record<CircularStatus, string> = {
  draft: '草稿',
  approved: '已审定',
  issued: '已印发',
  dropped: '已作废',
}
const enStatus: typeof zhStatus = { draft: 'Draft', approved: 'Approved', issued: 'Issued', dropped: 'Dropped' }

const figures = (d: RefusalDetails, between: string) => (Array.isArray(d.is) ? d.is.join(between) : '')
const others = (d: RefusalDetails) => (Array.isArray(d.contradictions) ? d.contradictions.length - 1 : 0)

const zhRefusal: RefusalSentences<CircularRefusal> = {
  'scores-not-published': (d) => `${String(d.quarter)}的考核得分还没有公布，不能起草通报。请先在“考核得分”中公布。`,
  'result-not-compared': () => '这一轮市考结果还没有第二人核对，不能起草复核函。请先在“市考结果”中核对。',
  'told-already': (d) =>
    `这个季度的得分已用${String(d.number)}通报过，不用再发。得分有更正的，请先公布更正，再起草更正通报。`,
  'not-a-draft': () => '已经审定，不能直接修改。要改的，请先“退回修改”并说明理由。',
  'not-approved': () => '还没有审定，不能印发。请由没有参与起草的同志先审定。',
  'issued-already': () => '已经印发，内容不能再变。需要更正的，请另行起草一份更正通报。',
  'own-draft': (d) => `${String(d.name)}参与了起草，不能由本人审定。请交分管领导或另一名经办人审定。`,
  'nothing-said': () => '正文还是空的。请至少写一段。',
  'no-addressees': () => '主送机关没有填。请在左侧填写，例如“各部门，各街道办事处”。',
  'no-receivers': () => '没有选签收单位。请在左侧勾选要签收的单位。',
  'no-signer': () => '上行文要标注签发人。请在左侧填写签发人姓名。',
  'no-issuer': () => '发文机关标志、机关代字和署名都要有。请在左侧补齐。',
  'contradicts-result': (d) =>
    `文中说“${String(d.name)}”为“${String(d.said)}”，公布的是${figures(d, '、')}。${
      others(d) > 0 ? `另有${others(d)}处不一致。` : ''
    }请改文；确是数据有误的，请先更正数据。`,
  'reason-missing': () => '请写明理由。',
  'nothing-changed': () => '内容没有变化，不用再存。',
  'acknowledged-already': (d) => `${String(d.name)}已经签收，不用再签。`,
}
const enRefusal: RefusalSentences<CircularRefusal> = {
  'scores-not-published': (d) =>
    `The scores of ${String(d.quarter)} are not published, so there is nothing to draft from. Publish them under “Scores” first.`,
  'result-not-compared': () =>
    'Nobody has compared this result of the city yet. Compare it under “City results” first.',
  'told-already': (d) =>
    `${String(d.number)} has told the units of these scores. If they change, publish the correction first and draft from it.`,
  'not-a-draft': () => 'It is approved and cannot be edited. Send it back first and say why.',
  'not-approved': () => 'It is not approved. Somebody who wrote none of it approves it first.',
  'issued-already': () => 'It was issued and stays as it is. To correct something, draft another one.',
  'own-draft': (d) => `${String(d.name)} wrote part of it and does not approve it. A leader or another owner does.`,
  'nothing-said': () => 'There is no text yet. Write at least one paragraph.',
  'no-addressees': () => 'The addressees are missing. Enter them on the left.',
  'no-receivers': () => 'No unit is chosen to acknowledge it. Choose them on the left.',
  'no-signer': () => 'A document that goes up names who signs it. Enter the name on the left.',
  'no-issuer': () => 'The issuing mark, the code of the office and its name are needed. Complete them on the left.',
  'contradicts-result': (d) =>
    `It says “${String(d.said)}” of “${String(d.name)}”; published is ${figures(d, ', ')}.${
      others(d) > 0 ? ` ${others(d)} more differ.` : ''
    } Change the text, or correct the data first if they are wrong.`,
  'reason-missing': () => 'Say why.',
  'nothing-changed': () => 'Nothing changed; there is nothing to save.',
  'acknowledged-already': (d) => `${String(d.name)} has acknowledged it already.`,
}

const zh = { name: '公文', kind: zhKind, status: zhStatus, refusal: zhRefusal }
const en = { name: 'Documents', kind: enKind, status: enStatus, refusal: enRefusal } satisfies typeof zh
export const circularWords = { zh, en }
