/** Why an act on a rectification item is refused 整改办理提示: each sentence says what to do next. */
import type { RectificationRefusal } from '@ratchet/domain/rectification/rectification-refusal'
import { type Review, reviewSchema } from '@ratchet/domain/rectification/submission'
import { enWorkRefusal, zhWorkRefusal } from './rectification-work-refusal.ts'
import type { RefusalSentences } from './refusal.ts'

const text = (value: unknown) => String(value ?? '')
const named = (value: unknown, names: Readonly<Record<Review, string>>) => {
  const review = reviewSchema.safeParse(value)
  return review.success ? names[review.data] : ''
}
const zhHanded = { plan: '整改计划', progress: '整改进度', result: '整改结果' } as const
const enHanded: Record<Review, string> = { plan: 'plan', progress: 'progress report', result: 'result' }

export const zhRectificationRefusal: RefusalSentences<RectificationRefusal> = {
  ...zhWorkRefusal,
  'due-missing': () => '群众反映的事项要有完成时限。请选定日期，或填写工作日天数。',
  'due-twice': () => '完成时限和工作日天数只填一个，请删去另一个。',
  'due-past': (d) => `完成时限${text(d.dueDay)}已经过去，请选今天或以后的日期。`,
  'unit-twice': () => '同一单位不能重复列为牵头单位或协办单位，请删去重复的一个。',
  'unit-retired': (d) => `“${text(d.name)}”已经撤销，没有承接单位。请归口管理部门把事项改派给其他单位。`,
  'same-lead': (d) => `“${text(d.name)}”已经是牵头单位，请选择其他单位。`,
  'plan-approved': (d) => `整改计划已通过审核，由“${text(d.name)}”办到销号，不再改派。`,
  'review-waiting': (d) => `${named(d.review, zhHanded) || '材料'}已经提交，正在等待审核。请等审核有结果后再办理。`,
  'item-closed': (d) => `整改事项${text(d.number)}已经销号，不能再提交或改派。`,
  'item-not-closed': (d) => `整改事项${text(d.number)}还没有销号。请等三次审核都通过后再办理。`,
  'review-not-due': (d) => {
    const next = named(d.next, zhHanded)
    return next ? `现在要提交的是${next}，请刷新页面后提交。` : '牵头单位已经退单。请等裁定后再提交。'
  },
  'reviewed-round': () => '您审核过本轮的材料，不能再提交。请由没有参加审核的同志提交。',
  'content-other-review': (d) => `填写的内容不是${named(d.review, zhHanded)}。请刷新页面后重新填写。`,
  'end-before-start': (d) => `结束时间${text(d.end)}早于开始时间${text(d.start)}，请核对日期。`,
  'end-after-due': (d) => `计划的结束时间${text(d.end)}晚于完成时限${text(d.dueDay)}，请提前。`,
  'evidence-missing': (d) =>
    d.outcome === 'solved'
      ? '办理结果为“已解决”的，至少要有一张整改后的照片。请先上传照片。'
      : '办理结果为“已说明”的，要有佐证材料，如告知、宣传的记录。请先上传。',
  'evidence-earlier': () => '照片在上一轮都已用过，证明不了这一轮办好了。请补传新拍的照片。',
  'evidence-unknown': () => '有附件不属于这件事项。请重新上传后再提交。',
  'measured-missing': () => '请对照销号标准，写明实测结果。',
  'because-missing': () => '请写明暂时办不到的原因。',
  'again-day-missing': () => '“暂时办不到”要写明哪天再回话。',
  'again-day-past': (d) => `再回话的日期${text(d.againDay)}已到或已过，请选今天以后的日期。`,
  'already-reviewed': (d) =>
    `${text(d.name)}已经审核，结果是${d.decision === 'returned' ? '退回' : '通过'}。请刷新页面查看。`,
  'submission-outdated': () => '这一版已不是待审的版本。请刷新页面，审核最新一版。',
  'own-submission': () => '您提交过本轮的材料，不能审核。请由没有参加提交的同志审核。',
  'owner-reviews': () => '这份材料由归口管理部门（组织人事部）审核。',
  'inspector-reviews': () => '归口管理部门参与了本轮办理，这份材料由督查审核。',
  'marks-missing': () => '请逐项核对分解表和整改计划，再作出审核结论。',
  'marks-open': () => '分解表和整改计划都合格才能通过。有一项不合格的，请退回并写明理由。',
  'reason-missing': () => '请写明理由，理由将随记录长期保存。',
  'reason-names-somebody': () => '理由会随记录长期保存，不能写电话、证件号等号码。请改写。',
  'numbers-left': () => '引用的群众原话里还有电话、证件号等号码。请先遮住，再公布。',
  'done-names-somebody': () => '公布的办理情况里有个人的手机号、证件号等号码。请删去，或改写单位的电话。',
  'outcome-differs': () => '公布的办理结果与审核通过的不一致。请刷新页面后重新填写。',
  'photo-missing': () => '公布为“已解决”的，至少要选一张整改后的照片；没有照片的，要有群众本人认可。',
  'photo-unknown': () => '所选照片不能公布。整改后的照片须来自审核通过的结果，请重新选择。',
  'closed-before-use': (d) => `${text(d.number)}在启用前的台账里已经销号，没有经过这里的审核，只备查，不公布。`,
  'already-published': (d) => `${text(d.by)}已经公布。需要更改的，请先撤回公布，再重新公布。`,
  'already-withdrawn': () => '这次公布已经撤回，请刷新页面查看。',
}

export const enRectificationRefusal: RefusalSentences<RectificationRefusal> = {
  ...enWorkRefusal,
  'due-missing': () => 'What residents said gets a deadline. Choose a day or a number of working days.',
  'due-twice': () => 'Give either a day or a number of working days, not both.',
  'due-past': (d) => `The due day ${text(d.dueDay)} is past. Choose today or a later day.`,
  'unit-twice': () => 'A unit is named twice. Remove one.',
  'unit-retired': (d) =>
    `“${text(d.name)}” is retired and has no successor. The owner department gives the item to another unit.`,
  'same-lead': (d) => `“${text(d.name)}” leads it already. Choose another unit.`,
  'plan-approved': (d) => `The plan is approved: “${text(d.name)}” carries it through, and it is not given away.`,
  'review-waiting': (d) =>
    `The ${named(d.review, enHanded) || 'submission'} waits for its review. Wait for the decision.`,
  'item-closed': (d) => `Item ${text(d.number)} is closed: nothing more is handed in, and it is not given away.`,
  'item-not-closed': (d) => `Item ${text(d.number)} is not closed yet. It needs all three reviews first.`,
  'review-not-due': (d) => {
    const next = named(d.next, enHanded)
    return next
      ? `Now the ${next} is to be handed in. Reload the page.`
      : 'The unit has returned the item. Wait until that is decided.'
  },
  'reviewed-round': () => 'You have reviewed in this round. Let somebody who has not hand this in.',
  'content-other-review': (d) => `This is not a ${named(d.review, enHanded)}. Reload the page and fill it in again.`,
  'end-before-start': (d) => `The end ${text(d.end)} is before the start ${text(d.start)}. Check the days.`,
  'end-after-due': (d) => `The plan ends ${text(d.end)}, after the due day ${text(d.dueDay)}. Bring it forward.`,
  'evidence-missing': (d) =>
    d.outcome === 'solved'
      ? '“Solved” needs at least one photo of what was done. Upload it first.'
      : '“Explained” needs something to show, such as a record of the talk. Upload it first.',
  'evidence-earlier': () =>
    'These photos were handed in with an earlier round. Add one that shows what was done since.',
  'evidence-unknown': () => 'A file does not belong to this item. Upload it again, then hand in.',
  'measured-missing': () => 'Write what was measured against the standard of completion.',
  'because-missing': () => 'Write why it cannot be done for now.',
  'again-day-missing': () => '“Cannot be done for now” says on which day the office answers again.',
  'again-day-past': (d) => `The day to answer again, ${text(d.againDay)}, has come. Choose a later one.`,
  'already-reviewed': (d) =>
    `${text(d.name)} has reviewed it: ${d.decision === 'returned' ? 'returned' : 'approved'}. Reload the page.`,
  'submission-outdated': () => 'This version no longer waits for a review. Reload and review the latest one.',
  'own-submission': () => 'You handed in something in this round. Somebody who did not reviews it.',
  'owner-reviews': () => 'The owner department reviews this.',
  'inspector-reviews': () => 'The owner department took part in this round, so the inspector reviews this.',
  'marks-missing': () => 'Check the decomposition row and the plan, then decide.',
  'marks-open': () => 'Both the row and the plan must be in order. If one is not, return it with the reason.',
  'reason-missing': () => 'Write the reason. It stays with the record.',
  'reason-names-somebody': () => 'The reason is kept for good: take phone and identity numbers out.',
  'numbers-left': () => 'The quote still holds a phone or identity number. Hide it before you publish.',
  'done-names-somebody': () =>
    'What was done names somebody’s own number. Take it out, or give the office’s telephone.',
  'outcome-differs': () => 'This is not the outcome that was reviewed. Reload the page and fill it in again.',
  'photo-missing': () => '“Solved” is shown with a photo of what was done, or on a resident’s word. Choose a photo.',
  'photo-unknown': () => 'A chosen photo cannot be published: those of what was done come from the approved result.',
  'closed-before-use': (d) =>
    `${text(d.number)} was closed in the office’s ledger before this was in use; nobody here reviewed it, so it is not published.`,
  'already-published': (d) => `${text(d.by)} has published it. Withdraw that first to change it.`,
  'already-withdrawn': () => 'This publication is withdrawn already. Reload the page.',
}
