/** Words of the gallery 状态样本: every state of a screen and every awkward picture, for who builds and checks. Source: UX §3.6. */

const zh = {
  title: '状态与图形样本',
  sub: '只在演示库里有，给开发和检查的同志看；内容均为示例。',
  states: {
    first: '还没有内容',
    filtered: '筛选后没有',
    done: '都办完了',
    loading: '正在读取',
    broken: '没有读出来',
    away: '连不上服务器',
    noPermission: '没有权限',
    conflict: '两人改了同一项',
    job: '耗时的任务',
  },
  text: {
    first: '还没有整改事项',
    firstHint: '考核结果跌破保底线时自动立项，也可以现在立一项。',
    firstAction: '立一项',
    done: '本周期的整改事项都已办结',
    openConflict: '看冲突怎么选',
    field: '完成时限',
    unit: '国际港务区教育科技文化体育和人力资源社会保障局（名称很长的单位）',
  },
  pictures: {
    slip: '跌破、没有结果、基数调整、特批转段',
    running: '进行中、暂定、带误差的读数',
    gaps: '名次中间有缺',
    small: '一项的小图',
    empty: '一期也没有',
    longNames: '名称很长的开发区',
    elder: '居民看到的图，最后一期还没公布',
    load: '七个工作日：超期多、有一天很满、跨年',
    seals: '三次审核章：未到、待审、通过、退回，退回过又通过',
  },
}

const en = {
  title: 'Samples of states and pictures',
  sub: 'Only in the demonstration, for who builds and checks; everything here is made up.',
  states: {
    first: 'Nothing yet',
    filtered: 'Nothing after filtering',
    done: 'All done',
    loading: 'Loading',
    broken: 'Could not be read',
    away: 'The server is away',
    noPermission: 'No permission',
    conflict: 'Two people changed one thing',
    job: 'Long work',
  },
  text: {
    first: 'No rectification items yet',
    firstHint: 'One opens by itself when a result falls under its floor, or open one now.',
    firstAction: 'Open an item',
    done: 'Every item of this cycle is settled',
    openConflict: 'See how a conflict is settled',
    field: 'Due',
    unit: 'Bureau of Education, Science, Culture, Sport, Human Resources and Social Security of the Port District',
  },
  pictures: {
    slip: 'Slip, missing result, rebase, forced gate',
    running: 'Running, provisional, a reading with its margin',
    gaps: 'Ranks with gaps',
    small: 'Small picture of one aspect',
    empty: 'No half-year at all',
    longNames: 'Zones with long names',
    elder: 'What residents see, the last half-year not out yet',
    load: 'Seven working days: much is late, one day is full, a year ends',
    seals: 'The three seals: to come, waiting, passed, returned, and passed after a return',
  },
} satisfies typeof zh

export const galleryWords = { zh, en }
