/** Words about questionnaires 问卷用语: what the rules refuse, kinds and standings. What a page says stands in its own file. */
import type { QuestionnaireKind, QuestionnaireRefusal } from '@ratchet/domain/questionnaire/questionnaire'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences = Record<QuestionnaireRefusal, (details: RefusalDetails) => string>

const zhRefusal: Sentences = {
  'name-taken': (d) => `已有名为“${String(d.name)}”的问卷，请换个名称，或在原问卷上出新版。`,
  'draft-exists': (d) => `这份问卷的第${String(d.edition)}版还是草稿，请在草稿上修改。`,
  'not-draft': (d) => `第${String(d.edition)}版已经印发，不能再改；要改请出新版。`,
  'title-missing': () => '卷首标题要有中文和英文，请补齐。',
  'no-items': () => '问卷还没有题目，请先加题。',
  'nothing-scored': () => '问卷里没有可以折算分数的题（五级题或十级题），请至少加一题。',
  'items-faulty': (d) => `有${String(d.count)}处题目问题要改，第一处在第${String(d.at)}题。`,
  'approval-expired': (d) =>
    `统计部门批准的有效期到${String(d.validUntil)}为止，请换用有效的问卷，或取得新的批准后出新版。`,
  'not-issued': (d) => `第${String(d.edition)}版还没有印发。`,
  'questionnaire-retired': (d) => `第${String(d.edition)}版已经停用。`,
  'scales-unknown': () => '没有这一版量表换算，请重新选择。',
  'wave-released': (d) => `这一批次已于${String(d.releasedOn)}发布，不能再换问卷。`,
  'wave-has-answers': () => '这一批次已有导入的数据，不能再换问卷；确要更换，请先撤销导入。',
  'for-volunteers': () => '扫码问卷谁愿意答谁答，不能用于概率抽样的批次。',
  'already-used': () => '这一批次已在使用这份问卷。',
}
const enRefusal: Sentences = {
  'name-taken': (d) =>
    `There is a questionnaire named “${String(d.name)}”. Choose another name, or make its next edition.`,
  'draft-exists': (d) => `Edition ${String(d.edition)} of this questionnaire is still a draft. Go on with that one.`,
  'not-draft': (d) =>
    `Edition ${String(d.edition)} has been issued and does not change any more. Make the next edition.`,
  'title-missing': () => 'The title is needed in Chinese and in English.',
  'no-items': () => 'There is no question yet. Add one.',
  'nothing-scored': () => 'No question gives points. Add at least one on five or ten steps.',
  'items-faulty': (d) =>
    `${String(d.count)} faults in the questions are to be mended, the first in question ${String(d.at)}.`,
  'approval-expired': (d) =>
    `The statistics office’s approval ended on ${String(d.validUntil)}. Use another questionnaire, or make an edition with a new approval.`,
  'not-issued': (d) => `Edition ${String(d.edition)} has not been issued.`,
  'questionnaire-retired': (d) => `Edition ${String(d.edition)} has been retired.`,
  'scales-unknown': () => 'There is no such edition of the scales. Choose again.',
  'wave-released': (d) => `This wave was released on ${String(d.releasedOn)}; its questionnaire stays.`,
  'wave-has-answers': () =>
    'Answers of this wave have been imported; its questionnaire stays. To change it, undo the import first.',
  'for-volunteers': () => 'Whoever likes answers a QR questionnaire: it cannot serve a wave drawn at random.',
  'already-used': () => 'This wave has this questionnaire already.',
}

const zhKind: Record<QuestionnaireKind, string> = {
  quarterly: '季度测评',
  household: '入户走访',
  lookback: '回头看',
  qr: '扫码评',
}
const enKind: typeof zhKind = {
  quarterly: 'Quarterly self-survey',
  household: 'Household visit',
  lookback: 'Look-back',
  qr: 'QR survey',
}

const zh = {
  kind: zhKind,
  standing: { draft: '草稿', issued: '使用中', expired: '批准已过期', retired: '已停用' },
  refusal: zhRefusal,
}
const en = {
  kind: enKind,
  standing: { draft: 'Draft', issued: 'In use', expired: 'Approval expired', retired: 'Retired' },
  refusal: enRefusal,
} satisfies typeof zh

export const questionnaireWords = { zh, en }
