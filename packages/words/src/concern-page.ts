/** Words of the pages of concerns 重点关切: the list, one of them, and opening an item from it. */
import { plural } from './number.ts'

const zh = {
  title: (waiting: number, most: number) =>
    waiting === 0
      ? '每项关切都已立项'
      : waiting === 1
        ? `1 项关切还没立项，有 ${most} 人反映`
        : `${waiting} 项关切还没立项，最多的一项有 ${most} 人反映`,
  sub: '一项关切数人数，不数条数；立项后交牵头单位整改。',
  emptyTitle: '还没有重点关切',
  emptyHint: '在群众意见里把同一件事归并起来，就成了一项关切。',
  toInbox: '去看群众意见',
  all: '全部',
  statusFilter: '状态',
  search: '编号或题目',
  openedIn: (quarter: string) => `${quarter}建立`,
  column: {
    number: '编号',
    title: '关切',
    people: '人数',
    place: '地点',
    theme: '主题',
    items: '整改事项',
    status: '状态',
  },
  noPlace: '不限地点',
  noItems: '还没立项',
  heading: {
    new: (people: number) => `${people} 人反映，还没立项`,
    working: (people: number, items: number) => `${people} 人反映，${items} 件整改事项在办`,
    settled: (people: number) => `${people} 人反映，整改事项都已销号`,
    merged: () => '已并入别的关切',
  },
  pageTitle: (title: string, state: string) => `${title}：${state}`,
  facts: '关切',
  opened: '建立',
  openedBy: (name: string, day: string) => `${name}，${day}`,
  edit: '修改关切',
  editTitle: (number: string) => `修改关切 ${number}`,
  voices: (people: number, words: number) => `${people} 人反映，其中 ${words} 人有原话`,
  unread: '题目来自导入的台账，居民还看不到。看过题目没有姓名、门牌，保存后才列入“您说我办”。',
  confirmTitle: '核对题目',
  onlyUnread: '只看题目待核对',
  unmasked: (count: number) => `${count} 条还没脱敏，单位看不到原话`,
  allMasked: '原话都已脱敏，单位看得到。',
  maskIt: '去脱敏',
  notMasked: '未脱敏',
  masked: '已脱敏',
  echoes: (count: number) => `另有 ${count} 人说“我也是”`,
  items: '整改事项',
  item: { number: '编号', status: '状态', due: '完成时限' },
  open: '立项',
  openFrom: (number: string) => `由关切 ${number} 立项`,
  openHint: '立项后牵头单位会收到通知，居民看到“已转办”。',
  form: {
    kind: '整改类别',
    co: '协办单位',
    coHint: '没有就不选',
    pick: '选单位，可输入名称查找',
    due: '完成时限',
    byDays: '按工作日',
    byDay: '定日期',
    days: '工作日数',
    daysUnit: '个工作日',
    dueIs: (day: string) => `${day}到期`,
    subjectHint: '按对应表由主题推出，可以改。',
  },
}

const en = {
  title: (waiting: number, most: number) =>
    waiting === 0
      ? 'Every concern has an item'
      : waiting === 1
        ? `1 concern without an item, raised by ${most === 1 ? '1 person' : `${most} people`}`
        : `${waiting} concerns without an item, the largest raised by ${most === 1 ? '1 person' : `${most} people`}`,
  sub: 'A concern counts people, not letters; an item hands it to a lead unit.',
  emptyTitle: 'No concern yet',
  emptyHint: 'Join opinions about one matter, and it becomes a concern.',
  toInbox: 'To the opinions',
  all: 'All',
  statusFilter: 'Status',
  search: 'Number or title',
  openedIn: (quarter: string) => `opened in ${quarter}`,
  column: {
    number: 'Number',
    title: 'Concern',
    people: 'People',
    place: 'Place',
    theme: 'Theme',
    items: 'Items',
    status: 'Status',
  },
  noPlace: 'no one place',
  noItems: 'no item yet',
  heading: {
    new: (people: number) => `${people === 1 ? '1 person' : `${people} people`}, no item yet`,
    working: (people: number, items: number) =>
      `${people === 1 ? '1 person' : `${people} people`}, ${plural(items, 'item')} under way`,
    settled: (people: number) => `${people === 1 ? '1 person' : `${people} people`}, all items closed`,
    merged: () => 'merged into another concern',
  },
  pageTitle: (title: string, state: string) => `${title}: ${state}`,
  facts: 'Concern',
  opened: 'Opened',
  openedBy: (name: string, day: string) => `${name}, ${day}`,
  edit: 'Edit the concern',
  editTitle: (number: string) => `Edit concern ${number}`,
  voices: (people: number, words: number) => `${people === 1 ? '1 person' : `${people} people`}, ${words} in words`,
  unread:
    'The title comes from a ledger that was imported, and residents do not see it yet. Read that it names nobody and save it: then it stands among what is being done.',
  confirmTitle: 'Check the title',
  onlyUnread: 'Only titles to be checked',
  unmasked: (count: number) => `${count} not masked: units cannot read ${count === 1 ? 'it' : 'them'}`,
  allMasked: 'All words are masked; units can read them.',
  maskIt: 'Mask it',
  notMasked: 'not masked',
  masked: 'masked',
  echoes: (count: number) => `${count} more said “me too”`,
  items: 'Rectification items',
  item: { number: 'Number', status: 'Status', due: 'Due' },
  open: 'Open an item',
  openFrom: (number: string) => `Open an item from concern ${number}`,
  openHint: 'The lead unit is told, and residents read “handed on”.',
  form: {
    kind: 'Kind',
    co: 'Co-operating units',
    coHint: 'May stay empty',
    pick: 'Choose a unit, or type its name',
    due: 'Deadline',
    byDays: 'Working days',
    byDay: 'On a day',
    days: 'Number of working days',
    daysUnit: 'working days',
    dueIs: (day: string) => `due on ${day}`,
    subjectHint: 'Taken from the theme by the crosswalk; may be changed.',
  },
} satisfies typeof zh

export const concernPageWords = { zh, en }
