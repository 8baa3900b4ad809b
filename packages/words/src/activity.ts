/** Words about activities 活动用语: kinds, standings, what the rules refuse, and the page behind the code at the door. */
import type { ActivityKind, ActivityRefusal, ActivityStatus } from '@ratchet/domain/activity/activity'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences = Record<ActivityRefusal, (details: RefusalDetails) => string>

const zhKind: Record<ActivityKind, string> = {
  meeting: '行业会议',
  presentation: '社区宣讲',
  campaign: '专项行动',
  talk: '经验交流',
  offline: '线下活动',
}
const enKind: typeof zhKind = {
  meeting: 'Industry meeting',
  presentation: 'Community presentation',
  campaign: 'Special campaign',
  talk: 'Sharing of experience',
  offline: 'Event on the spot',
}
const zhStatus: Record<ActivityStatus, string> = { planned: '已安排', held: '已举办', cancelled: '已取消' }
const enStatus: typeof zhStatus = { planned: 'Planned', held: 'Held', cancelled: 'Cancelled' }

const zhRefusal: Sentences = {
  'ends-before-it-begins': () => '结束时间要晚于开始时间，请核对。',
  'too-long': (d) => `一项活动最长${String(d.most)}天，请核对日期，或分成几项登记。`,
  'place-missing': () => '请选择社区（村），或写明地点。',
  'twice-the-same-unit': () => '主办单位和联办单位有重复，请去掉重复的单位。',
  'unit-retired': (d) => `${String(d.unit)}已经撤销，请选择现有单位。`,
  'quarter-published': (d) =>
    `${String(d.quarter)}的得分已经公布，登记内容不再变动；确有差错，请归口管理部门在“考核得分”里提出更正。`,
  'activity-cancelled': () => '活动已经取消；要再办，请新建一项。',
  'activity-held': () => '活动已经登记为举办，安排不能再改；情况有误，请用“更正登记”。',
  'activity-not-begun': (d) => `活动${String(d.day)}才开始，请在开始后登记。`,
  'result-missing': (d) =>
    d.kind === 'meeting' ? '请写会议纪要（不少于20字），或上传纪要文件。' : '请写一句活动情况（不少于4字）。',
  'more-residents-than-heads': (d) =>
    `群众${String(d.residents)}人多于到场${String(d.headcount)}人，到场人数包括群众，请核对。`,
  'more-answers-than-questions': (d) =>
    `当场答复${String(d.questionsAnswered)}个，多于提出的${String(d.questionsAsked)}个，请核对。`,
  'tasks-open': (d) => `还有${String(d.count)}项分工没有办结，请先办结，或写明原因后取消。`,
  'files-full': (d) => `照片和文件各最多${String(d.most)}份，请先移除不需要的。`,
  'file-not-there': () => '这份材料已经移除，请刷新。',
  'check-in-closed': (d) => `现在不能签到：开始前${String(d.hours)}小时到结束后${String(d.hours)}小时内可以签到。`,
  'check-in-full': (d) => `扫码签到已满${String(d.most)}人次，请在纸质签到表上签到。`,
  'nobody-counted': () => '签到表上一个人也没有，请填写人数。',
  'task-over': (d) => `“${String(d.title)}”已经办结或取消，请刷新。`,
}
const enRefusal: Sentences = {
  'ends-before-it-begins': () => 'The end must be later than the beginning. Check both.',
  'too-long': (d) => `An activity takes ${String(d.most)} days at most. Check the days, or enter several.`,
  'place-missing': () => 'Choose a community or village, or write where it is.',
  'twice-the-same-unit': () => 'A unit is named twice. Take one of them out.',
  'unit-retired': (d) => `${String(d.unit)} no longer exists. Choose another unit.`,
  'quarter-published': (d) =>
    `The scores of ${String(d.quarter)} are published, so its records stand. For a mistake, the owner proposes a correction of the scores.`,
  'activity-cancelled': () => 'It was cancelled. Enter a new one.',
  'activity-held': () => 'It is entered as held, so its plan stands. Correct what was entered instead.',
  'activity-not-begun': (d) => `It begins on ${String(d.day)}. Enter it once it has begun.`,
  'result-missing': (d) =>
    d.kind === 'meeting'
      ? 'Write the minutes (20 characters at least), or add the file of the minutes.'
      : 'Write in a sentence what came of it (4 characters at least).',
  'more-residents-than-heads': (d) =>
    `${String(d.residents)} residents are more than the ${String(d.headcount)} who came. Residents count among them: check both.`,
  'more-answers-than-questions': (d) =>
    `${String(d.questionsAnswered)} answers are more than ${String(d.questionsAsked)} questions. Check both.`,
  'tasks-open': (d) => `${String(d.count)} tasks are open. Finish them, or drop them with a reason.`,
  'files-full': (d) => `${String(d.most)} photos and as many files are the most. Remove one first.`,
  'file-not-there': () => 'It was removed already. Reload.',
  'check-in-closed': (d) =>
    `Nobody checks in now: the code works from ${String(d.hours)} hours before the beginning until ${String(d.hours)} hours after the end.`,
  'check-in-full': (d) => `The code has taken ${String(d.most)} check-ins. Sign on the paper sheet, please.`,
  'nobody-counted': () => 'Nobody stands on the sheet. Enter how many came.',
  'task-over': (d) => `“${String(d.title)}” was finished or dropped already. Reload.`,
}

const zh = { kind: zhKind, status: zhStatus, refusal: zhRefusal }
const en = { kind: enKind, status: enStatus, refusal: enRefusal } satisfies typeof zh
export const activityWords = { zh, en }
