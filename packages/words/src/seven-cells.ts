/** Words of the picture 6+1+X进度条（七格条）. Source: UX §3.3. */
const points = (value: number) => String(Math.round(value * 100) / 100)

const zh = {
  short: {
    household: '入户',
    meeting: '会议',
    deed: '实事',
    presentation: '宣讲',
    analysis: '研判',
    highlight: '亮点',
  },
  title: '6+1+X进度条',
  rise: '一提升',
  bonus: 'X 加分项',
  riseText: (places: number | null | undefined) => {
    if (places === undefined) return '不适用'
    if (places === null) return '待公布'
    return places > 0 ? `▲${places}` : places < 0 ? `▼${-places}` : '–'
  },
  bonusText: (value: number | null | undefined) =>
    value === undefined ? '未申请' : value === null ? '待评分' : `+${points(value)}`,
  state: {
    unscored: '不计分',
    filling: '填报中',
    waiting: '待核验',
    accepted: '已核',
    part: '部分认定',
    returned: '退回',
  },
  describe: (full: number, of: number, rise: string, bonus: string) =>
    `6个1：${full}/${of}，一提升${rise}，X ${bonus}。`,
  columns: { card: '指标', share: '填满', state: '状态' },
  percent: (share: number) => `${Math.floor(share * 100)}%`,
}
const en: typeof zh = {
  short: {
    household: 'Visits',
    meeting: 'Meeting',
    deed: 'Deed',
    presentation: 'Talk',
    analysis: 'Analysis',
    highlight: 'Media',
  },
  title: 'Six ones, rise and X',
  rise: 'Rise',
  bonus: 'X bonus',
  riseText: (places) => {
    if (places === undefined) return 'n/a'
    if (places === null) return 'to come'
    return places > 0 ? `▲${places}` : places < 0 ? `▼${-places}` : '–'
  },
  bonusText: (value) => (value === undefined ? 'none' : value === null ? 'waiting' : `+${points(value)}`),
  state: {
    unscored: 'not scored',
    filling: 'being filled',
    waiting: 'to be verified',
    accepted: 'verified',
    part: 'partly accepted',
    returned: 'returned',
  },
  describe: (full, of, rise, bonus) => `Six ones: ${full} of ${of}; rise ${rise}; X ${bonus}.`,
  columns: { card: 'Indicator', share: 'Filled', state: 'State' },
  percent: (share) => `${Math.floor(share * 100)} %`,
}
export const sevenCellsWords = { zh, en }
