/** Words of the page behind the code at the door 活动签到页. */

const zh = {
  tab: '活动签到',
  sub: (unit: string) => `${unit}主办`,
  resident: '我是居民，签到',
  official: '我是工作人员，签到',
  note: '只记一个人到场，不记姓名、电话，也不记是谁的手机。',
  done: '签到好了',
  doneNote: '谢谢您来。这一页可以关掉了。',
  another: '替同来的人签到',
  shut: '现在不能签到',
  shutNote: '开始前2小时到结束后2小时可以签到。要补签，请找现场工作人员。',
  cancelled: '这项活动取消了',
  cancelledNote: '具体情况请问主办单位。',
  unknown: '没有找到这项活动',
  unknownNote: '请核对签到码，或者请现场工作人员帮您。',
  trouble: '这次没有签上，请再点一次。',
  when: '时间',
  where: '地点',
  home: '回首页',
}

const en: typeof zh = {
  tab: 'Check in',
  sub: (unit: string) => `Held by ${unit}`,
  resident: 'I live here: check in',
  official: 'I work here: check in',
  note: 'It keeps that somebody came: no name, no phone number, and not whose phone it was.',
  done: 'You are checked in',
  doneNote: 'Thank you for coming. You can close this page.',
  another: 'Check in somebody who came with you',
  shut: 'Nobody can check in now',
  shutNote:
    'Check-in is open from 2 hours before the beginning until 2 hours after the end. Ask the people at the door.',
  cancelled: 'This activity was cancelled',
  cancelledNote: 'Ask the unit that wanted to hold it.',
  unknown: 'There is no such activity',
  unknownNote: 'Check the code, or ask the people at the door.',
  trouble: 'That was not taken. Tap once more.',
  when: 'When',
  where: 'Where',
  home: 'Home',
}
export const activityCheckInWords: { readonly zh: typeof zh; readonly en: typeof zh } = { zh, en }
