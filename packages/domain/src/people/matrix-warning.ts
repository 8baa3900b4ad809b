/** The rows of the matrix 权限矩阵 for warnings 预警 and for messages outside 消息推送. Source: SPEC §2, §11. */
import { itemReader, within, zone } from './grantee.ts'
import type { Rule } from './permission.ts'

export const warningMatrix = {
  // Which warnings each of them reads is asked of the warning: a unit its own, and no drafts.
  'warning.list': itemReader,
  'warning.find': itemReader,
  'warning.ofItem': itemReader,
  'warning.edit': zone('owner'),
  'warning.propose': zone('owner'),
  'warning.drop': zone('owner'),
  // A warning by the owner, an urgent one by a leader: asked of the warning.
  'warning.issue': zone('owner', 'leader'),
  'warning.sendBack': zone('leader'),
  'warning.acknowledge': within('owner', 'lead_unit', 'unit'),
  'warning.object': within('owner', 'lead_unit', 'unit'),
  'warning.answer': within('owner', 'lead_unit', 'unit'),
  'warning.addFile': within('owner', 'lead_unit', 'unit'),
  'warning.removeFile': within('owner', 'lead_unit', 'unit'),
  'warning.decide': zone('owner', 'leader', 'inspector'),
  'warning.accept': zone('owner', 'leader'),
  'warning.returnAnswer': zone('owner', 'leader'),
  'warning.withdraw': zone('owner', 'leader'),

  'webhook.list': zone('admin'),
  'webhook.add': zone('admin'),
  'webhook.change': zone('admin'),
  'webhook.try': zone('admin'),
  'webhook.switchOff': zone('admin'),
  'webhook.switchOn': zone('admin'),
  'webhook.retry': zone('admin'),
  'webhook.remove': zone('admin'),
  'outbox.list': zone('admin'),
  'outbox.find': zone('admin'),
  'outbox.resend': zone('admin'),
  'outbox.drop': zone('admin'),
} satisfies Record<string, Rule>
