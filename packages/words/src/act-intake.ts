/** What was done with what comes from other channels 意见来源的办理动作. */
const zh = {
  'intake.importAsked': '导入热线工单',
  'intake.received': '热线工单入库',
  'intake.imported': '热线工单导入完成',
  'intake.importFailed': '热线工单未导入',
  'intake.importUndone': '撤销热线工单导入',
  'intake.filed': '来件登记',
  'intake.followed': '后续来件归入同一事项',
  'intake.chatFiled': '群聊意见入库',
  'intake.textsTaken': '测评意见入库',
  'intake.registered': '登记并告知',
  'intake.extended': '延长来源期限',
  'intake.replied': '按来源形式回复',
  'intake.ruleSet': '设定来源期限',
}
const en: typeof zh = {
  'intake.importAsked': 'Hotline import asked for',
  'intake.received': 'Hotline orders taken in',
  'intake.imported': 'Hotline import done',
  'intake.importFailed': 'Hotline import failed',
  'intake.importUndone': 'Hotline import undone',
  'intake.filed': 'Paper of a source filed',
  'intake.followed': 'Later paper added to its matter',
  'intake.chatFiled': 'Chat filed as opinions',
  'intake.textsTaken': 'Survey texts taken over',
  'intake.registered': 'Registered and told',
  'intake.extended': 'Deadline of the source moved',
  'intake.replied': 'Replied in the source’s form',
  'intake.ruleSet': 'Deadline of a source set',
}
export const actsOfIntake = { zh, en }
