/** Words about hooks 消息推送: kinds, and what the rules refuse. */
import type { RefusalDetails } from '@ratchet/domain/refusal'
import type { WebhookKind, WebhookRefusal } from '@ratchet/domain/webhook/webhook'

type Sentences = Record<WebhookRefusal, (details: RefusalDetails) => string>

const zhKind: Record<WebhookKind, string> = {
  wecom: '企业微信群机器人',
  dingtalk: '钉钉群机器人',
  feishu: '飞书群机器人',
  generic: '自有接口（签名）',
}
const enKind: typeof zhKind = {
  wecom: 'WeCom robot',
  dingtalk: 'DingTalk robot',
  feishu: 'Feishu robot',
  generic: 'Own endpoint (signed)',
}
const zhRefusal: Sentences = {
  'address-invalid': () => '地址不完整，或者带有用户名和密码，请按平台给出的地址填写。',
  'address-not-secure': () => '地址要以 https:// 开头，请改用加密地址。',
  'host-not-listed': (d) =>
    `${String(d.host)}不在允许推送的名单里（${String(d.hosts)}）；要添加，请在服务器的 WEBHOOK_HOSTS 里登记。`,
  'secret-missing': () => '请填写签名密钥；在机器人的安全设置里选“签名校验”后可以复制。',
  'webhook-removed': (d) => `“${String(d.name)}”已经删除，请另行添加。`,
  'webhook-active': () => '已经是启用状态，请刷新。',
  'webhook-disabled': () => '已经停用，请先启用。',
  'nothing-to-retry': () => '没有发送失败的消息，不用重发。',
}
const enRefusal: Sentences = {
  'address-invalid': () => 'The address is not whole, or holds a name and password. Type it as the platform gives it.',
  'address-not-secure': () => 'The address must begin with https://. Use the encrypted one.',
  'host-not-listed': (d) =>
    `${String(d.host)} is not on the list (${String(d.hosts)}). Add it to WEBHOOK_HOSTS on the server.`,
  'secret-missing': () => 'Type the secret: the robot’s safety settings show it under signatures.',
  'webhook-removed': (d) => `“${String(d.name)}” was removed. Add another one.`,
  'webhook-active': () => 'It is on already. Reload.',
  'webhook-disabled': () => 'It is off. Switch it on first.',
  'nothing-to-retry': () => 'No message failed, so there is nothing to send again.',
}

const zh = { kind: zhKind, refusal: zhRefusal }
const en = { kind: enKind, refusal: enRefusal } satisfies typeof zh
export const webhookWords = { zh, en }
