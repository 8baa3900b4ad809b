import { randomUUID } from 'node:crypto'
import { usualViewRule } from '@ratchet/domain/ballot/view-rule'
import { type BankId, bankItem } from '@ratchet/domain/questionnaire/bank'
import type { Questionnaire } from '@ratchet/domain/questionnaire/questionnaire'
import { bankWords } from '@ratchet/words/questionnaire-bank'
import type { createCaller } from '../router.ts'

type Caller = ReturnType<typeof createCaller>
const key = () => randomUUID()

/** A questionnaire that can be asked of whoever scans a code; answers its id. */
export async function issueQr(owner: Caller, change: Partial<Pick<Questionnaire, 'kind' | 'items'>> = {}) {
  const title = { zh: '码上评', en: 'QR survey' }
  const asked: BankId[] = ['sanitation', 'transport', 'overall']
  const content = {
    kind: 'qr' as const,
    title,
    introduction: { zh: '', en: '' },
    items: asked.map((id) => bankItem(id, bankWords)),
    approval: null,
    ...change,
  }
  const name = `码上评 ${randomUUID()}`
  const drafted = await owner.questionnaire.draft({ name, kind: content.kind, title, key: key() })
  const scalesEdition = (await owner.questionnaire.find({ id: drafted.id })).questionnaire.scalesEdition
  const seen = drafted.version
  const edited = await owner.questionnaire.edit({ ...content, scalesEdition, id: drafted.id, seen, key: key() })
  return (await owner.questionnaire.issue({ id: drafted.id, seen: edited.version, key: key() })).id
}

/** A campaign from the one day to the other, by an owner whose clock stands no later than the first. */
export async function planCampaign(owner: Caller, firstDay: string, lastDay: string, questionnaireId?: string) {
  const asked = questionnaireId ?? (await issueQr(owner))
  const days = { firstDay: firstDay as never, lastDay: lastDay as never }
  const rest = { name: `码上评 ${firstDay}`, questionnaireId: asked, viewRule: usualViewRule }
  return owner.campaign.plan({ ...rest, ...days, key: key() })
}
