/** What the rules of look-back 回头看 refuse, and what to do instead. */
import type { LookbackRefusal } from '@ratchet/domain/lookback/lookback-refusal'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences = Record<LookbackRefusal, (details: RefusalDetails) => string>

const zh: Sentences = {
  'nothing-to-look-at': (d) =>
    `没有可回头看的：销号满${String(d.first ?? 14)}天、不超过${String(d.last ?? 60)}天、还没列过名单的事项才进名单。`,
  'round-running': (d) => `${String(d.number)}的名单还没有抽取，抽完再锁下一份。`,
  'round-ended': (d) => `${String(d.number)}已经${d.status === 'voided' ? '作废' : '完成'}，不再变动。`,
  'list-not-frozen': () => '名单还没有锁定，不能抽取。',
  'list-not-published': () => '名单还没有公布，先公布名单和指纹，再定种子。',
  'list-published-already': () => '名单已经公布。',
  'list-changed': (d) => `${String(d.number)}的名单和锁定时的指纹对不上，有人动过；请作废这一轮并查审计留痕。`,
  'seed-not-later': (d) => `开奖日要晚于公布名单那天，${String(d.day)}不行，请选明天以后的。`,
  'seed-not-out': (d) => `公布的开奖日是${String(d.day)}，还没到，到那天再填。`,
  'seed-given': (d) => `种子已经由${String(d.name)}填好，不能再改；抽到谁，谁都能算出来。`,
  'seed-missing': () => '还没有种子，先公布来源，开奖后由两个人填写。',
  'seed-used': (d) => `这组号码在${String(d.number)}里用过，一组号码只抽一次。`,
  'seed-differs': () => '和第一个人填的不一样，请对照来源再看一遍；确实不同，请退回。',
  'witness-same-person': () => '种子要两个人分别填写，请督查来核对；没有督查的，请领导。',
  'witness-missing': () => '种子还没有第二个人核对，核对后才能抽取。',
  'void-second-person': () => '公布的开奖日已到，抽到谁已经算得出来，锁名单、公布名单的人不能作废，请督查或领导作废。',
  'drawn-already': () => '已经抽取，名单、种子和结果都不再变动。',
  'not-drawn': () => '还没有抽取。',
  'own-work': (d) => `${String(d.name)}所在单位办过这件事，不能自己回访自己，请换人。`,
  'asker-not-allowed': () => '这个角色不能做这件事：打电话请督查、归口管理部门或第三方，核对种子请督查或领导。',
  'asker-gone': () => '这个账号已停用，或者没有相应角色，请换人。',
  'not-your-case': () => '这一户没有分给您，只有分到的人能记录。',
  'case-settled': () => '这一户已经有结果。',
  'more-tries': (d) => `要在不同时间打满${String(d.tries)}次才能记“没联系上”，已打${String(d.made)}次。`,
  'try-too-soon': () => '离上次不到一小时，换个时间再打，才算另一次。',
  withdrawn: () => '本人已撤回同意或删除了号码，不能再问，请记“本人撤回”。',
  'not-withdrawn': () => '本人没有撤回同意，号码还在，请先打电话。',
  'outcome-names-somebody': () => '记录里有号码或证件号，请删去。',
  'not-your-visit': () => '这一处没有分给您，只有分到的人能记录。',
  'visit-settled': () => '这一处已经看过。',
  'photo-missing': () => '现场看要有照片，请先拍照上传。',
  'photo-unknown': () => '照片不是您为这一处上传的，请重新上传。',
  'cases-open': (d) => `还有${String(d.count)}户没有结果，全部有结果才能完成。`,
  'visits-open': (d) => `还有${String(d.count)}处没有现场看，看完才能完成。`,
  'reason-missing': () => '请写明理由，理由会公开或留痕。',
  'reason-names-somebody': () => '理由里有号码或证件号，请删去。',
  'excluded-already': () => '这一件已经申请剔除。',
  'own-request': () => '自己申请的不能自己裁定，请督查裁定。',
  'decided-already': () => '已经裁定，请刷新。',
}

const en: Sentences = {
  'nothing-to-look-at': (d) =>
    `There is nothing to look back at: items closed ${String(d.first ?? 14)} to ${String(d.last ?? 60)} days ago that stood on no list.`,
  'round-running': (d) => `The list of ${String(d.number)} is not drawn yet. Draw it first.`,
  'round-ended': (d) => `${String(d.number)} is ${d.status === 'voided' ? 'void' : 'complete'} and stands as it is.`,
  'list-not-frozen': () => 'The list is not frozen yet.',
  'list-not-published': () => 'The list is not published yet: publish it with its hash, then the seed is fixed.',
  'list-published-already': () => 'The list is published already.',
  'list-changed': (d) =>
    `The list of ${String(d.number)} no longer has the hash that it was frozen with. Void the round and look into the trail.`,
  'seed-not-later': (d) => `The seed must come out on a later day than the list. ${String(d.day)} does not do.`,
  'seed-not-out': (d) => `The announced day is ${String(d.day)}. Type the seed then.`,
  'seed-given': (d) => `${String(d.name)} typed the seed. It stays: anybody can compute the draw from it.`,
  'seed-missing': () => 'There is no seed yet. Announce its source; two people type it when it is out.',
  'seed-used': (d) => `${String(d.number)} was drawn by these numbers. One seed draws one list.`,
  'seed-differs': () =>
    'It differs from what the first person typed. Look at the source again; if it does differ, send it back.',
  'witness-same-person': () => 'Two people type the seed. Ask the inspector; without one, the leader.',
  'witness-missing': () => 'A second person has to compare the seed first.',
  'void-second-person': () =>
    'The announced day has come and the draw can be computed. Nobody who made the list voids it: ask the inspector or a leader.',
  'drawn-already': () => 'It is drawn. List, seed and draw stay as they are.',
  'not-drawn': () => 'Nothing is drawn yet.',
  'own-work': (d) => `${String(d.name)}’s unit did this work and cannot ask about it. Choose somebody else.`,
  'asker-not-allowed': () =>
    'This role does not do that. Calls: inspector, owner department or survey firm. Seeds: inspector or leader.',
  'asker-gone': () => 'This account is disabled or holds no such role. Choose somebody else.',
  'not-your-case': () => 'This one is not yours. Only whoever has it records it.',
  'case-settled': () => 'This one is settled.',
  'more-tries': (d) => `“Not reached” needs ${String(d.tries)} tries at different times; ${String(d.made)} so far.`,
  'try-too-soon': () => 'The last try is less than an hour ago. Try at another time.',
  withdrawn: () => 'They withdrew, or their number is erased. Record “withdrew”.',
  'not-withdrawn': () => 'They have not withdrawn. Call first.',
  'outcome-names-somebody': () => 'The note holds a number. Take it out.',
  'not-your-visit': () => 'This place is not yours. Only whoever has it records it.',
  'visit-settled': () => 'This place was seen.',
  'photo-missing': () => 'A visit needs a photo. Add one first.',
  'photo-unknown': () => 'These photos were not put in by you for this visit. Add them again.',
  'cases-open': (d) => `${String(d.count)} are still to be settled.`,
  'visits-open': (d) => `${String(d.count)} places are still to be seen.`,
  'reason-missing': () => 'Write the reason: it is published or kept.',
  'reason-names-somebody': () => 'The reason holds a number. Take it out.',
  'excluded-already': () => 'It was asked for already.',
  'own-request': () => 'Nobody decides what they asked for. The inspector does.',
  'decided-already': () => 'It is decided. Reload.',
}

export const lookbackRefusalWords = { zh, en }
