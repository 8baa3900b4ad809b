/** Words of the contract with the firm 委托合同 and of what was delivered against it. */

const count = (value: number) => value.toLocaleString('en-US')

const zh = {
  title: '委托合同与履约',
  titleDone: (days: number) => (days === 0 ? '合同份数按期完成' : `合同份数已完成，晚了${days}天`),
  titleShort: (missing: number, days: number) =>
    days === 0 ? `还差${count(missing)}份，未到截止日` : `还差${count(missing)}份，已超期${days}天`,
  none: '还没有登记合同。复核比例写在合同里，没有合同不能抽取复核。',
  enter: '登记合同',
  edit: '修改合同',
  field: {
    number: '合同编号',
    signedOn: '签订日期',
    from: '访问开始',
    to: '访问截止',
    interviews: '约定份数',
    recheckShare: '复核比例（%）',
    fee: '费用（元）',
    terms: '约定事项',
  },
  fact: { period: '访问时间', recheckShare: '复核比例', fee: '费用' },
  toContract: '看合同',
  hint: {
    recheckShare: '访问完成后，抽多大比例重新核实；一般10%',
    fee: '不填则不记',
    terms: '例如：复核不属实超过5%的，重新访问',
  },
  delivered: '交付份数',
  deliveredText: (delivered: number, contracted: number) => `${count(delivered)} / ${count(contracted)}份`,
  days: '是否按期',
  daysText: (late: number, complete: boolean) =>
    late > 0 ? (complete ? `晚${late}天` : `已超期${late}天`) : complete ? '按期' : '未到期',
  rechecks: '复核',
  rechecksText: (done: number, due: number) => `已复核${count(done)}份，应复核${count(due)}份`,
  period: (from: string, to: string) => `${from} 至 ${to}`,
  yuan: (fee: number) => `${count(fee)}元`,
  percent: (share: number) => `${Number((share * 100).toFixed(1))}%`,
  wrong: {
    number: '请填写合同编号',
    day: '请选择日期',
    interviews: '须是大于0的整数',
    recheckShare: '须在0到100之间',
    fee: '须是不小于0的数，或不填',
  },
}
const en = {
  title: 'Contract and delivery',
  titleDone: (days: number) => (days === 0 ? 'Delivered in full and in time' : `Delivered in full, ${days} days late`),
  titleShort: (missing: number, days: number) =>
    days === 0
      ? `${count(missing)} interviews still to come, in time`
      : `${count(missing)} interviews short, ${days} days over`,
  none: 'No contract yet. It names the share of re-checks; without it none can be drawn.',
  enter: 'Enter the contract',
  edit: 'Change the contract',
  field: {
    number: 'Number',
    signedOn: 'Signed on',
    from: 'Fieldwork from',
    to: 'until',
    interviews: 'Interviews agreed',
    recheckShare: 'Re-checked (%)',
    fee: 'Fee (yuan)',
    terms: 'Terms',
  },
  fact: { period: 'Fieldwork', recheckShare: 'Re-checked', fee: 'Fee' },
  toContract: 'See the contract',
  hint: {
    recheckShare: 'The share of interviews that is asked again; 10% is usual',
    fee: 'Blank when it is not kept here',
    terms: 'For instance: above 5% of false interviews, fieldwork is repeated',
  },
  delivered: 'Delivered',
  deliveredText: (delivered: number, contracted: number) => `${count(delivered)} of ${count(contracted)}`,
  days: 'In time',
  daysText: (late: number, complete: boolean) =>
    late > 0 ? (complete ? `${late} days late` : `${late} days over`) : complete ? 'in time' : 'not due yet',
  rechecks: 'Re-checks',
  rechecksText: (done: number, due: number) => `${count(done)} done, ${count(due)} due`,
  period: (from: string, to: string) => `${from} to ${to}`,
  yuan: (fee: number) => `${count(fee)} yuan`,
  percent: (share: number) => `${Number((share * 100).toFixed(1))}%`,
  wrong: {
    number: 'Give the number of the contract',
    day: 'Choose a day',
    interviews: 'Must be a whole number above 0',
    recheckShare: 'Must lie between 0 and 100',
    fee: 'Must be 0 or more, or blank',
  },
} satisfies typeof zh

export const surveyContractWords = { zh, en }
