/** What was done with the standard forms 标准化表单的办理动作. */
const zh = {
  'form.drafted': '起草表单',
  'form.edited': '修改表单',
  'form.refreshed': '表单重新取数',
  'form.approved': '审定表单',
  'form.sentBack': '退回修改表单',
  'form.issued': '印发表单',
  'form.acknowledged': '签收表单',
  'form.withdrawn': '撤回表单',
  'form.checklistSet': '修订自查要点',
  'form.packAsked': '生成迎检材料包',
  'form.packMade': '迎检材料包成卷',
}
const en = {
  'form.drafted': 'Form drafted',
  'form.edited': 'Form edited',
  'form.refreshed': 'Data of a form taken again',
  'form.approved': 'Form approved',
  'form.sentBack': 'Form sent back',
  'form.issued': 'Form issued',
  'form.acknowledged': 'Form acknowledged',
  'form.withdrawn': 'Form withdrawn',
  'form.checklistSet': 'Checklist of self-inspection changed',
  'form.packAsked': 'Readiness pack asked for',
  'form.packMade': 'Volume of a readiness pack made',
} satisfies typeof zh
export const actsOfForm = { zh, en }
